// Counts that would have to read all rows, made once while a release is built: how many rows share a value of a column,
// and for the large tables how many share all of several columns, so that what is filtered by these alone is a sum.
import type { BulkLoader } from '../database/bulk-loader.ts'

/** Tables of counts by several columns at once, by the model that is counted. */
export const cubes = {
  Facility: { table: 'FacilityCount', columns: ['regionCode', 'prefectureCode', 'provinceCode', 'typeCode', 'status'] },
  Observation: { table: 'ObservationCount', columns: ['indicatorCode', 'regionCode', 'kind', 'unitCode'] },
  Finding: { table: 'FindingCount', columns: ['rule', 'verdict', 'indicatorCode'] },
} as const

/** A column rows are counted by. */
export interface CountedColumn {
  readonly column: string
  /** The column holds a list; a row counts once under each of its values. */
  readonly list?: boolean
}

const byColumns = (...columns: string[]): CountedColumn[] => columns.map((column) => ({ column }))
const SPORTS: CountedColumn = { column: 'sportCodes', list: true }

/** The columns the rows of each model are counted by. */
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

/** Rows of a cube lie in the order of its columns, so that those of a city and its counties lie together. */
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

/** The statements that count the rows of each model, those that fill a cube before those that count by it. */
function rollupStatements(): (readonly [model: string, statements: readonly string[]])[] {
  return [
    ...Object.entries(cubes).map(([model, cube]) => [model, [fillCubeSql(model, cube)]] as const),
    ...Object.entries(countedColumns).map(
      ([model, columns]) => [model, columns.map((column) => countGroupsSql(model, column))] as const,
    ),
  ]
}

/** Fills the tables of counts from the rows that are loaded; `onStep` hears what is counted, such as `2/17 Observation`. */
export async function fillRollups(loader: Pick<BulkLoader, 'run'>, onStep: (step: string) => void): Promise<void> {
  const steps = rollupStatements()
  for (const [index, [model, statements]] of steps.entries()) {
    onStep(`${index + 1}/${steps.length} ${model}`)
    for (const statement of statements) await loader.run(statement)
  }
}
