import { tables } from '@tiyu/model'
import type { BulkLoader } from '../database/bulk-loader.ts'
import type { OnProgress } from '../release/progress.ts'

/**
 * Compares the row count of each table with the rows read from the package.
 * @throws Error if they differ: a defect of the database or of the loader
 */
export async function verifyRowCounts(
  loader: BulkLoader,
  rows: Readonly<Record<string, number>>,
  onProgress: OnProgress,
): Promise<void> {
  for (const [index, { model, name }] of tables.entries()) {
    onProgress({ stage: 'verify', table: `${index + 1}/${tables.length} ${name}` })
    const [result] = await loader.query<{ count: number }>(`SELECT count(*)::int AS count FROM "${model}"`)
    if (result?.count !== rows[name])
      throw new Error(
        `Table ${name} has ${result?.count} rows after loading; expected ${rows[name]}. 载入后表 ${name} 有 ${result?.count} 行，应为 ${rows[name]} 行。`,
      )
  }
}
