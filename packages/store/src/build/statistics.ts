import type { BulkLoader } from '../database/bulk-loader.ts'
import type { OnProgress } from '../release/progress.ts'

/** Columns with mostly small values that are queried for their largest: [table, column]. */
const SKEWED_COLUMNS = [
  ['Facility', 'areaM2'],
  ['Facility', 'lengthM'],
  ['Observation', 'baseValue'],
]

/** Histogram buckets of such a column; PostgreSQL's default is 100. */
const STATISTICS_TARGET = 400

/** Columns whose statistics no plan depends on, as they are compared with joined values only; analysing tokens takes long. */
const UNANALYSED_COLUMNS = [
  ['SearchEntry', 'tokens'],
  ['SearchEntry', 'names'],
  ['SearchName', 'key'],
  ['SearchName', 'id'],
]

/** Runs ANALYZE on each table of the release, so that the first query already has a good plan. */
export async function analyzeTables(loader: BulkLoader, onProgress: OnProgress): Promise<void> {
  const existing = await loader.query<{ name: string }>(
    'SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema() ORDER BY name',
  )
  const targets = [
    ...SKEWED_COLUMNS.map((one) => [...one, STATISTICS_TARGET]),
    ...UNANALYSED_COLUMNS.map((one) => [...one, 0]),
  ]
  for (const [table, column, target] of targets) {
    await loader.run(`ALTER TABLE "${table}" ALTER COLUMN "${column}" SET STATISTICS ${target}`)
  }
  for (const [index, { name }] of existing.entries()) {
    onProgress({ stage: 'analyze', table: `${index + 1}/${existing.length} ${name}` })
    await loader.run(`ANALYZE "${name}"`)
  }
}
