// Lists of the tables that are held in memory, in the order of their keys: they take no statement.

import type { CursorBound } from './null-partitions.ts'
import type { OrderTerm } from './order.ts'
import type { PageRange } from './page-range.ts'
import type { Row } from './row.ts'
import { InCondition, type Where } from './where.ts'

/** A table in memory whose rows stand in the order of one column, which tells them apart. */
export interface InMemoryTable {
  readonly key: string
  readonly rows: readonly Row[]
  find(key: string): Row | undefined
}

const keyOf = (row: Row, { key }: InMemoryTable) => row[key] as string

/** Whether a list of a table can be told without the database: by keys alone, in the order of the key. */
export function canScanInMemory({ key }: InMemoryTable, order: readonly OrderTerm[], where: readonly Where[]): boolean {
  return order.length === 1 && order[0]?.column === key && where.every((one) => one instanceof InCondition)
}

/** The rows with one of these keys, in their order. */
function findByKeys(table: InMemoryTable, { keys }: InCondition): Row[] {
  const rows = keys.map((key) => table.find(key)).filter((row) => row !== undefined)
  return rows.sort((one, other) => (keyOf(one, table) < keyOf(other, table) ? -1 : 1))
}

function isWithinBound(key: string, { values: [value], side }: CursorBound, descending: boolean): boolean {
  return (side === 'after') === descending ? key < (value as string) : key > (value as string)
}

/** All rows of a window, and those behind it, as they are walked; for a list that `isHeld`. */
export function scanInMemory(
  table: InMemoryTable,
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
      otherConditions.every(({ column, keys }) => keys.includes(row[column] as string)) &&
      bounds.every((bound) => isWithinBound(keyOf(row, table), bound, descending)),
  )
  return descending !== backward ? rows.reverse() : rows
}
