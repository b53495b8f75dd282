// Pre-aggregated counts, computed once when a release is built: rows per value of a column, and for the large tables a
// cube of several columns, so that a count filtered by these columns alone is a sum over few rows.
import { type AnyTable, date, dictionary, type ModelName, releaseTables, tableOf } from '@tiyu/model'
import type { BulkLoader } from '../database/bulk-loader.ts'
import type { OnProgress } from '../release/progress.ts'

/** A table of counts by several columns at once. */
interface Cube {
  readonly table: ModelName
  /** The columns that it can be filtered and grouped by: of a date the year, see `yearOf`. */
  readonly columns: readonly string[]
  /** The cube that it is filled from; the rows of the model if absent. */
  readonly from?: ModelName
}

const YEAR_SUFFIX = ':year'

/** Returns the name for the year of a column with dates, by which cubes count. */
export const yearOf = (column: string): string => `${column}${YEAR_SUFFIX}`

/** Returns a cube of a model. Its columns are those of the table of counts, without the row number and the count. */
function defineCube(model: ModelName, table: ModelName, from?: ModelName): Cube {
  const isDate = (name: string) => tableOf(model).fields.some((field) => field.name === name && field.format === date)
  const names = Object.keys(dictionary.models[table].fields).filter((name) => name !== 'id' && name !== 'count')
  return { table, columns: names.map((name) => (isDate(name) ? yearOf(name) : name)), ...(from && { from }) }
}

/** The cubes, by the model that is counted; a count is read from the first that has its columns, the smallest. */
const cubes: Readonly<Record<string, readonly Cube[]>> = {
  Facility: [
    defineCube('Facility', 'FacilityYearCount', 'FacilityPrefectureYearCount'),
    defineCube('Facility', 'FacilityProvinceYearCount', 'FacilityPrefectureYearCount'),
    defineCube('Facility', 'FacilityTypeCount', 'FacilityCount'),
    defineCube('Facility', 'FacilityCount'),
    defineCube('Facility', 'FacilityPrefectureYearCount'),
  ],
  Observation: [defineCube('Observation', 'ObservationCount')],
  Finding: [defineCube('Finding', 'FindingCount')],
}

/** Returns the smallest cube of a model with all these columns; undefined if none has. */
export function findCube(model: string, columns: readonly string[]): Cube | undefined {
  return cubes[model]?.find((cube) => columns.every((column) => cube.columns.includes(column)))
}

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

/** Returns the column of a table that a cube counts by, and in a list of columns what is read for it. */
function cubeColumn(name: string) {
  const isYear = name.endsWith(YEAR_SUFFIX)
  const column = `"${isYear ? name.slice(0, -YEAR_SUFFIX.length) : name}"`
  return { column, key: isYear ? `left(${column}, 4)` : column }
}

/**
 * Returns the statement that fills a cube. The rows are sorted by its columns, so that those of a city and its counties
 * are stored together.
 */
function fillCubeSql(model: string, { table, columns, from }: Cube): string {
  const read = columns.map(cubeColumn)
  const [names, keys] = [read.map(({ column }) => column).join(', '), read.map(({ key }) => key).join(', ')]
  const order = columns.map((_, at) => at + 1).join(', ')
  const count = from ? 'sum(count)' : 'count(*)'
  return `INSERT INTO "${table}" (${names}, count) SELECT ${keys}, ${count} FROM "${from ?? model}" GROUP BY ${order} ORDER BY ${order}`
}

/** Returns the smallest cube that has a column. */
const cubeWith = (model: string, column: string) => cubes[model]?.find(({ columns }) => columns.includes(column))

function countGroupsSql(model: string, { column, list }: CountedColumn): string {
  const cube = cubeWith(model, column)
  const from = `"${cube?.table ?? model}" t`
  const [source, key] = list
    ? [`${from} LEFT JOIN LATERAL unnest(t."${column}") AS g(key) ON true`, 'g.key']
    : [from, `t."${column}"::text`]
  const count = cube ? 'sum(t.count)' : 'count(*)'
  return `INSERT INTO "GroupCount" (model, "column", key, count) SELECT '${model}', '${column}', ${key}, ${count} FROM ${source} GROUP BY ${key}`
}

/** Returns the statements that count the rows of each model; cubes are filled before counts are read from them. */
function rollupStatements(): (readonly [model: string, statements: readonly string[]])[] {
  const filledFirst = (ofModel: readonly Cube[]) =>
    ofModel.toSorted((one, other) => Number(!!one.from) - Number(!!other.from))
  return [
    ...Object.entries(cubes).map(
      ([model, ofModel]) => [model, filledFirst(ofModel).map((cube) => fillCubeSql(model, cube))] as const,
    ),
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
