// The rows a mapping adds by itself, judged like rows of a package.

import { type AnyTable, quote, tables } from '@tiyu/model'
import type { Mapping } from './mapping-schema.ts'
import type { ReportMappingProblem } from './rule-validation.ts'

/** A row a mapping adds: its table and its cells. */
export interface DeclaredRow {
  readonly table: AnyTable
  readonly cells: Readonly<Record<string, string>>
}

/** The rows of a mapping, in the order of the tables. */
export function getDeclaredRows({ rows }: Mapping): DeclaredRow[] {
  return tables.flatMap((table) => (rows[table.name] ?? []).map((cells) => ({ table, cells })))
}

function validateRow(
  table: AnyTable,
  cells: Readonly<Record<string, string>>,
  index: number,
  report: ReportMappingProblem,
): void {
  const path = ['rows', table.name, index]
  for (const name of Object.keys(cells).filter((one) => !(one in table.columns))) {
    const columnNames = Object.keys(table.columns)
    report(
      [...path, name],
      { en: `Table ${table.name} has no column ${quote(name)}.`, zh: `表 ${table.name} 没有列 ${quote(name)}。` },
      { en: `The columns are ${columnNames.join(', ')}.`, zh: `各列为 ${columnNames.join('、')}。` },
    )
  }
  for (const [name, column] of Object.entries(table.columns)) {
    const text = cells[name] ?? ''
    const isValid = text === '' ? column.emptyValue !== undefined : column.schema.safeParse(text).success
    if (isValid) continue
    const message =
      text === ''
        ? { en: `${name} is empty.`, zh: `${name} 为空。` }
        : { en: `${quote(text)} does not fit this column.`, zh: `${quote(text)} 不符合本列要求。` }
    report([...path, name], message, column.hint)
  }
}

/** Judges the section `rows`. */
export function validateRows({ rows }: Mapping, report: ReportMappingProblem): void {
  for (const table of tables) {
    for (const [index, cells] of (rows[table.name] ?? []).entries()) validateRow(table, cells, index, report)
  }
}
