// Sheets that a person edits: every cell is text, so that a spreadsheet changes no digit, date or code.
import {
  type Cell,
  type CellStyle,
  type DataValidation,
  measureValueWidth,
  rangeRef,
  type WriteSheet,
  writeXlsx,
  XLSX_MAX_ROWS_PER_SHEET,
} from 'hucre/xlsx'
import { escapeText, MAX_CELL_LENGTH } from '../formats/sheet-cell.ts'
import { CellLengthError } from './cell-length-error.ts'
import { enlargeNotes } from './note-size.ts'

/** A column of a sheet. */
export interface TextColumn {
  /** Comment at its heading. */
  readonly note?: string | undefined
  /** Its drop-down list, without the range. */
  readonly list?: Partial<DataValidation> | undefined
  /** True for a column that is read, not edited. */
  readonly isFixed?: boolean
  readonly isHidden?: boolean
}

/** A sheet whose cells are texts. */
export interface TextSheet {
  readonly name: string
  /** All rows, the heads among them; rows may be shorter than the widest. */
  readonly rows: readonly (readonly string[])[]
  /** Index of the row with the names of the columns, with the labels in the row above; -1 for a sheet without heads. */
  readonly headerRow: number
  readonly columns: readonly TextColumn[]
  /** Columns that stay in sight, from the left. */
  readonly frozen: number
  /** Empty rows below the last that are formatted as text, for rows that are added. */
  readonly spareRows: number
  readonly isHidden?: boolean
}

/** A comment at a cell; rows and columns count from 0. */
export interface CellComment {
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
const FIXED: CellStyle = { ...TEXT, fill: fill('F2F2F2') }
const FAULT: CellStyle = { ...TEXT, fill: fill('FFC7CE') }

/** Bounds of the width of a column, in characters. */
const WIDTH = { min: 10, max: 40 } as const

const AUTHOR = 'tiyu'

function columnWidth(rows: TextSheet['rows'], column: number): number {
  const widths = rows.map((row) => measureValueWidth(row[column] ?? '') + 2)
  return widths.reduce((widest, width) => Math.min(WIDTH.max, Math.max(widest, width)), WIDTH.min)
}

/** Cells with a style or comment of their own, by `row,column`. */
type StyledCells = Map<string, Partial<Cell>>

function headCells({ rows, headerRow, columns }: TextSheet): StyledCells {
  const cells: StyledCells = new Map()
  if (headerRow < 0) return cells
  const labelRow = Math.max(0, headerRow - 1)
  for (const column of (rows[headerRow] ?? []).keys()) {
    const note = columns[column]?.note
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

/** @throws CellLengthError */
function cellOf(text: string, { name }: TextSheet): string {
  if (text.length > MAX_CELL_LENGTH) throw new CellLengthError(name, text, MAX_CELL_LENGTH)
  return escapeText(text)
}

function toSheet(sheet: TextSheet, comments: readonly CellComment[]): WriteSheet {
  const { name, rows, headerRow, frozen, spareRows, isHidden } = sheet
  const width = Math.max(...rows.map((row) => row.length))
  const columns = Array.from({ length: width }, (_, column) => ({
    width: columnWidth(rows, column),
    style: sheet.columns[column]?.isFixed ? FIXED : TEXT,
    ...(sheet.columns[column]?.isHidden && { hidden: true }),
  }))
  const cells = headCells(sheet)
  addComments(cells, comments)
  const spare = Array.from({ length: spareRows }, () => columns.map(() => null))
  return {
    name,
    columns,
    rows: [
      ...rows.map((row) => columns.map((_, column) => (row[column] ? cellOf(row[column], sheet) : null))),
      ...spare,
    ],
    cells,
    ...(headerRow >= 0 && { freezePane: { rows: headerRow + 1, columns: frozen } }),
    dataValidations: dropDowns(sheet),
    ...(isHidden && { hidden: true }),
  }
}

/** Returns the drop-down lists of a sheet, each for a whole column below the head. */
function dropDowns({ columns, headerRow }: TextSheet): DataValidation[] {
  return columns.flatMap(({ list }, column) =>
    list
      ? [{ ...list, ...DROP_DOWN, range: rangeRef(headerRow + 1, column, XLSX_MAX_ROWS_PER_SHEET - 1, column) }]
      : [],
  )
}

const DROP_DOWN = {
  type: 'list',
  allowBlank: true,
  showErrorMessage: true,
  errorTitle: '取值 Value',
  errorMessage: '该值不在列表中，请从列表中选择。 The value is not in the list; choose one of the list.',
} as const

/**
 * Returns a workbook of sheets.
 * @param time ISO 8601, noted as the time of the workbook; the same sheets at the same time give the same bytes
 * @throws CellLengthError for a text that a cell cannot hold
 * @param comments of each sheet, in addition to the notes of its columns
 */
export async function writeTextSheets(
  sheets: readonly TextSheet[],
  time: string,
  comments: ReadonlyMap<string, readonly CellComment[]> = new Map(),
): Promise<Uint8Array> {
  const [created, modified] = [new Date(time), new Date(time)]
  return enlargeNotes(
    await writeXlsx({
      sheets: sheets.map((sheet) => toSheet(sheet, comments.get(sheet.name) ?? [])),
      properties: { creator: AUTHOR, created, modified },
    }),
  )
}
