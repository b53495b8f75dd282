// The rows of a table in memory whose key or name is nearest to a text that is no key.
import { nearestTo } from '@tiyu/model'
import { isNamedReference, type Reference, type ReferenceName } from './reference.ts'
import type { Row } from './where.ts'

/** How many rows are suggested. */
const MAX_SUGGESTIONS = 3

/** Returns the rows whose key or names are nearest to a text, the nearest first. */
export function nearestRows(reference: Reference, model: ReferenceName, text: string): readonly Row[] {
  const { key, rows } = reference[model]
  const names = isNamedReference(model) ? ['name', 'nameEn'] : ['title', 'titleEn']
  const textsOf = (row: Row) => [key, ...names].map((column) => String(row[column] ?? ''))
  return nearestTo(text, rows as readonly Row[], textsOf).slice(0, MAX_SUGGESTIONS)
}
