import type { ReleaseDatabase } from '@tiyu/store'
import sql, { raw, type Sql } from 'sql-template-tag'
import { column, conjunction, type Where } from './where.ts'

/** The number of rows with a value of a column; the key is null for NULL. */
export interface GroupCount {
  readonly key: string | null
  readonly count: number
}

type Query = ReleaseDatabase['query']

/** Returns the aggregate that counts rows, or sums their counts in a table of counts. */
const countExpression = (summed: boolean) => raw(summed ? 'coalesce(sum(t.count), 0)::int' : 'count(*)::int')

/** Counts rows; `summed` for a table of counts. */
export async function countRows(
  query: Query,
  from: Sql,
  conditions: readonly Where[],
  summed = false,
): Promise<number> {
  const [row] = await query<{ count: number }>(
    sql`select ${countExpression(summed)} as count from ${from} where ${conjunction(conditions)}`,
  )
  return row?.count ?? 0
}

/** Reads the precomputed counts of all rows by a column, largest first. */
export function readGroupCounts(query: Query, model: string, name: string): Promise<GroupCount[]> {
  return query(
    sql`select t.key, t.count from "GroupCount" as t where t.model = ${model} and t."column" = ${name} order by 2 desc, 1`,
  )
}

/** Counts rows by a column, largest groups first. A row counts under each value of an array column. */
export function countGroups(
  query: Query,
  from: Sql,
  conditions: readonly Where[],
  {
    column: name,
    list,
    summed = false,
  }: { readonly column: string; readonly list?: boolean; readonly summed?: boolean },
): Promise<GroupCount[]> {
  const source = list ? sql`${from} left join lateral unnest(${column(name)}) as g(key) on true` : from
  const key = list ? sql`g.key` : sql`${column(name)}::text`
  return query(
    sql`select ${key} as key, ${countExpression(summed)} as count from ${source} where ${conjunction(conditions)} group by 1 order by 2 desc, 1`,
  )
}
