import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Client } from 'pg'
import { from } from 'pg-copy-streams'
import { copyStatement, type Loader } from './loader.ts'

/** Characters that are handed to the socket at once: single lines would cost more than their bytes. */
const CHUNK = 64 * 1024

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
      let count = 0
      async function* chunks() {
        let chunk = ''
        for await (const line of lines) {
          count += 1
          chunk += line
          if (chunk.length < CHUNK) continue
          yield chunk
          chunk = ''
        }
        if (chunk) yield chunk
      }
      await pipeline(
        Readable.from(chunks(), { objectMode: false }),
        client.query(from(copyStatement(table, columns, 'STDIN'))),
      )
      return count
    },
  }
}
