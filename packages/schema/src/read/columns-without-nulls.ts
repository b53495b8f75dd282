// Columns that lists are ordered by, and which may be empty as far as the model goes: where no row of a release leaves one
// empty, lists in its order are of one part, and need no look for rows without.
import type { DatabaseTables, ReleaseDatabase } from '@tiyu/store'
import sql, { join, raw } from 'sql-template-tag'

/** A column of a table, as `Observation.yearTo`. */
type ColumnName = `${keyof DatabaseTables}.${string}`

const nullableOrderColumns = new Set<ColumnName>()

/** Notes a column that lists are ordered by and that may be empty. */
export function registerNullableOrder(model: keyof DatabaseTables, column: string): void {
  nullableOrderColumns.add(`${model}.${column}`)
}

/** Those of the noted columns in which every row of a release has a value. */
export type ColumnsWithoutNulls = ReadonlySet<ColumnName>

/** Looks for a row without a value in each noted column; one statement. */
export async function readColumnsWithoutNulls({ query }: ReleaseDatabase): Promise<ColumnsWithoutNulls> {
  const queries = [...nullableOrderColumns].map((name) => {
    const [table, column] = name.split('.')
    return sql`select ${name} as name where not exists (select from ${raw(`"${table}"`)} where ${raw(`"${column}"`)} is null)`
  })
  const { text, values } = join(queries, ' union all ')
  const rows = await query<{ name: ColumnName }>({ text, values })
  return new Set(rows.map(({ name }) => name))
}
