import { type AnyTable, tables } from '@tiyu/model'

/** A row as its package has it: its key, and the text of each cell in the order of the columns of its table. */
export interface KeyedRow {
  readonly key: string
  readonly cells: readonly string[]
}

/** Orders keys by their UTF-8 bytes, as `COLLATE "C"` does. */
export function compareKeys(one: string, other: string): number {
  return one === other ? 0 : Buffer.compare(Buffer.from(one), Buffer.from(other))
}

/** The table of that name. */
export function findTable(name: string): AnyTable {
  const table = tables.find((one) => one.name === name)
  if (!table) throw new Error(`There is no table ${name}`)
  return table
}
