// Rows that a condition finds by an index of its own, such as those in a box on a map: few, and anywhere in the order of a
// list. The database knows nothing of how many there are, so they are counted up to a limit while they are looked up.
import sql, { type Sql } from 'sql-template-tag'
import { conjunction, type Predicate, type Where } from './where.ts'

/** Rows that are looked up and then sorted; where there are more, a list meets enough of them in its own order. */
const MAX_LOOKED_UP = 4000

/** Splits conditions into those that look rows up and the others. */
function splitLookups(where: readonly Where[]): { lookups: readonly Predicate[]; others: readonly Where[] } {
  const isLookup = (one: Where): one is Predicate => 'isLookup' in one && one.isLookup === true
  return { lookups: where.filter(isLookup), others: where.filter((one) => !isLookup(one)) }
}

/**
 * Selects from the rows that are looked up, or from all rows if they are too many.
 * @param select builds the statement for a FROM item, aliased `t`, and its conditions
 */
export function selectLookedUp(
  from: Sql,
  where: readonly Where[],
  select: (from: Sql, where: readonly Where[]) => Sql,
): Sql {
  const { lookups, others } = splitLookups(where)
  if (lookups.length === 0) return select(from, where)
  const count = sql`(select count(*) from found)`
  return sql`with found as materialized (select t.* from ${from} where ${conjunction(lookups)} limit ${MAX_LOOKED_UP + 1})
    select * from (${select(sql`found as t`, others)}) few where ${count} <= ${MAX_LOOKED_UP}
    union all select * from (${select(from, where)}) many where ${count} > ${MAX_LOOKED_UP}`
}
