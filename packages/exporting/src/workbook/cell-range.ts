// References to cells of a sheet, as formulas write them.
import { cellRef } from 'hucre/xlsx'

const absolute = (row: number, column: number) => cellRef(row, column).replace(/^[A-Z]+/, '$$$&$$')

/** Returns the absolute reference to one cell: 'sheet'!$A$1. Rows and columns count from 0. */
export function cellReference(sheet: string, row: number, column: number): string {
  return `'${sheet.replaceAll("'", "''")}'!${absolute(row, column)}`
}

/** Returns the absolute reference to cells of one column, from a row to another. */
export function columnRange(sheet: string, column: number, first: number, last: number): string {
  return `${cellReference(sheet, first, column)}:${absolute(last, column)}`
}
