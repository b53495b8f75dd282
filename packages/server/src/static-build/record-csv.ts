// Writes records as CSV, as the service does for queries.
import { formatCsvLine, valuesAt } from '@tiyu/exporting'
import type { JsonObject } from './query-executor.ts'

/** Returns one line per record. List values are joined by `;`; possible formulas are prefixed with `'`. */
export function csvRows(columns: readonly string[], records: readonly JsonObject[]): string {
  const paths = columns.map((column) => column.split('.'))
  return records.map((record) => formatCsvLine(paths.map((path) => valuesAt(record, path)))).join('')
}
