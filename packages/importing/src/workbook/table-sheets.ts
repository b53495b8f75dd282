// Reads the sheets of a workbook that hold tables of a package; every cell becomes text.
import { basename } from 'node:path'
import { sheetHeader, type TableSheet, tableOfSheet } from '@tiyu/datapackage'
import { type AnyTable, date, type Message } from '@tiyu/model'
import { type Cell, cellText, readWorkbook, type Sheet } from '../mapping/source/workbook-sheets.ts'
import type { WorkbookXml } from '../mapping/source/workbook-xml.ts'
import { displayedRows, readSheetDisplay } from '../mapping/source/xlsx-display.ts'
import { notATable, repeatedTable, turnedIntoDate, withoutColumn, withoutNames } from './sheet-faults.ts'
import { isBlank, type SheetPosition } from './sheet-records.ts'

/** A problem at a cell of a sheet. */
export interface CellProblem extends Message, SheetPosition {
  /** Name of the column of the table. */
  readonly field?: string
}

/** The tables of a workbook, and what cannot be read of it. */
export interface TableSheets {
  readonly sheets: readonly TableSheet[]
  readonly problems: readonly CellProblem[]
}

/** Returns the index of the row that has most names of columns in it, of those with at least half; -1 if there is none. */
function findHeaderRow({ columns }: AnyTable, rows: TableSheet['rows']): number {
  const needed = Object.keys(columns).length / 2
  return rows.findIndex(
    (row) => new Set(row.map((cell) => cell.trim()).filter((cell) => cell in columns)).size >= needed,
  )
}

/** Returns the problem of a cell that is a date for the spreadsheet; undefined if the column takes it as it is shown. */
function dateProblem(cell: Cell | undefined, table: AnyTable, field: string, isWhole: boolean): Message | undefined {
  if (!(cell instanceof Date)) return undefined
  const text = cellText(cell)
  const takesDates = table.fields.some(({ name, format }) => name === field && format === date)
  return takesDates && isWhole && !text.includes('T') ? undefined : turnedIntoDate(text)
}

/** Returns the problems of the cells of a sheet below its head. */
function findCellProblems(sheet: TableSheet, data: Sheet['data'], wholeDates: ReadonlySet<string>): CellProblem[] {
  const { table, name, rows, headerRow } = sheet
  const header = sheetHeader(sheet).map((cell) => cell.trim())
  const findFault = (text: string, row: number, column: number): Message | undefined => {
    if (text === '') return undefined
    const field = header[column]
    if (!field) return withoutColumn(text)
    return dateProblem(data[row]?.[column], table, field, wholeDates.has(`${row},${column}`))
  }
  return rows.flatMap((cells, row) =>
    row <= headerRow
      ? []
      : cells.flatMap((text, column): CellProblem[] => {
          const fault = findFault(text, row, column)
          const field = header[column]
          return fault ? [{ sheet: name, row, column, ...(field && { field }), ...fault }] : []
        }),
  )
}

function readTableSheet(table: AnyTable, one: Sheet, xml: WorkbookXml): TableSheets {
  const name = one.sheet
  const { displayed, wholeDates } = readSheetDisplay(xml, name)
  const rows = displayedRows(one, displayed)
  const headerRow = findHeaderRow(table, rows)
  if (headerRow < 0) return { sheets: [], problems: [{ sheet: name, row: 0, column: 0, ...withoutNames(table) }] }
  const sheet = { table, name, rows, headerRow }
  return { sheets: [sheet], problems: findCellProblems(sheet, one.data, wholeDates) }
}

/**
 * Reads the tables of a workbook. A sheet with cells that is no table is a problem: its rows would be lost.
 * @param besides names of further sheets, which are not read
 * @throws SourceError if it is no workbook
 */
export async function readTableSheets(path: string, besides: readonly string[] = []): Promise<TableSheets> {
  const { sheets, xml } = await readWorkbook(path, basename(path))
  const read = new Set<AnyTable>()
  const results = sheets
    .filter(({ sheet }) => !besides.includes(sheet))
    .map((one): TableSheets => {
      const at = { sheet: one.sheet, row: 0, column: 0 }
      const table = tableOfSheet(one.sheet)
      if (!table) {
        const isEmpty = one.data.every((row) => isBlank(row.map(cellText)))
        return { sheets: [], problems: isEmpty ? [] : [{ ...at, ...notATable(one.sheet) }] }
      }
      if (read.has(table)) return { sheets: [], problems: [{ ...at, ...repeatedTable(table) }] }
      read.add(table)
      return readTableSheet(table, one, xml)
    })
  return { sheets: results.flatMap((one) => one.sheets), problems: results.flatMap(({ problems }) => problems) }
}
