// A list and the SQL of one of its pages.
import sql, { join, type Sql } from 'sql-template-tag'
import { partitionByNull } from './keyset/null-partitions.ts'
import { applyDirection, boundedPartition, type OrderedPartition, type OrderTerm, orderBy } from './keyset/order.ts'
import type { PageRange } from './keyset/page-range.ts'
import { selectLookedUp } from './looked-up-rows.ts'
import type { Projection } from './projection.ts'
import type { ReferenceTable } from './reference.ts'
import { column, conjunction, InCondition, probeKeys, type Row, selectList, type Where } from './where.ts'

/** A list before pagination. */
export interface ListQuery {
  /** The FROM item, aliased `t`. */
  readonly from: Sql
  readonly where: readonly Where[]
  /** A total order: no two rows have equal values in all terms. */
  readonly order: readonly OrderTerm[]
  readonly projection: Projection
  /** The in-memory table that has the rows, if it can be scanned instead of the database. */
  readonly inMemory?: ReferenceTable<Row>
  /** Counts the rows, if there is a faster way than COUNT. */
  readonly count?: () => Promise<number>
}

/** Returns the columns to read: the projection, and the order if cursors are needed. */
function selectListFor({ projection: { columns }, order }: ListQuery, needsCursors: boolean): Sql {
  if (!needsCursors || !columns) return selectList(columns)
  return selectList([...columns, ...order.map((term) => term.column)])
}

/** One row more than the page has, if the operation selects whether more follow. */
const fetchLimit = ({ projection: { needsCursors } }: ListQuery, { size }: PageRange) =>
  needsCursors ? size + 1 : size

/** True if nothing need be read: a page without rows, requested for its count only. */
export const readsNothing = (list: ListQuery, range: PageRange) => fetchLimit(list, range) === 0

/** Returns the partitions of a list within the bounds of a range: one unless its first sort key has NULLs. */
function partitionsOf(order: readonly OrderTerm[], { bounds }: PageRange): OrderedPartition[] {
  return order[0]?.hasNulls ? partitionByNull(order, bounds) : [boundedPartition(order, bounds)]
}

/** Selects the rows of a range that meet the conditions, in scan direction. */
export function selectPartitions(
  list: ListQuery,
  range: PageRange,
  where: readonly Where[],
  needsCursors = list.projection.needsCursors,
): Sql {
  return selectLookedUp(list.from, where, (from, conditions) =>
    selectOrdered({ ...list, from }, range, conditions, needsCursors),
  )
}

/** Selects the rows of a range along an order. */
function selectOrdered(list: ListQuery, range: PageRange, where: readonly Where[], needsCursors: boolean): Sql {
  const { from, order } = list
  const columns = selectListFor(list, needsCursors)
  const limit = fetchLimit(list, range)
  const partitions = partitionsOf(order, range)
  if (range.backward) partitions.reverse()
  const selects = partitions.map((partition) => {
    const condition = conjunction([...where, ...partition.conditions])
    const orderClause = orderBy(applyDirection(partition.order, range.backward))
    return sql`select ${columns} from ${from} where ${condition} order by ${orderClause} limit ${limit}`
  })
  if (selects.length === 1) return selects[0] as Sql
  if (selects.length === 0) return sql`select ${columns} from ${from} where false`
  return sql`(${join(selects, ') union all (')}) limit ${limit}`
}

/**
 * Selects the rows of a range. For an IN condition, an index is probed per key and the results are merged: an index with
 * the order within a key is read no further than the page, however many rows the keys have.
 */
export function selectRange(list: ListQuery, range: PageRange): Sql {
  const probe = probeKeys(list.where)
  if (!probe) return selectPartitions(list, range, list.where)
  const otherConditions = list.where.filter((one) => one !== probe)
  const perKeyQuery = selectPartitions(list, range, [sql`${column(probe.column)} = k.key`, ...otherConditions], true)
  const order = orderBy(applyDirection(list.order, range.backward), 'l')
  return sql`select l.* from unnest(${probe.keys}::text[]) as k(key) cross join lateral (${perKeyQuery}) l order by ${order} limit ${fetchLimit(list, range)}`
}

/** True if the best plan depends on the values, so the statement must not be prepared: it has more than IN conditions. */
export const isUnprepared = ({ where }: ListQuery) => where.some((one) => !(one instanceof InCondition))
