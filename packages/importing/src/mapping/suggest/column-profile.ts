// What the cells of a column look like, from the first records of a file.
import { parseNumber } from '../rule/number-format.ts'

/** A column, seen through its first cells. */
export interface ColumnProfile {
  readonly name: string
  /** Cells that say something. */
  readonly filled: number
  /** Different values with their counts, the most frequent first. */
  readonly values: readonly (readonly [value: string, count: number])[]
  /** Numbers, where every filled cell is one. */
  readonly numbers: readonly number[] | undefined
  /** Decimal sign of this column, where it differs from that of the file. */
  readonly decimal?: DecimalSeparator
}

/** How a column of numbers is written. */
type DecimalSeparator = '.' | ','

/** The cells of a column as numbers; undefined where one of them is none. */
function parseNumbers(cells: readonly string[], format: DetectedNumberFormat): number[] | undefined {
  const numbers = cells.map((cell) => parseNumber(cell, format))
  return cells.length > 0 && numbers.every((one) => one !== undefined) ? numbers.map(Number) : undefined
}

/** Describes a column by its cells. */
export function profileColumn(
  name: string,
  cells: readonly string[],
  numberFormat: DetectedNumberFormat,
): ColumnProfile {
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

/** How the numbers of a file are written, as most of them show it. */
export interface DetectedNumberFormat {
  readonly decimal: DecimalSeparator
  readonly thousands?: string
}

function countMatches(cells: readonly string[], shape: RegExp): number {
  return cells.filter((cell) => shape.test(cell)).length
}

/** The decimal sign and the sign between thousands that fit most numbers of a file. */
export function detectNumberFormat(cells: readonly string[]): DetectedNumberFormat {
  const decimalCommas = countMatches(cells, /^-?(\d+|\d{1,3}([. ]\d{3})+),\d+$/)
  const decimalPoints = countMatches(cells, /^-?(\d+|\d{1,3}([, ]\d{3})+)\.\d+$/)
  const decimal = decimalCommas > decimalPoints ? ',' : '.'
  const separators = decimal === ',' ? ['.', ' '] : [',', ' ']
  const thousands = separators.find((sign) => {
    const group = sign === '.' ? '\\.' : sign
    return countMatches(cells, new RegExp(`^-?\\d{1,3}(${group}\\d{3})+(${decimal === '.' ? '\\.' : ','}\\d+)?$`)) > 0
  })
  return { decimal, ...(thousands !== undefined && { thousands }) }
}

/** Two numbers in one cell, such as `37.7, 112.7`. */
const PAIR = /^[([]?(-?\d+(?:\.\d+)?)\s*[,; ]\s*(-?\d+(?:\.\d+)?)[)\]]?$/

/** Both numbers of each cell of a column that holds places; undefined where it holds something else. */
export function parseCoordinatePairs({ values }: ColumnProfile): (readonly [number, number])[] | undefined {
  const pairs = values
    .map(([value]) => PAIR.exec(value))
    .map((match) => match && ([Number(match[1]), Number(match[2])] as const))
  const complete = pairs.filter((pair) => pair !== null)
  return complete.length === pairs.length && pairs.length > 0 ? complete : undefined
}

/** Whether all numbers of a column lie between two bounds and some have decimals. */
export function isDegrees({ numbers }: ColumnProfile, limit: number): boolean {
  if (!numbers) return false
  return numbers.every((one) => Math.abs(one) <= limit) && numbers.some((one) => !Number.isInteger(one))
}
