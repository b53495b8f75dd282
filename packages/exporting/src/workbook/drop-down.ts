// Drop-down lists: the values of enumerations, and the identifiers in the sheets of small tables.
import { sheetHeader, type TableSheet } from '@tiyu/datapackage'
import type { DataValidation } from 'hucre/xlsx'
import { cellReference, columnRange } from './cell-range.ts'

/** Identifiers of a drop-down list at most; a longer one cannot be looked through. */
const MAX_CHOICES = 1000

const BOOLEANS = ['true', 'false']

/**
 * Returns the formula for the identifiers in a sheet: from the first below the head to the last, also those that are
 * added. Undefined if the table is too large.
 */
function identifiers(target: TableSheet): string | undefined {
  const column = sheetHeader(target).indexOf(target.table.key)
  const first = target.headerRow + 1
  const count = target.rows.length - first
  if (column < 0 || count > MAX_CHOICES) return undefined
  const start = cellReference(target.name, first, column)
  const range = columnRange(target.name, column, first, first + 2 * MAX_CHOICES)
  return `OFFSET(${start},0,0,MAX(1,COUNTA(${range})),1)`
}

/** Returns the drop-down list of a column; undefined if it has none. */
export function choicesOf(
  { table }: TableSheet,
  name: string,
  sheets: readonly TableSheet[],
): Partial<DataValidation> | undefined {
  const column = table.columns[name]
  if (!column || column.field.type === 'list') return undefined
  const values = column.field.type === 'boolean' ? BOOLEANS : column.field.constraints?.enum
  if (values) return { values: [...values], errorStyle: 'stop' }
  const target = column.references && sheets.find((sheet) => sheet.table.model === column.references)
  const formula1 = target && identifiers(target)
  return formula1 === undefined ? undefined : { formula1, errorStyle: 'warning' }
}
