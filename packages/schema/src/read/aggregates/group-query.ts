// Statements that group rows `t` by keys.
import type { Keys } from '@tiyu/statistics/groups'
import type { ReleaseDatabase } from '@tiyu/store'
import sql, { join, raw, type Sql } from 'sql-template-tag'
import { userError } from '../../errors.ts'
import { conjunction, type Where } from '../where.ts'

/** How SQL groups rows `t`: by a key, from a FROM item that is added if it needs one. */
export interface GroupKey {
  readonly key: Sql
  readonly from?: Sql
}

/** The rows that are grouped. */
export interface GroupSource {
  readonly query: ReleaseDatabase['query']
  /** The FROM item, aliased `t`. */
  readonly from: Sql
  readonly where: readonly Where[]
  readonly keys: readonly GroupKey[]
}

/** The most groups of one answer, before `having` and paging. */
const MAX_GROUPS = 100_000

/**
 * Reads columns of each group.
 * @param columns the select list after the keys
 * @param splitBy further keys, named by the select list, that split each group into several rows
 * @throws GraphQLError BAD_USER_INPUT for too many groups
 */
export async function readGroups<Columns>(
  { query, from, where, keys }: GroupSource,
  columns: Sql,
  splitBy: readonly string[] = [],
): Promise<(Columns & { readonly keys: Keys })[]> {
  const selected = keys.map(({ key }, index) => sql`${key} as ${raw(`"k${index}"`)}`)
  const items = join([from, ...keys.flatMap((one) => one.from ?? [])], ' ')
  const groups = [...keys.map((_, index) => String(index + 1)), ...splitBy.map((name) => `t."${name}"`)]
  const groupBy = groups.length > 0 ? raw(`group by ${groups.join(', ')}`) : raw('')
  const rows = await query<Columns & Readonly<Record<string, string | null>>>(
    sql`select ${join([...selected, columns])} from ${items} where ${conjunction(where)} ${groupBy} limit ${MAX_GROUPS + 1}`,
  )
  if (rows.length > MAX_GROUPS) throw tooManyGroups()
  return rows.map((row) => ({ ...row, keys: keys.map((_, index) => row[`k${index}`] as string | null) }))
}

function tooManyGroups() {
  return userError(
    'BAD_USER_INPUT',
    `There are more than ${MAX_GROUPS} groups. Group by fewer dimensions, by a higher level or by decades, or filter.`,
    `分组超过 ${MAX_GROUPS} 个。请减少分组维度、提高区划层级、按年代分组，或增加筛选条件。`,
  )
}
