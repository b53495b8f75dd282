import { PGlite } from '@electric-sql/pglite'
import { copyStatement, type Loader } from './loader.ts'

/** Characters of COPY input that are sent at once. */
const BATCH = 4 * 1024 * 1024

/** Lines joined into texts of about BATCH characters, each with the number of its lines. */
async function* batches(
  lines: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<{ readonly text: string[]; readonly rows: number }> {
  let text: string[] = []
  let size = 0
  for await (const line of lines) {
    text.push(line)
    size += line.length
    if (size < BATCH) continue
    yield { text, rows: text.length }
    text = []
    size = 0
  }
  if (text.length > 0) yield { text, rows: text.length }
}

/** Opens a PGlite folder for building; made if it does not exist. */
export async function pgliteLoader(folder: string): Promise<Loader & { close(): Promise<void> }> {
  // Nothing is lost that cannot be built again, so no write waits for the disk until the end.
  const pglite = await PGlite.create({ dataDir: folder, relaxedDurability: true })
  return {
    async run(sql) {
      await pglite.exec(sql)
    },
    async query<Row>(sql: string, values: readonly unknown[] = []) {
      const { rows } = await pglite.query<Row>(sql, [...values])
      return rows
    },
    async copy(table, columns, lines) {
      const statement = copyStatement(table, columns, "'/dev/blob'")
      let rows = 0
      for await (const batch of batches(lines)) {
        await pglite.query(statement, [], { blob: new Blob(batch.text) })
        rows += batch.rows
      }
      return rows
    },
    close: () => pglite.close(),
  }
}
