import { PGlite } from '@electric-sql/pglite'
import { type BulkLoader, copyStatement } from './bulk-loader.ts'
import { copyEmptyDatabase } from './empty-database.ts'

/** Opens a PGlite folder for building a release; creates it if it does not exist. */
export async function openPgliteLoader(folder: string): Promise<BulkLoader & { close(): Promise<void> }> {
  copyEmptyDatabase(folder)
  // A lost release can be built again, so writes need not wait for fsync.
  const pglite = await PGlite.create({ dataDir: folder, relaxedDurability: true })
  return {
    async run(sql) {
      await pglite.exec(sql)
    },
    async query<Row>(sql: string, values: readonly unknown[] = []) {
      const { rows } = await pglite.query<Row>(sql, [...values])
      return rows
    },
    async copy(target, rows) {
      await pglite.query(copyStatement(target, "'/dev/blob'"), [], {
        blob: new Blob([rows as Uint8Array<ArrayBuffer>]),
      })
    },
    close: () => pglite.close(),
  }
}
