// Reads the rows from a result.
import { valuesAt } from '@tiyu/model/row-lines'
import type { Cell, TableRow, Value } from '../table/table.ts'
import type { ResultColumn } from './columns.ts'
import { isList, type RowPath } from './row-list.ts'

export type JsonObject = Readonly<Record<string, unknown>>

function cellOf(levels: readonly JsonObject[], { level, path, isList }: ResultColumn): Cell {
  if (isList) return valuesAt(levels[level], path) as Value[]
  let value: unknown = levels[level]
  for (const key of path) value = (value as JsonObject | null | undefined)?.[key]
  return (value ?? null) as Value
}

/** Yields the objects of all levels for each row. */
function* rowLevels(path: RowPath, levels: readonly JsonObject[]): Generator<readonly JsonObject[]> {
  const next = path[levels.length - 1]?.next
  if (!next) {
    yield levels
    return
  }
  const value = levels.at(-1)?.[next.key]
  const items = (isList(next.type) ? (value as readonly unknown[] | null) : [value]) ?? []
  for (const item of items) if (item) yield* rowLevels(path, [...levels, item as JsonObject])
}

/** Returns the rows of a result; none if an object on the way to them is null. */
export function rowsOf(data: JsonObject, path: RowPath, columns: readonly ResultColumn[]): TableRow[] {
  return Array.from(rowLevels(path, [data]), (levels) => columns.map((column) => cellOf(levels, column)))
}

/** Returns the object that a path of levels leads to, if there are no lists on the way. */
export function objectAt(data: JsonObject, keys: readonly string[]): JsonObject | null {
  let value: unknown = data
  for (const key of keys) value = (value as JsonObject | null | undefined)?.[key]
  return (value ?? null) as JsonObject | null
}
