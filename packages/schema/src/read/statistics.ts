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

/** The column of codes that rows are counted by. */
interface CountedColumn {
  readonly column: string
  /** The column holds a list; a row counts once under each of its values. */
  readonly list?: boolean
  /** The rows are those of a table of counts. */
  readonly summed?: boolean
}

/** Counts rows by a column, largest groups first. A row counts under each value of an array column. */
export function countGroups(
  query: Query,
  from: Sql,
  conditions: readonly Where[],
  { column: name, list, summed = false }: CountedColumn,
): Promise<GroupCount[]> {
  const source = list ? sql`${from} left join lateral unnest(${column(name)}) as g(key) on true` : from
  const key = list ? sql`g.key` : sql`${column(name)}::text`
  return query(
    sql`select ${key} as key, ${countExpression(summed)} as count from ${source} where ${conjunction(conditions)} group by 1 order by 2 desc, 1`,
  )
}

/** Sorts groups as SQL does: the largest first, then by key, rows without a value last. */
function sortLargestFirst(counts: ReadonlyMap<string | null, number>): GroupCount[] {
  const groups = Array.from(counts, ([key, count]) => ({ key, count }))
  return groups.sort((one, other) => {
    if (one.count !== other.count) return other.count - one.count
    if (one.key === null || other.key === null) return one.key === null ? 1 : -1
    return one.key < other.key ? -1 : 1
  })
}

/**
 * Counts rows by a column of codes of a hierarchy, largest groups first. A row counts once under each of its codes and once
 * under each code above them, also if it has several codes below the same one.
 * @param withAncestors returns a code and the codes above it
 */
export async function countGroupsRolledUp(
  query: Query,
  from: Sql,
  conditions: readonly Where[],
  { column: name, list, summed = false }: CountedColumn,
  withAncestors: (code: string) => readonly string[],
): Promise<GroupCount[]> {
  const codes = list ? column(name) : sql`array_remove(array[${column(name)}], null)`
  const rows = await query<{ readonly codes: readonly string[]; readonly count: number }>(
    sql`select ${codes} as codes, ${countExpression(summed)} as count from ${from} where ${conjunction(conditions)} group by 1`,
  )
  const counts = new Map<string | null, number>()
  for (const { codes, count } of rows) {
    const keys = codes.length === 0 ? [null] : new Set(codes.flatMap(withAncestors))
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + count)
  }
  return sortLargestFirst(counts)
}
