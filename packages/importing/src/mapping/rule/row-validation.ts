// Validates the rows that a mapping adds itself.
import { type AnyTable, invalidCell, tables } from '@tiyu/model'
import type { Mapping } from './mapping-schema.ts'
import { type ReportMappingProblem, unknownColumn } from './rule-validation.ts'

/** A row added by a mapping. */
export interface DeclaredRow {
  readonly table: AnyTable
  readonly cells: Readonly<Record<string, string>>
}

/** Returns the rows of a mapping, in the order of the tables. */
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
    report([...path, name], unknownColumn(name, table))
  }
  for (const [name, column] of Object.entries(table.columns)) {
    const text = cells[name] ?? ''
    const isValid = text === '' ? column.emptyValue !== undefined : column.schema.safeParse(text).success
    if (!isValid) report([...path, name], invalidCell(column, text))
  }
}

/** Validates the section `rows`. */
export function validateRows({ rows }: Mapping, report: ReportMappingProblem): void {
  for (const table of tables) {
    for (const [index, cells] of (rows[table.name] ?? []).entries()) validateRow(table, cells, index, report)
  }
}
