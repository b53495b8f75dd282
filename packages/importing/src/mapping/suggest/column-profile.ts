// Profiles the columns of a file by its first records.
import { parseAngle } from '../coordinates/angle.ts'
import { type AxisOrder, splitPair } from '../coordinates/pair-text.ts'
import { type NumberFormat, parseNumber } from '../rule/number-format.ts'

/** The profile of a column. */
export interface ColumnProfile {
  readonly name: string
  /** Number of non-empty cells. */
  readonly filled: number
  /** Distinct values with their counts, the most frequent first. */
  readonly values: readonly (readonly [value: string, count: number])[]
  /** The cells as numbers, if all non-empty cells are numbers. */
  readonly numbers: readonly number[] | undefined
  /** Decimal separator of this column, if it differs from that of the file. */
  readonly decimal?: NumberFormat['decimal']
}

/** Parses cells as numbers; undefined if one is not a number. */
function parseNumbers(cells: readonly string[], format: NumberFormat): number[] | undefined {
  const numbers = cells.map((cell) => parseNumber(cell, format))
  return cells.length > 0 && numbers.every((one) => one !== undefined) ? numbers.map(Number) : undefined
}

/** Profiles a column. */
export function profileColumn(name: string, cells: readonly string[], numberFormat: NumberFormat): ColumnProfile {
  const filled = cells.filter((cell) => cell !== '')
  const counts = new Map<string, number>()
  for (const cell of filled) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  const values = [...counts].sort((one, other) => other[1] - one[1])
  const profile = { name, filled: filled.length, values }
  const parsed = parseNumbers(filled, numberFormat)
  if (parsed) return { ...profile, numbers: parsed }
  const decimal = numberFormat.decimal === ',' ? '.' : ','
  const parsedOtherwise = parseNumbers(filled, { decimal })
  return parsedOtherwise ? { ...profile, numbers: parsedOtherwise, decimal } : { ...profile, numbers: undefined }
}

/** One number with a decimal comma, such as 1.215,00, which is no pair of 1.215 and 0. */
const DECIMAL_COMMA = /^-?\d{1,3}(?:[. ]?\d{3})*,\d+$/

/** A pair of coordinates in degrees, with the order that its text says. */
interface DegreePair {
  readonly degrees: readonly [number, number]
  readonly order: AxisOrder | undefined
}

function parseDegreePair(text: string): DegreePair | undefined {
  const written = DECIMAL_COMMA.test(text) ? undefined : splitPair(text)
  const degrees = written?.pair.map((one) => Number(parseAngle(one) ?? parseNumber(one, { decimal: '.' })))
  return degrees?.every(Number.isFinite) ? { degrees: degrees as [number, number], order: written?.order } : undefined
}

/** Parses a column of coordinate pairs; undefined if one value is not a pair. */
export function parseCoordinatePairs({ values }: ColumnProfile): DegreePair[] | undefined {
  const pairs = values.map(([value]) => parseDegreePair(value))
  const complete = pairs.filter((pair) => pair !== undefined)
  return complete.length === pairs.length && pairs.length > 0 ? complete : undefined
}

/** True if all numbers of a column are within ±limit and some have decimals. */
export function isDegrees({ numbers }: ColumnProfile, limit: number): boolean {
  if (!numbers) return false
  return numbers.every((one) => Math.abs(one) <= limit) && numbers.some((one) => !Number.isInteger(one))
}
