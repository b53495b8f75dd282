// A table of a package as a sheet of a workbook that a person edits, and the name by which the sheet is recognised.
import { type AnyTable, tables } from '@tiyu/model'

/** A table and its cells in a sheet. */
export interface TableSheet {
  readonly table: AnyTable
  /** Name of the sheet, such as `设施 facilities`. */
  readonly name: string
  /** All rows of the sheet, the heads among them; rows may be shorter than the widest. */
  readonly rows: readonly (readonly string[])[]
  /** Index of the row with the names of the columns. */
  readonly headerRow: number
}

/** Characters of the name of a sheet at most. */
const MAX_NAME = 31

/** Returns the name of the sheet of a table: the Chinese name, as long as fits, and the name of the table, by which it is read back. */
export function tableSheetName({ zh, name }: AnyTable): string {
  return `${zh.slice(0, MAX_NAME - 1 - name.length)} ${name}`
}

/** Returns the table of a sheet: the last word of its name is that of the table, or its name is the Chinese one. */
export function tableOfSheet(name: string): AnyTable | undefined {
  const words = name.trim().split(/\s+/)
  return tables.find((table) => table.name === words.at(-1) || table.zh === name.trim())
}

/** Returns the names of the columns of a sheet. */
export function sheetHeader({ rows, headerRow }: TableSheet): readonly string[] {
  return rows[headerRow] ?? []
}
