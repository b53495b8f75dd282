// Pre-aggregated counts, computed once when a release is built: rows per value of a column, and for the large tables a
// cube of several columns, so that a count filtered by these columns alone is a sum over few rows.
import { type AnyTable, dictionary, type ModelName, releaseTables } from '@tiyu/model'
import type { BulkLoader } from '../database/bulk-loader.ts'
import type { OnProgress } from '../release/progress.ts'

/** A table of counts by several columns at once. */
interface Cube {
  readonly table: ModelName
  readonly columns: readonly string[]
}

/** Returns the cube of a model. Its columns are those of the table of counts, without the row number and the count. */
function defineCube(table: ModelName): Cube {
  const columns = Object.keys(dictionary.models[table].fields).filter((name) => name !== 'id' && name !== 'count')
  return { table, columns }
}

/** The cubes, by the model that is counted. */
export const cubes = {
  Facility: defineCube('FacilityCount'),
  Observation: defineCube('ObservationCount'),
  Finding: defineCube('FindingCount'),
} as const

/** A column that rows are counted by. */
export interface CountedColumn {
  readonly column: string
  /** True for a list column: a row counts once under each value. */
  readonly list?: boolean
}

function columnsOf({ fields }: AnyTable): CountedColumn[] {
  return fields.filter(({ group }) => group).map(({ name, list }) => ({ column: name, list }))
}

/** The columns that the rows of each model are counted by: those its table groups by. */
export const countedColumns: Readonly<Record<string, readonly CountedColumn[]>> = Object.fromEntries(
  releaseTables.map((table) => [table.model, columnsOf(table)] as const).filter(([, columns]) => columns.length > 0),
)

function quoteNames(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ')
}

/**
 * Returns the statement that fills a cube. The rows are sorted by its columns, so that those of a city and its counties
 * are stored together.
 */
function fillCubeSql(model: string, { table, columns }: Cube): string {
  const names = quoteNames(columns)
  const counted = `SELECT ${names}, count(*) FROM "${model}" GROUP BY ${names} ORDER BY ${names}`
  return `INSERT INTO "${table}" (${names}, count) ${counted}`
}

function countGroupsSql(model: string, { column, list }: CountedColumn): string {
  const cube = (cubes as Readonly<Record<string, Cube>>)[model]
  const from = `"${cube?.table ?? model}" t`
  const [source, key] = list
    ? [`${from} LEFT JOIN LATERAL unnest(t."${column}") AS g(key) ON true`, 'g.key']
    : [from, `t."${column}"::text`]
  const count = cube ? 'sum(t.count)' : 'count(*)'
  return `INSERT INTO "GroupCount" (model, "column", key, count) SELECT '${model}', '${column}', ${key}, ${count} FROM ${source} GROUP BY ${key}`
}

/** Returns the statements that count the rows of each model; cubes are filled before counts are read from them. */
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
