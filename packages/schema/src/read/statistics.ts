import type { ReleaseDatabase } from '@tiyu/data'
import sql, { type Sql } from 'sql-template-tag'
import { column, conjunction, type Where } from './where.ts'

/** How many rows share a value of a column; the key is null for rows that have none. */
export interface GroupCount {
  readonly key: string | null
  readonly count: number
}

type Query = ReleaseDatabase['query']

/** Counts rows. */
export async function countRows(query: Query, from: Sql, conditions: readonly Where[]): Promise<number> {
  const [row] = await query<{ count: number }>(
    sql`select count(*)::int as count from ${from} where ${conjunction(conditions)}`,
  )
  return row?.count ?? 0
}

/** Counts rows by a column, the largest groups first. A list column counts a row under each of its values. */
export function countGroups(
  query: Query,
  from: Sql,
  conditions: readonly Where[],
  { column: name, list }: { readonly column: string; readonly list?: boolean },
): Promise<GroupCount[]> {
  const source = list ? sql`${from} left join lateral unnest(${column(name)}) as g(key) on true` : from
  const key = list ? sql`g.key` : sql`${column(name)}::text`
  return query(
    sql`select ${key} as key, count(*)::int as count from ${source} where ${conjunction(conditions)} group by 1 order by 2 desc, 1`,
  )
}
