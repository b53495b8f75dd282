// Cells and names of the sheets of a workbook.
import { cellText } from '@tiyu/model/row-lines'
import { NotATableError } from '../query/not-a-table-error.ts'
import type { Cell, TableColumn, TableRow } from '../table/table.ts'

/** Characters of the name of a sheet, and those it must not have. */
const MAX_SHEET_NAME = 31
const FORBIDDEN_IN_SHEET_NAME = /[\\/?*[\]:]/g

/** Returns a valid name of a sheet. */
export function sheetName(title: string): string {
  return title.replaceAll(FORBIDDEN_IN_SHEET_NAME, ' ').slice(0, MAX_SHEET_NAME) || 'Sheet1'
}

/** Significant digits that a spreadsheet keeps of a number. */
const MAX_DIGITS = 15

const significantDigits = (digits: string) => digits.replaceAll(/^-?[0.]*|\./g, '').length

/** Returns a number if a spreadsheet shows and stores it with the digits of the text, else the text. */
function exactNumber(digits: string): number | string {
  const number = Number(digits)
  return String(number) === digits && significantDigits(digits) <= MAX_DIGITS ? number : digits
}

/** What XML cannot contain or would change, and what would be read as an escaped character (ECMA-376, 22.9.2.19). */
const UNWRITABLE = /(?![\t\n])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]|_(?=x[0-9A-F]{4}_)/giu

/** Returns a text as a workbook stores it, such as `_x0001_` for a control character. */
export function escapeText(text: string): string {
  return text.replaceAll(UNWRITABLE, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
}

/** Characters that a cell of a sheet holds. */
export const MAX_CELL_LENGTH = 32_767

/** Returns a text of a row as a workbook stores it; throws NotATableError if a cell cannot hold it. */
function sheetText(text: string, { name }: TableColumn): string {
  if (text.length <= MAX_CELL_LENGTH) return escapeText(text)
  throw new NotATableError({
    en: `A text of the column ${name} has ${text.length} characters; a cell of a sheet holds ${MAX_CELL_LENGTH}. Leave the column out, or choose csv or parquet.`,
    zh: `列 ${name} 中有一段文字长 ${text.length} 个字符，工作表的单元格最多容纳 ${MAX_CELL_LENGTH} 个；请去掉该列，或改用 csv、parquet。`,
  })
}

/** The content of a cell of a sheet. */
export type SheetCell = string | number | boolean | null

/** Throws NotATableError for a text that a cell cannot hold. */
export function assertSheetCells(columns: readonly TableColumn[], rows: readonly TableRow[]): void {
  for (const row of rows) for (const [at, column] of columns.entries()) sheetCell(row[at] ?? null, column)
}

/**
 * Returns the content of a cell: a number only where no digit is lost, lists as one text.
 * @throws NotATableError for a text that a cell cannot hold
 */
export function sheetCell(cell: Cell, column: TableColumn): SheetCell {
  const { type, isList } = column
  if (cell === null) return null
  if (isList) return sheetText(cellText(cell), column) || null
  if (type === 'boolean' || type === 'integer') return cell as SheetCell
  return type === 'text' ? sheetText(cellText(cell), column) : exactNumber(String(cell))
}
