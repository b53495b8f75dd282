// Nullable columns that lists are ordered by. Where a release has no NULL in one, its lists need no NULL partition.
import type { DatabaseTables, ReleaseDatabase } from '@tiyu/store'
import sql, { join, raw } from 'sql-template-tag'

/** A column with its table, such as `Observation.yearTo`. */
type ColumnName = `${keyof DatabaseTables}.${string}`

const nullableOrderColumns = new Set<ColumnName>()

/** Registers a nullable column that lists are ordered by. */
export function registerNullableOrder(model: keyof DatabaseTables, column: string): void {
  nullableOrderColumns.add(`${model}.${column}`)
}

/** The registered columns without a NULL in a release. */
export type ColumnsWithoutNulls = ReadonlySet<ColumnName>

/** Reads which registered columns have no NULL, in one statement. */
export async function readColumnsWithoutNulls({ query }: ReleaseDatabase): Promise<ColumnsWithoutNulls> {
  const queries = [...nullableOrderColumns].map((name) => {
    const [table, column] = name.split('.')
    return sql`select ${name} as name where not exists (select from ${raw(`"${table}"`)} where ${raw(`"${column}"`)} is null)`
  })
  const { text, values } = join(queries, ' union all ')
  const rows = await query<{ name: ColumnName }>({ text, values })
  return new Set(rows.map(({ name }) => name))
}
