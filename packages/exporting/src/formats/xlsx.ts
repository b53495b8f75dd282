import { writeXlsxStream, XLSX_MAX_ROWS_PER_SHEET } from 'hucre/xlsx'
import { cellText } from '../table/cell-text.ts'
import { headersOf } from '../table/headers.ts'
import type { Cell, Table, TableColumn } from '../table/table.ts'
import type { TableFormat } from './format.ts'

/** Characters of the name of a sheet, and those it must not have. */
const MAX_SHEET_NAME = 31
const FORBIDDEN_IN_SHEET_NAME = /[\\/?*[\]:]/g

/** Significant digits that a spreadsheet keeps of a number. */
const MAX_DIGITS = 15

const significantDigits = (digits: string) => digits.replaceAll(/^-?[0.]*|\./g, '').length

/** Returns a number if a spreadsheet shows and stores it with the digits of the text. */
function exactNumber(digits: string): number | string {
  const number = Number(digits)
  return String(number) === digits && significantDigits(digits) <= MAX_DIGITS ? number : digits
}

type SheetCell = string | number | boolean | null

function sheetCell(cell: Cell, { type, isList }: TableColumn): SheetCell {
  if (cell === null) return null
  if (isList) return cellText(cell)
  if (type === 'boolean' || type === 'integer') return cell as SheetCell
  return type === 'text' ? String(cell) : exactNumber(String(cell))
}

async function* sheetRows({ columns, batches }: Table): AsyncGenerator<SheetCell[]> {
  for await (const rows of batches) {
    for (const row of rows) yield columns.map((column, at) => sheetCell(row[at] ?? null, column))
  }
}

/** Returns a valid name of a sheet. */
function sheetName(title: string): string {
  return title.replaceAll(FORBIDDEN_IN_SHEET_NAME, ' ').slice(0, MAX_SHEET_NAME) || 'Sheet1'
}

/** A workbook of one sheet, its header row frozen. Texts are text cells, which no spreadsheet runs as formulas. */
export const xlsx: TableFormat = {
  extension: 'xlsx',
  contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  maxRows: XLSX_MAX_ROWS_PER_SHEET - 1,
  write: (table, { headers, title }) =>
    writeXlsxStream(sheetRows(table), {
      name: sheetName(title),
      columns: headersOf(table.columns, headers).map((header) => ({ header })),
      freezePane: { rows: 1 },
    }),
}
