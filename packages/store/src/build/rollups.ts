// Pre-aggregated counts, computed once when a release is built: rows per value of a column, and for the large tables a
// cube of several columns, so that a count filtered by these columns alone is a sum over few rows.
import type { BulkLoader } from '../database/bulk-loader.ts'
import type { OnProgress } from '../release/progress.ts'

/** Cubes by the model they count: a table of row counts per combination of values of the columns. */
export const cubes = {
  Facility: { table: 'FacilityCount', columns: ['regionCode', 'prefectureCode', 'provinceCode', 'typeCode', 'status'] },
  Observation: { table: 'ObservationCount', columns: ['indicatorCode', 'regionCode', 'kind', 'unitCode'] },
  Finding: { table: 'FindingCount', columns: ['rule', 'verdict', 'indicatorCode'] },
} as const

/** A column whose values rows are counted by. */
export interface CountedColumn {
  readonly column: string
  /** True for a list column: a row counts once under each value. */
  readonly list?: boolean
}

const byColumns = (...columns: string[]): CountedColumn[] => columns.map((column) => ({ column }))
const SPORTS: CountedColumn = { column: 'sportCodes', list: true }

/** Counted columns of each model. */
export const countedColumns: Readonly<Record<string, readonly CountedColumn[]>> = {
  Commitment: byColumns('outcome', 'topic'),
  DemonstrationProject: byColumns('level', 'category', 'regionCode'),
  EventSeries: [SPORTS, ...byColumns('regionCode', 'level')],
  Event: [SPORTS, ...byColumns('regionCode', 'mode', 'level', 'status')],
  Facility: byColumns('regionCode', 'typeCode', 'status'),
  Finding: byColumns(...cubes.Finding.columns),
  Indicator: byColumns('topic'),
  Observation: byColumns(...cubes.Observation.columns),
  Organisation: byColumns('kind', 'regionCode'),
  Policy: byColumns('level', 'status'),
  Programme: byColumns('status', 'regionCode'),
  Region: byColumns('level'),
  Source: byColumns('kind', 'reliability'),
  Statement: byColumns('topic'),
}

function quoteNames(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ')
}

/** Sorted by the columns of the cube, so that the rows of a city and its counties are adjacent. */
function fillCubeSql(model: string, { table, columns }: (typeof cubes)[keyof typeof cubes]): string {
  const names = quoteNames(columns)
  const counted = `SELECT ${names}, count(*) FROM "${model}" GROUP BY ${names} ORDER BY ${names}`
  return `INSERT INTO "${table}" (${names}, count) ${counted}`
}

function countGroupsSql(model: string, { column, list }: CountedColumn): string {
  const cube = cubes[model as keyof typeof cubes] as { readonly table: string } | undefined
  const from = `"${cube?.table ?? model}" t`
  const [source, key] = list
    ? [`${from} LEFT JOIN LATERAL unnest(t."${column}") AS g(key) ON true`, 'g.key']
    : [from, `t."${column}"::text`]
  const count = cube ? 'sum(t.count)' : 'count(*)'
  return `INSERT INTO "GroupCount" (model, "column", key, count) SELECT '${model}', '${column}', ${key}, ${count} FROM ${source} GROUP BY ${key}`
}

/** Statements per model; those that fill a cube come before those that sum over it. */
function rollupStatements(): (readonly [model: string, statements: readonly string[]])[] {
  return [
    ...Object.entries(cubes).map(([model, cube]) => [model, [fillCubeSql(model, cube)]] as const),
    ...Object.entries(countedColumns).map(
      ([model, columns]) => [model, columns.map((column) => countGroupsSql(model, column))] as const,
    ),
  ]
}

/** Fills the count tables from the loaded rows. */
export async function fillRollups(loader: BulkLoader, onProgress: OnProgress): Promise<void> {
  const steps = rollupStatements()
  for (const [index, [model, statements]] of steps.entries()) {
    onProgress({ stage: 'count', table: `${index + 1}/${steps.length} ${model}` })
    for (const statement of statements) await loader.run(statement)
  }
}
