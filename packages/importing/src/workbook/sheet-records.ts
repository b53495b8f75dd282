// Converts the rows of a sheet to records of the CSV file, and finds the cell of the sheet that a record comes from.
import { lowerCaseBoolean, sheetHeader, type TableSheet } from '@tiyu/datapackage'
import type { AnyTable, Problem } from '@tiyu/model'
import type { CellPosition } from '../cell-reference.ts'

/** The position of a cell in a workbook. */
export interface SheetPosition extends CellPosition {
  readonly sheet: string
}

/** The records of a sheet. */
export interface SheetRecords {
  readonly header: readonly string[]
  readonly records: readonly (readonly string[])[]
  /** Returns where a problem of the written file is in the sheet. */
  locate(problem: Pick<Problem, 'line' | 'column' | 'field'>): SheetPosition
}

/** Returns the indexes of the columns with a name, in the order of the file; those that it lacks are the last. */
function orderColumns(names: readonly string[], fileHeader: readonly string[]): number[] {
  const rank = (index: number) =>
    (fileHeader.indexOf(names[index] ?? '') + fileHeader.length + 1) % (fileHeader.length + 1)
  return [...names.keys()].filter((index) => names[index] !== '').sort((one, other) => rank(one) - rank(other))
}

/** Returns a cell as a file has it: line breaks as LF, true and false in lower case. */
function fileCell(text: string, { columns }: AnyTable, name: string): string {
  const cell = text.replaceAll(/\r\n?/g, '\n')
  return columns[name]?.field.type === 'boolean' ? lowerCaseBoolean(cell) : cell
}

/** True if a row of a sheet has nothing but spaces. */
export const isBlank = (row: readonly string[]) => row.every((cell) => cell.trim() === '')

/**
 * Returns the records of a sheet, without rows that are blank.
 * @param fileHeader columns of the file in the package, whose order the records follow
 */
export function sheetRecords(tableSheet: TableSheet, fileHeader: readonly string[]): SheetRecords {
  const { table, name: sheet, rows, headerRow } = tableSheet
  const names = sheetHeader(tableSheet).map((cell) => cell.trim())
  const columns = orderColumns(names, fileHeader)
  const header = columns.map((index) => names[index] ?? '')
  const records: string[][] = []
  const rowsByLine = new Map<number, number>()
  let line = 2
  for (const [row, cells] of rows.entries()) {
    if (row <= headerRow || isBlank(cells)) continue
    const record = columns.map((index, at) => fileCell(cells[index] ?? '', table, header[at] ?? ''))
    rowsByLine.set(line, row)
    records.push(record)
    line += 1 + record.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0)
  }
  return {
    header,
    records,
    locate({ line: at = 1, column, field = '' }) {
      const index = column === undefined ? Math.max(0, header.indexOf(field)) : column - 1
      return { sheet, row: rowsByLine.get(at) ?? headerRow, column: columns[index] ?? 0 }
    },
  }
}
