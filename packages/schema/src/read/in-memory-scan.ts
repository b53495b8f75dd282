// Lists of reference tables ordered by their key and filtered by keys alone are scanned in memory, without a statement.
import type { OrderTerm } from './keyset/order.ts'
import type { CursorBound, PageRange } from './keyset/page-range.ts'
import { scalarOperators } from './operators.ts'
import type { ReferenceTable } from './reference.ts'
import { InCondition, type Row, type Where } from './where.ts'

const keyOf = (row: Row, { key }: ReferenceTable<Row>) => row[key] as string

/** True if a list is ordered by the key and has IN conditions only. */
export function canScanInMemory(
  { key }: ReferenceTable<Row>,
  order: readonly OrderTerm[],
  where: readonly Where[],
): boolean {
  return order.length === 1 && order[0]?.column === key && where.every((one) => one instanceof InCondition)
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
  const conditions = where as readonly InCondition[]
  const keyCondition = conditions.find(({ column }) => column === table.key)
  const otherConditions = conditions.filter((one) => one !== keyCondition)
  const descending = term?.descending ?? false
  const rows = (keyCondition ? findByKeys(table, keyCondition) : table.rows).filter(
    (row) =>
      otherConditions.every(({ column, keys }) => scalarOperators.in.matches(row[column], keys)) &&
      bounds.every((bound) => isWithinBound(keyOf(row, table), bound, descending)),
  )
  return descending !== backward ? rows.reverse() : rows
}
