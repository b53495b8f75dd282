// References of cells in a spreadsheet, such as AB12.
import { cellRef, parseCellRef } from 'hucre/xlsx'

/** Rows and columns count from 0. */
export interface CellPosition {
  readonly row: number
  readonly column: number
}

/** Returns the reference of a cell, such as C5. */
export function cellReference({ row, column }: CellPosition): string {
  return cellRef(row, column)
}

/** Returns the position of a reference such as AB12. */
export function cellPosition(reference: string): CellPosition {
  const { row, col } = parseCellRef(reference)
  return { row, column: col }
}
