// A table of a package as a sheet that a person edits: labels, names of the columns, rows of texts.
import type { AnyTable } from '@tiyu/model'

/** A table and its cells. */
export interface TableSheet {
  readonly table: AnyTable
  /** Name of the sheet, such as `设施 facilities`. */
  readonly name: string
  /** All rows of the sheet, the heads among them; rows may be shorter than the widest. */
  readonly rows: readonly (readonly string[])[]
  /** Index of the row with the names of the columns. */
  readonly headerRow: number
}

/** A comment at a cell; rows and columns count from 0. */
export interface CellComment {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** Characters of the name of a sheet at most. */
const MAX_NAME = 31

/** Returns the name of the sheet of a table: the Chinese name, as long as fits, and the name of the table, by which it is read back. */
export function tableSheetName({ zh, name }: AnyTable): string {
  return `${zh.slice(0, MAX_NAME - 1 - name.length)} ${name}`
}

/** Returns the names of the columns of a sheet. */
export function sheetHeader({ rows, headerRow }: TableSheet): readonly string[] {
  return rows[headerRow] ?? []
}
