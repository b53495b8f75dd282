// Sheets of tables as a workbook, with what the model says of their columns.
import { sheetHeader, type TableSheet } from '@tiyu/datapackage'
import { columnNote } from './column-note.ts'
import { choicesOf } from './drop-down.ts'
import { type CellComment, type TextSheet, writeTextSheets } from './text-sheet.ts'

const SPARE_ROWS = 200

function toTextSheet(sheet: TableSheet, sheets: readonly TableSheet[]): TextSheet {
  const { table, name, rows, headerRow } = sheet
  const header = sheetHeader(sheet)
  return {
    name,
    rows,
    headerRow,
    columns: header.map((column) => ({ note: columnNote(table, column), list: choicesOf(sheet, column, sheets) })),
    frozen: Math.max(0, header.indexOf(table.key)) + 1,
    spareRows: SPARE_ROWS,
  }
}

/**
 * Returns a workbook of tables.
 * @param time ISO 8601, noted as the time of the workbook; the same sheets at the same time give the same bytes
 * @param comments of each sheet, in addition to the notes of its columns
 */
export function writeSheets(
  sheets: readonly TableSheet[],
  time: string,
  comments?: ReadonlyMap<TableSheet['name'], readonly CellComment[]>,
): Promise<Uint8Array> {
  return writeTextSheets(
    sheets.map((sheet) => toTextSheet(sheet, sheets)),
    time,
    comments,
  )
}
