// Writes records as CSV, as the service does for queries.
import { formatCsvLine } from '@tiyu/exporting'
import type { JsonObject } from './query-executor.ts'

type Value = string | number | boolean | null

/** Returns the values at a path, one for each item of the lists on the way. */
function valuesAt(value: unknown, path: readonly string[]): Value[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesAt(item, path))
  const [name, ...rest] = path
  if (value === null || value === undefined) return [null]
  return name === undefined ? [value as Value] : valuesAt((value as JsonObject)[name], rest)
}

/** Returns the header line. */
export function csvHeader(columns: readonly string[]): string {
  return formatCsvLine(columns)
}

/** Returns one line per record. List values are joined by `;`; possible formulas are prefixed with `'`. */
export function csvRows(columns: readonly string[], records: readonly JsonObject[]): string {
  const paths = columns.map((column) => column.split('.'))
  return records.map((record) => formatCsvLine(paths.map((path) => valuesAt(record, path)))).join('')
}
