// Writes records as CSV (RFC 4180).
import { stringify } from 'csv-stringify/sync'
import type { JsonObject } from './query-executor.ts'

/** Text that a spreadsheet would run as a formula; numbers are excluded. */
const FORMULA = /^(?![+-]?\d+(\.\d+)?$)[=+\-@\t\r]/

function valuesAt(value: unknown, path: readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path))
  const [name, ...rest] = path
  if (value === null || value === undefined) return []
  return name === undefined ? [value] : valuesAt((value as JsonObject)[name], rest)
}

function cell(record: JsonObject, column: string): string {
  const text = valuesAt(record, column.split('.')).join(';')
  return FORMULA.test(text) ? `'${text}` : text
}

function lines(rows: readonly (readonly string[])[]): string {
  return stringify(rows as string[][], { record_delimiter: 'windows', quoted_match: /[\r\n]/ })
}

/** Returns the header line. */
export function csvHeader(columns: readonly string[]): string {
  return lines([columns])
}

/** Returns one line per record. List values are joined by `;`; possible formulas are prefixed with `'`. */
export function csvRows(columns: readonly string[], records: readonly JsonObject[]): string {
  return lines(records.map((record) => columns.map((column) => cell(record, column))))
}
