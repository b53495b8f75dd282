// Writes records as CSV, as the service does for queries.
import { createLineWriter, valuesAt } from '@tiyu/model/row-lines'
import type { JsonObject } from './query-executor.ts'

/** Returns one line. */
export const csvLine = createLineWriter(',')

/** Returns one line per record. List values are joined by `;`; possible formulas are prefixed with `'`. */
export function csvRows(columns: readonly string[], records: readonly JsonObject[]): string {
  const paths = columns.map((column) => column.split('.'))
  return records.map((record) => csvLine(paths.map((path) => valuesAt(record, path)))).join('')
}
