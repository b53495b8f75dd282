// Parses the records of a file to typed rows of its table.
import { join } from 'node:path'
import {
  type AnyTable,
  type Bilingual,
  type Column,
  INVALID,
  invalidCell,
  type Problem,
  parseCell,
  quote,
} from '@tiyu/model'
import type { CsvRecord } from '../csv/record-splitter.ts'
import { type ReportProblem, readRecordBatches } from '../csv/records.ts'
import { findTableFile } from './descriptor.ts'
import type { Descriptor } from './descriptor-schema.ts'

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

type Report = (problem: Omit<Problem, 'file'>) => void

function checkHeader({ columns, fields }: AnyTable, header: readonly string[], report: Report): boolean {
  const names = Object.keys(columns)
  const order = { en: `The columns are ${names.join(', ')}.`, zh: `各列为 ${names.join('、')}。` }
  const reportColumn = (column: number | undefined, field: string, message: Bilingual) =>
    report({ line: 1, ...(column && { column }), field, message, hint: order })
  const omissible = new Set(fields.filter(({ optional }) => optional).map(({ name }) => name))
  const missing = names.filter((name) => !header.includes(name) && !omissible.has(name))
  for (const name of missing) reportColumn(undefined, name, { en: `Missing column ${name}.`, zh: `缺少列 ${name}。` })
  for (const [index, name] of header.entries()) {
    if (!names.includes(name)) {
      reportColumn(index + 1, name, { en: `Unknown column ${quote(name)}.`, zh: `本表没有列 ${quote(name)}。` })
    } else if (header.indexOf(name) !== index) {
      reportColumn(index + 1, name, { en: `Duplicate column ${name}.`, zh: `列 ${name} 重复。` })
    }
  }
  return missing.length === 0 && header.every((name, index) => names.includes(name) && header.indexOf(name) === index)
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
}

function reportCellCount({ line, cells }: CsvRecord, header: readonly string[], report: Report): void {
  report({
    line,
    message: {
      en: `The line has ${cells.length} cells, the header has ${header.length}.`,
      zh: `本行有 ${cells.length} 个单元格，表头有 ${header.length} 个。`,
    },
    hint: { en: 'Quote values that contain commas.', zh: '含逗号的值请加双引号。' },
  })
}

function readRow({ table, header, columns, emptyValues, report }: RowReader, record: CsvRecord): Row | undefined {
  const { line, cells } = record
  if (cells.length !== header.length) {
    reportCellCount(record, header, report)
    return undefined
  }
  // Copying gives all rows the same hidden class, which makes every later access many times as fast.
  const values: Record<string, unknown> = { ...emptyValues }
  let valid = true
  for (let index = 0; index < cells.length; index += 1) {
    const [field, column, cell] = [header[index] as string, columns[index] as Column, cells[index] as string]
    if (cell === '' && column.emptyValue !== undefined) continue
    const value = cell === '' ? INVALID : parseCell(column, cell)
    if (value === INVALID) {
      valid = false
      report({ line, column: index + 1, field, ...invalidCell(column, cell) })
    }
    values[field] = value
  }
  if (!valid) return undefined
  for (const { field, message, hint } of table.check?.(values) ?? []) {
    report({ line, column: header.indexOf(field) + 1, field, message, hint })
  }
  return { line, header, cells, values }
}

function readRecordRows(reader: RowReader, records: readonly CsvRecord[]): Row[] {
  const rows: Row[] = []
  for (const record of records) {
    const row = readRow(reader, record)
    if (row) rows.push(row)
  }
  return rows
}

function readHeader(table: AnyTable, { cells: header }: CsvRecord, report: Report): RowReader | undefined {
  if (!checkHeader(table, header, report)) return undefined
  const columns = header.map((field) => table.columns[field] as Column)
  const omitted = Object.keys(table.columns).filter((name) => !header.includes(name))
  const emptyValues = Object.fromEntries(
    [...header, ...omitted].map((field) => [field, table.columns[field]?.emptyValue ?? null]),
  )
  return { table, header, columns, emptyValues, report }
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

/**
 * Yields the valid rows of a table in batches of some thousand. Problems are passed to `report`.
 * @param onRead receives the number of bytes of the file read so far
 */
export async function* readRowBatches(
  { folder, file, table }: TableFile,
  report: ReportProblem,
  onRead?: (bytes: number) => void,
): AsyncGenerator<Row[]> {
  const reportInFile: Report = (problem) => report({ file, ...problem })
  let reader: RowReader | undefined
  let hasFileProblem = false
  const reportFileProblem = (problem: Problem) => {
    hasFileProblem = true
    report(problem)
  }
  for await (const records of readRecordBatches({ path: join(folder, file), file }, reportFileProblem, onRead)) {
    if (!reader) {
      reader = readHeader(table, records.shift() as CsvRecord, reportInFile)
      if (!reader) return
    }
    yield readRecordRows(reader, records)
  }
  if (!reader && !hasFileProblem) reportEmptyFile(table, reportInFile)
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
