// Lists of reference tables ordered by their key are scanned in memory, without a statement, if their rows alone decide which
// of them a filter finds.
import type { CursorBound, OrderTerm } from './keyset/order.ts'
import type { PageRange } from './keyset/page-range.ts'
import type { ReferenceTable } from './reference.ts'
import { InCondition, type Predicate, type Row, type Where } from './where.ts'

const keyOf = (row: Row, { key }: ReferenceTable<Row>) => row[key] as string

/** True if a list is ordered by the key and its conditions can be tested on a row. */
export function canScanInMemory(
  { key }: ReferenceTable<Row>,
  order: readonly OrderTerm[],
  where: readonly Where[],
): boolean {
  return order.length === 1 && order[0]?.column === key && where.every((one) => 'matches' in one && one.matches)
}

/** Returns the rows with one of the keys, in key order. */
function findByKeys(table: ReferenceTable<Row>, { keys }: InCondition): Row[] {
  const rows = keys.map((key) => table.find(key)).filter((row) => row !== undefined)
  return rows.sort((one, other) => (keyOf(one, table) < keyOf(other, table) ? -1 : 1))
}

function isWithinBound(key: string, { values: [value], side }: CursorBound, descending: boolean): boolean {
  return (side === 'after') === descending ? key < (value as string) : key > (value as string)
}

/**
 * Returns the rows of a range and all rows after it, in scan direction; only for lists that `canScanInMemory` accepts.
 */
export function scanInMemory(
  table: ReferenceTable<Row>,
  [term]: readonly OrderTerm[],
  where: readonly Where[],
  { bounds, backward }: PageRange,
): Row[] {
  const predicates = where as readonly Predicate[]
  const keyCondition = predicates.find(
    (one): one is InCondition => one instanceof InCondition && one.column === table.key,
  )
  const otherPredicates = predicates.filter((one) => one !== keyCondition)
  const descending = term?.descending ?? false
  const rows = (keyCondition ? findByKeys(table, keyCondition) : table.rows).filter(
    (row) =>
      otherPredicates.every((one) => one.matches?.(row)) &&
      bounds.every((bound) => isWithinBound(keyOf(row, table), bound, descending)),
  )
  return descending !== backward ? rows.reverse() : rows
}
