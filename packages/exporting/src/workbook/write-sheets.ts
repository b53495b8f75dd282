// Sheets of tables as a workbook: every cell is text, so that a spreadsheet changes no digit, date or code.
import { sheetHeader, type TableSheet } from '@tiyu/datapackage'
import { type Cell, type CellStyle, measureValueWidth, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { escapeText } from '../formats/sheet-cell.ts'
import { columnNote } from './column-note.ts'
import { dropDowns } from './drop-down.ts'
import { enlargeNotes } from './note-size.ts'

/** A comment at a cell; rows and columns count from 0. */
interface CellComment {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** Number format of text. */
const TEXT: CellStyle = { numFmt: '@' }

const fill = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const

const FONT = { name: 'Calibri', size: 11 } as const

const LABEL: CellStyle = { ...TEXT, font: { ...FONT, bold: true }, fill: fill('DDEBF7') }
const NAME: CellStyle = { ...TEXT, font: { ...FONT, color: { rgb: '7F7F7F' } }, fill: fill('F2F2F2') }
const FAULT: CellStyle = { ...TEXT, fill: fill('FFC7CE') }

/** Empty rows below the last that are formatted as text, for rows that are added. */
const SPARE_ROWS = 200

/** Bounds of the width of a column, in characters. */
const WIDTH = { min: 10, max: 40 } as const

const AUTHOR = 'tiyu'

function columnWidth(rows: TableSheet['rows'], column: number): number {
  const widths = rows.map((row) => measureValueWidth(row[column] ?? '') + 2)
  return widths.reduce((widest, width) => Math.min(WIDTH.max, Math.max(widest, width)), WIDTH.min)
}

/** Cells with a style or comment of their own, by `row,column`. */
type StyledCells = Map<string, Partial<Cell>>

function headCells({ table, rows, headerRow }: TableSheet): StyledCells {
  const cells: StyledCells = new Map()
  const labelRow = Math.max(0, headerRow - 1)
  for (const [column, name] of (rows[headerRow] ?? []).entries()) {
    const note = columnNote(table, name)
    cells.set(`${headerRow},${column}`, { style: NAME })
    cells.set(`${labelRow},${column}`, { style: LABEL, ...(note && { comment: { author: AUTHOR, text: note } }) })
  }
  return cells
}

function addComments(cells: StyledCells, comments: readonly CellComment[]): void {
  for (const { row, column, text } of comments) {
    const before = cells.get(`${row},${column}`)?.comment?.text
    const both = before === undefined ? text : `${before}\n\n${text}`
    cells.set(`${row},${column}`, { style: FAULT, comment: { author: AUTHOR, text: escapeText(both) } })
  }
}

function toSheet(sheet: TableSheet, sheets: readonly TableSheet[], comments: readonly CellComment[]): WriteSheet {
  const { name, rows, headerRow } = sheet
  const width = Math.max(...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, column) => ({ width: columnWidth(rows, column), style: TEXT }))
  const cells = headCells(sheet)
  addComments(cells, comments)
  const spare = Array.from({ length: SPARE_ROWS }, () => columns.map(() => null))
  return {
    name,
    columns,
    rows: [...rows.map((row) => columns.map((_, column) => (row[column] ? escapeText(row[column]) : null))), ...spare],
    cells,
    freezePane: { rows: headerRow + 1, columns: Math.max(0, sheetHeader(sheet).indexOf(sheet.table.key)) + 1 },
    dataValidations: dropDowns(sheet, sheets),
  }
}

/**
 * Returns a workbook of tables.
 * @param time ISO 8601, noted as the time of the workbook; the same sheets at the same time give the same bytes
 * @param comments of each sheet, in addition to the notes of its columns
 */
export async function writeSheets(
  sheets: readonly TableSheet[],
  time: string,
  comments: ReadonlyMap<TableSheet['name'], readonly CellComment[]> = new Map(),
): Promise<Uint8Array> {
  const [created, modified] = [new Date(time), new Date(time)]
  return enlargeNotes(
    await writeXlsx({
      sheets: sheets.map((sheet) => toSheet(sheet, sheets, comments.get(sheet.name) ?? [])),
      properties: { creator: AUTHOR, created, modified },
    }),
  )
}
