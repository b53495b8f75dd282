// From the records of one file to the typed rows of its table.
import { join } from 'node:path'
import { type AnyTable, type Bilingual, type Column, INVALID, type Problem, parseCell, quote } from '@tiyu/model'
import { type Descriptor, findTableFile } from './descriptor.ts'
import type { CsvRecord } from './record-splitter.ts'
import { readRecordBatches } from './records.ts'

/** A row of a table, its cells read. Columns and values are as the table defines them. */
export interface Row {
  readonly line: number
  /** Names of the columns in the order of the file. */
  readonly header: readonly string[]
  /** The cells as they stand in the file. */
  readonly cells: readonly string[]
  readonly values: Readonly<Record<string, unknown>>
}

type Report = (problem: Omit<Problem, 'file'>) => void

function checkHeader(names: readonly string[], header: readonly string[], report: Report): boolean {
  const order = { en: `The columns are ${names.join(', ')}.`, zh: `各列依次为 ${names.join('、')}。` }
  const reportColumn = (column: number | undefined, field: string, message: Bilingual) =>
    report({ line: 1, ...(column && { column }), field, message, hint: order })
  const missing = names.filter((name) => !header.includes(name))
  for (const name of missing)
    reportColumn(undefined, name, { en: `Column ${name} is missing.`, zh: `缺少列 ${name}。` })
  for (const [index, name] of header.entries()) {
    if (!names.includes(name)) {
      reportColumn(index + 1, name, {
        en: `There is no column ${quote(name)} in this table.`,
        zh: `本表没有列 ${quote(name)}。`,
      })
    } else if (header.indexOf(name) !== index) {
      reportColumn(index + 1, name, { en: `Column ${name} stands twice.`, zh: `列 ${name} 重复。` })
    }
  }
  return missing.length === 0 && header.length === names.length
}

function cellProblem(column: Column, cell: string): Pick<Problem, 'message' | 'hint'> {
  const message =
    cell === ''
      ? { en: 'The cell is empty.', zh: '单元格为空。' }
      : { en: `${quote(cell)} does not fit this column.`, zh: `${quote(cell)} 不符合本列要求。` }
  return { message, hint: column.hint }
}

/** What reads the rows of one file. */
interface RowReader {
  readonly table: AnyTable
  readonly header: readonly string[]
  /** The columns in the order of the file. */
  readonly columns: readonly Column[]
  /** The values of a row without cells. */
  readonly emptyValues: Row['values']
  readonly report: Report
}

function reportCellCount({ line, cells }: CsvRecord, header: readonly string[], report: Report): void {
  report({
    line,
    message: {
      en: `The line has ${cells.length} cells, the header ${header.length}.`,
      zh: `本行有 ${cells.length} 个单元格，表头有 ${header.length} 个。`,
    },
    hint: { en: 'Quote a text that holds a comma.', zh: '含逗号的文字请加双引号。' },
  })
}

function readRow({ table, header, columns, emptyValues, report }: RowReader, record: CsvRecord): Row | undefined {
  const { line, cells } = record
  if (cells.length !== header.length) {
    reportCellCount(record, header, report)
    return undefined
  }
  // A copy of an object has its shape, which makes all that is done with rows many times as fast.
  const values: Record<string, unknown> = { ...emptyValues }
  let valid = true
  for (let index = 0; index < cells.length; index += 1) {
    const [field, column, cell] = [header[index] as string, columns[index] as Column, cells[index] as string]
    if (cell === '' && column.emptyValue !== undefined) continue
    const value = cell === '' ? INVALID : parseCell(column, cell)
    if (value === INVALID) {
      valid = false
      report({ line, column: index + 1, field, ...cellProblem(column, cell) })
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
  if (!checkHeader(Object.keys(table.columns), header, report)) return undefined
  const columns = header.map((field) => table.columns[field] as Column)
  const emptyValues = Object.fromEntries(header.map((field, index) => [field, columns[index]?.emptyValue ?? null]))
  return { table, header, columns, emptyValues, report }
}

function reportEmptyFile(table: AnyTable, report: Report): void {
  const names = Object.keys(table.columns).join(',')
  report({
    message: { en: 'The file is empty.', zh: '文件为空。' },
    hint: { en: `It needs at least the header ${names}.`, zh: `至少需要表头 ${names}。` },
  })
}

/**
 * The rows of a table whose cells can be read, some thousand at a time; every problem met on the way is told to `report`.
 * `onRead` hears how many bytes of the file are read so far.
 */
export async function* readRowBatches(
  folder: string,
  file: string,
  table: AnyTable,
  report: (problem: Problem) => void,
  onRead?: (bytes: number) => void,
): AsyncGenerator<Row[]> {
  const reportInFile: Report = (problem) => report({ file, ...problem })
  let reader: RowReader | undefined
  let hasFileProblem = false
  const reportFileProblem = (problem: Problem) => {
    hasFileProblem = true
    report(problem)
  }
  for await (const records of readRecordBatches(join(folder, file), file, reportFileProblem, onRead)) {
    if (!reader) {
      reader = readHeader(table, records.shift() as CsvRecord, reportInFile)
      if (!reader) return
    }
    yield readRecordRows(reader, records)
  }
  if (!reader && !hasFileProblem) reportEmptyFile(table, reportInFile)
}

/** Every row of a table whose cells can be read, one by one; every problem met on the way is told to `report`. */
export async function* readRows(
  folder: string,
  descriptor: Descriptor,
  table: AnyTable,
  report: (problem: Problem) => void,
): AsyncGenerator<Row> {
  const file = findTableFile(descriptor, table.name)
  if (!file) return
  for await (const rows of readRowBatches(folder, file, table, report)) yield* rows
}
