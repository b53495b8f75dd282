// Cells and names of the sheets of a workbook.
import { cellText } from '@tiyu/model/row-lines'
import type { Cell, TableColumn } from '../table/table.ts'

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

/** Returns a text as a workbook stores it: `_x0041_` would be read as an escaped character (ECMA-376, 22.9.2.19). */
export function escapeText(text: string): string {
  return text.replaceAll(/_(?=x[0-9A-F]{4}_)/gi, '_x005F_')
}

/** The content of a cell of a sheet. */
export type SheetCell = string | number | boolean | null

/** Returns the content of a cell: a number only where no digit is lost, lists as one text. */
export function sheetCell(cell: Cell, { type, isList }: TableColumn): SheetCell {
  if (cell === null) return null
  if (isList) return escapeText(cellText(cell)) || null
  if (type === 'boolean' || type === 'integer') return cell as SheetCell
  return type === 'text' ? escapeText(String(cell)) : exactNumber(String(cell))
}
