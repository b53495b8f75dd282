import { type AnyTable, tables } from '@tiyu/model'

/** A row of a package: its key, and the text of each cell in the order of the table's columns. */
export interface KeyedRow {
  readonly key: string
  readonly cells: readonly string[]
}

/** Compares keys by their UTF-8 bytes, as `COLLATE "C"` does. */
export function compareKeys(one: string, other: string): number {
  return one === other ? 0 : Buffer.compare(Buffer.from(one), Buffer.from(other))
}

/** Returns the table of that name. */
export function findTable(name: string): AnyTable {
  const table = tables.find((one) => one.name === name)
  if (!table) throw new Error(`Unknown table ${name}`)
  return table
}
