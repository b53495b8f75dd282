import { finished } from 'node:stream/promises'
import type { Client } from 'pg'
import { from } from 'pg-copy-streams'
import { copyStatement, type Loader } from './loader.ts'

/** Builds into the schemas that the search path of a connection names. */
export function postgresLoader(client: Client): Loader {
  return {
    async run(sql) {
      await client.query(sql)
    },
    async query<Row>(sql: string, values: readonly unknown[] = []) {
      const { rows } = await client.query(sql, [...values])
      return rows as Row[]
    },
    async copy(table, columns, lines) {
      const copying = client.query(from(copyStatement(table, columns, 'STDIN')))
      copying.end(lines)
      await finished(copying)
    },
  }
}
