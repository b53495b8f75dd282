// Lists of the tables that are held in memory, in the order of their keys: they take no statement.
import type { OrderTerm } from './order.ts'
import type { Bound } from './parts.ts'
import type { Row } from './row.ts'
import { Keys, type Where } from './where.ts'
import type { Window } from './window.ts'

/** A table in memory whose rows stand in the order of one column, which tells them apart. */
export interface HeldTable {
  readonly key: string
  readonly rows: readonly Row[]
  find(key: string): Row | undefined
}

const keyOf = (row: Row, { key }: HeldTable) => row[key] as string

/** Whether a list of a table can be told without the database: by keys alone, in the order of the key. */
export function isHeld({ key }: HeldTable, order: readonly OrderTerm[], where: readonly Where[]): boolean {
  return order.length === 1 && order[0]?.column === key && where.every((one) => one instanceof Keys)
}

/** The rows with one of these keys, in their order. */
function found(table: HeldTable, { keys }: Keys): Row[] {
  const rows = keys.map((key) => table.find(key)).filter((row) => row !== undefined)
  return rows.sort((one, other) => (keyOf(one, table) < keyOf(other, table) ? -1 : 1))
}

function isWithin(key: string, { values: [value], side }: Bound, descending: boolean): boolean {
  return (side === 'after') === descending ? key < (value as string) : key > (value as string)
}

/** All rows of a window, and those behind it, as they are walked; for a list that `isHeld`. */
export function heldRows(
  table: HeldTable,
  [term]: readonly OrderTerm[],
  where: readonly Where[],
  { bounds, backward }: Window,
): Row[] {
  const conditions = where as readonly Keys[]
  const byKey = conditions.find(({ column }) => column === table.key)
  const others = conditions.filter((one) => one !== byKey)
  const descending = term?.descending ?? false
  const rows = (byKey ? found(table, byKey) : table.rows).filter(
    (row) =>
      others.every(({ column, keys }) => keys.includes(row[column] as string)) &&
      bounds.every((bound) => isWithin(keyOf(row, table), bound, descending)),
  )
  return descending !== backward ? rows.reverse() : rows
}
