import { finished } from 'node:stream/promises'
import type { Client } from 'pg'
import { from } from 'pg-copy-streams'
import { type BulkLoader, copyStatement } from './bulk-loader.ts'

/** Returns a loader for the current schema of a connection. */
export function createPostgresLoader(client: Client): BulkLoader {
  return {
    async run(sql) {
      await client.query(sql)
    },
    async query<Row>(sql: string, values: readonly unknown[] = []) {
      const { rows } = await client.query(sql, [...values])
      return rows as Row[]
    },
    async copy(target, rows) {
      const stream = client.query(from(copyStatement(target, 'STDIN')))
      stream.end(rows)
      await finished(stream)
    },
  }
}
