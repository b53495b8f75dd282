// Parses the records of a file to typed rows of its table.
import { join } from 'node:path'
import { type AnyTable, type Column, INVALID, invalidCell, type Message, type Problem, parseCell } from '@tiyu/model'
import type { CsvRecord } from '../csv/record-splitter.ts'
import { type ReportProblem, readRecordBatches } from '../csv/records.ts'
import { findTableFile } from './descriptor.ts'
import type { Descriptor } from './descriptor-schema.ts'
import { BLANK_LINE, cellCountProblem, checkHeader, isBlank, type Report } from './table-lines.ts'

/** A parsed row of a table. */
export interface Row {
  readonly line: number
  /** Column names in file order. */
  readonly header: readonly string[]
  /** Cells as written in the file. */
  readonly cells: readonly string[]
  /** Parsed values by column name. */
  readonly values: Readonly<Record<string, unknown>>
}

/** Header and columns of the file being read. */
interface RowReader {
  readonly table: AnyTable
  readonly header: readonly string[]
  /** Columns in file order. */
  readonly columns: readonly Column[]
  /** Values of a row whose cells are all empty. */
  readonly emptyValues: Row['values']
  readonly report: Report
  readonly onInvalidRow: (row: Row) => void
  /** Number of lines that are not a record of the table. */
  malformed: number
  /** Number of the last blank line. */
  lastBlank: number
}

/** Malformed lines after which a file is not read any further: it is not a table. */
const MAX_MALFORMED = 1000

/** Reports a line with a wrong number of cells; of blank lines in a row the first. */
function reportMalformed(reader: RowReader, record: CsvRecord): void {
  const { line } = record
  const isBlankLine = isBlank(record)
  if (!isBlankLine) reader.report({ line, ...cellCountProblem(record, reader.header.length) })
  else if (reader.lastBlank !== line - 1) reader.report({ line, ...BLANK_LINE })
  if (isBlankLine) reader.lastBlank = line
  reader.malformed += 1
}

/** Parses the cells of a record; reports those that are invalid, and keeps them as they are written. */
function parseCells(
  { header, columns, emptyValues, report }: RowReader,
  { line, cells }: CsvRecord,
): { readonly values: Row['values']; readonly isValid: boolean } {
  // Copying gives all rows the same hidden class, which makes every later access many times as fast.
  const values: Record<string, unknown> = { ...emptyValues }
  let isValid = true
  for (let index = 0; index < cells.length; index += 1) {
    const field = header[index] as string
    const column = columns[index] as Column
    const cell = cells[index] as string
    if (cell === '' && column.emptyValue !== undefined) continue
    const value = cell === '' ? INVALID : parseCell(column, cell)
    values[field] = value
    if (value !== INVALID) continue
    isValid = false
    values[field] = cell
    report({ line, column: index + 1, field, ...invalidCell(column, cell) })
  }
  return { values, isValid }
}

function readRow(reader: RowReader, record: CsvRecord): Row | undefined {
  const { table, header, report } = reader
  const { line, cells } = record
  if (cells.length !== header.length) {
    reportMalformed(reader, record)
    return undefined
  }
  const { values, isValid } = parseCells(reader, record)
  const row = { line, header, cells, values }
  if (!isValid) {
    reader.onInvalidRow(row)
    return undefined
  }
  for (const { field, message, hint } of table.check?.(values) ?? []) {
    report({ line, column: header.indexOf(field) + 1, field, message, hint })
  }
  return row
}

function readRecordRows(reader: RowReader, records: readonly CsvRecord[]): Row[] {
  const rows: Row[] = []
  for (const record of records) {
    if (reader.malformed >= MAX_MALFORMED) break
    const row = readRow(reader, record)
    if (row) rows.push(row)
  }
  return rows
}

function readHeader(
  table: AnyTable,
  { cells: header }: CsvRecord,
  { report, onInvalidRow }: Pick<RowReader, 'report' | 'onInvalidRow'>,
): RowReader | undefined {
  if (!checkHeader(table, header, report)) return undefined
  const columns = header.map((field) => table.columns[field] as Column)
  const omitted = Object.keys(table.columns).filter((name) => !header.includes(name))
  const emptyValues = Object.fromEntries(
    [...header, ...omitted].map((field) => [field, table.columns[field]?.emptyValue ?? null]),
  )
  return { table, header, columns, emptyValues, report, onInvalidRow, malformed: 0, lastBlank: 0 }
}

function reportEmptyFile(table: AnyTable, report: Report): void {
  const names = Object.keys(table.columns).join(',')
  report({
    message: { en: 'The file is empty.', zh: '文件为空。' },
    hint: { en: `It needs at least the header: ${names}.`, zh: `至少需要表头：${names}。` },
  })
}

/** A table file of a package. */
export interface TableFile {
  readonly folder: string
  /** Path of the file within the folder. */
  readonly file: string
  readonly table: AnyTable
}

/** Receives what happens while a table is read. */
export interface ReadingEvents {
  /** Receives the number of bytes of the file read so far. */
  onRead?(bytes: number): void
  /** Receives a row with an invalid cell, which is left out; the cell is as written. */
  onInvalidRow?(row: Row): void
  /** Rows are missing, because the file, its header or a line cannot be read. */
  onUnread?(): void
}

const STOPPED: Message = {
  message: {
    en: `More than ${MAX_MALFORMED} lines have no cells of this table; the rest is not read.`,
    zh: `超过 ${MAX_MALFORMED} 行不是本表的行，其余不再读取。`,
  },
  hint: { en: 'Check whether this is the right file.', zh: '请确认文件是否正确。' },
}

/** Yields the valid rows of a table in batches of some thousand. Problems are passed to `report`. */
export async function* readRowBatches(
  { folder, file, table }: TableFile,
  report: ReportProblem,
  { onRead, onInvalidRow = () => {}, onUnread = () => {} }: ReadingEvents = {},
): AsyncGenerator<Row[]> {
  const reportInFile: Report = (problem) => report({ file, ...problem })
  let reader: RowReader | undefined
  let hasFileProblem = false
  const reportFileProblem = (problem: Problem) => {
    onUnread()
    hasFileProblem = true
    report(problem)
  }
  for await (const records of readRecordBatches({ path: join(folder, file), file }, reportFileProblem, onRead)) {
    if (!reader) {
      reader = readHeader(table, records.shift() as CsvRecord, { report: reportInFile, onInvalidRow })
      if (!reader) {
        onUnread()
        return
      }
    }
    yield readRecordRows(reader, records)
    if (reader.malformed > 0) onUnread()
    if (reader.malformed >= MAX_MALFORMED) {
      reportInFile(STOPPED)
      return
    }
  }
  if (reader || hasFileProblem) return
  onUnread()
  reportEmptyFile(table, reportInFile)
}

/** Yields the valid rows of a table one by one. Problems are passed to `report`. */
export async function* readRows(
  folder: string,
  descriptor: Descriptor,
  table: AnyTable,
  report: ReportProblem,
): AsyncGenerator<Row> {
  const file = findTableFile(descriptor, table.name)
  if (!file) return
  for await (const rows of readRowBatches({ folder, file, table }, report)) yield* rows
}
