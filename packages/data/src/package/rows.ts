// From the records of one file to the typed rows of its table.
import { join } from 'node:path'
import type { Bilingual } from '../bilingual.ts'
import { type Problem, quote } from '../problem.ts'
import type { Column } from '../tables/column.ts'
import type { AnyTable } from '../tables/table.ts'
import { type Descriptor, tableFile } from './descriptor.ts'
import { type CsvRecord, readRecords } from './records.ts'

/** A row of a table, its cells read. Columns and values are as the table defines them. */
export interface Row {
  readonly line: number
  /** Names of the columns in the order of the file. */
  readonly header: readonly string[]
  readonly values: Readonly<Record<string, unknown>>
}

const INVALID = Symbol('invalid cell')

type Report = (problem: Omit<Problem, 'file'>) => void

function checkHeader(names: readonly string[], header: readonly string[], report: Report): boolean {
  const order = { en: `The columns are ${names.join(', ')}.`, zh: `各列依次为 ${names.join('、')}。` }
  const tell = (column: number | undefined, field: string, wrong: Bilingual) =>
    report({ line: 1, ...(column && { column }), field, wrong, right: order })
  const missing = names.filter((name) => !header.includes(name))
  for (const name of missing) tell(undefined, name, { en: `Column ${name} is missing.`, zh: `缺少列 ${name}。` })
  for (const [index, name] of header.entries()) {
    if (!names.includes(name)) {
      tell(index + 1, name, {
        en: `There is no column ${quote(name)} in this table.`,
        zh: `本表没有列 ${quote(name)}。`,
      })
    } else if (header.indexOf(name) !== index) {
      tell(index + 1, name, { en: `Column ${name} stands twice.`, zh: `列 ${name} 重复。` })
    }
  }
  return missing.length === 0 && header.length === names.length
}

function readCell(column: Column, cell: string): unknown {
  if (cell === '') return column.empty === undefined ? INVALID : column.empty
  const parsed = column.schema.safeParse(cell)
  return parsed.success ? parsed.data : INVALID
}

function cellProblem(column: Column, cell: string): Pick<Problem, 'wrong' | 'right'> {
  const wrong =
    cell === ''
      ? { en: 'The cell is empty.', zh: '单元格为空。' }
      : { en: `${quote(cell)} does not fit this column.`, zh: `${quote(cell)} 不符合本列要求。` }
  return { wrong, right: column.expected }
}

function readRow(table: AnyTable, header: readonly string[], record: CsvRecord, report: Report): Row | undefined {
  const { line, cells } = record
  if (cells.length !== header.length) {
    report({
      line,
      wrong: {
        en: `The line has ${cells.length} cells, the header ${header.length}.`,
        zh: `本行有 ${cells.length} 个单元格，表头有 ${header.length} 个。`,
      },
      right: { en: 'Quote a text that holds a comma.', zh: '含逗号的文字请加双引号。' },
    })
    return undefined
  }
  const values: Record<string, unknown> = {}
  let valid = true
  for (const [index, field] of header.entries()) {
    const column = table.columns[field] as Column
    const cell = cells[index] ?? ''
    const value = readCell(column, cell)
    if (value === INVALID) {
      valid = false
      report({ line, column: index + 1, field, ...cellProblem(column, cell) })
    }
    values[field] = value
  }
  if (!valid) return undefined
  for (const { field, wrong, right } of table.check?.(values) ?? []) {
    report({ line, column: header.indexOf(field) + 1, field, wrong, right })
  }
  return { line, header, values }
}

/** Every row of a table whose cells can be read, one by one; every problem met on the way is told to `report`. */
export async function* readRows(
  folder: string,
  descriptor: Descriptor,
  table: AnyTable,
  report: (problem: Problem) => void,
): AsyncGenerator<Row> {
  const file = tableFile(descriptor, table.name)
  const tell: Report = (problem) => report({ file, ...problem })
  const names = Object.keys(table.columns)
  let header: readonly string[] | undefined
  let broken = false
  const records = readRecords(join(folder, file), file, (problem) => {
    broken = true
    report(problem)
  })
  for await (const record of records) {
    if (header) {
      const row = readRow(table, header, record, tell)
      if (row) yield row
    } else {
      header = record.cells
      if (!checkHeader(names, header, tell)) return
    }
  }
  if (!header && !broken) {
    tell({
      wrong: { en: 'The file is empty.', zh: '文件为空。' },
      right: { en: `It needs at least the header ${names.join(',')}.`, zh: `至少需要表头 ${names.join(',')}。` },
    })
  }
}
