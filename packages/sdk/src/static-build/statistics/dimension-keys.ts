// The keys of a record in the dimensions of `aggregates`, as the service derives them.
import { toCamelCase } from '../camel-case.ts'
import { isPresent, valuesOf } from '../conditions.ts'
import type { FileRecord } from '../files.ts'

/** The key of a record in a dimension; null where it has none. */
export type Key = string | null

/** Returns the part of a date (ISO 8601, as precise as known) that a dimension is about. */
const DATE_PARTS: Readonly<Record<string, (date: string) => Key>> = {
  YEAR: (date) => date.slice(0, 4),
  DECADE: (date) => `${date.slice(0, 3)}0`,
  MONTH: (date) => (date.length > 4 ? date.slice(0, 7) : null),
  MONTH_OF_YEAR: (date) => date.slice(5, 7) || null,
}

/** Returns the key of a year, or of a period by its first and last year. */
function periodKey(dimension: string, years: readonly number[]): Key {
  const [from = '', to = from] = years.map((year) => `${dimension === 'DECADE' ? Math.floor(year / 10) * 10 : year}`)
  return from === to ? from : `${from}-${to}`
}

function calendarKey(dimension: string, values: readonly unknown[]): Key {
  const [first] = values
  if (!values.every(isPresent)) return null
  return typeof first === 'string' ? (DATE_PARTS[dimension]?.(first) ?? null) : periodKey(dimension, values as number[])
}

/** What the keys of a dimension follow from, where the records have no field of its name. */
export interface Referred {
  /** Returns the keys that a record refers to. */
  readonly keys: (record: FileRecord) => readonly string[]
  /** The type that they are of, and its field with the key of the dimension; the keys themselves without one. */
  readonly of?: readonly [type: string, field: string]
}

const indicatorKeys = ({ indicator }: FileRecord) => [Object(indicator).code].filter(isPresent)
const sourceKeys = ({ citations }: FileRecord) =>
  ((citations ?? []) as readonly { readonly source: { readonly slug: string } }[]).map(({ source }) => source.slug)

/** The dimensions that follow from what records refer to. */
export const REFERRED: Readonly<Record<string, Referred>> = {
  TOPIC: { keys: indicatorKeys, of: ['Indicator', 'topic'] },
  SOURCE: { keys: sourceKeys },
  RELIABILITY: { keys: sourceKeys, of: ['Source', 'reliability'] },
}

/** Returns the keys of a record: one, or one for each value of a list. */
export function keysOf(record: FileRecord, dimension: string, columns: readonly string[]): readonly Key[] {
  if (columns.length > 0)
    return [
      calendarKey(
        dimension,
        columns.map((column) => record[column]),
      ),
    ]
  const values = valuesOf(record, toCamelCase(dimension)) as string[]
  return values.length > 0 ? values : [null]
}
