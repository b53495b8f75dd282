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
}

/** How a column of numbers is written. */
type Sign = '.' | ','

/** The cells of a column as numbers; undefined where one of them is none. */
function allNumbers(cells: readonly string[], decimal: Sign): number[] | undefined {
  const numbers = cells.map((cell) => parseNumber(cell, { decimal }))
  return cells.length > 0 && numbers.every((one) => one !== undefined) ? numbers.map(Number) : undefined
}

/** Describes a column by its cells. */
export function profileColumn(name: string, cells: readonly string[], decimal: Sign): ColumnProfile {
  const filled = cells.filter((cell) => cell !== '')
  const counts = new Map<string, number>()
  for (const cell of filled) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  const values = [...counts].sort((one, other) => other[1] - one[1])
  return { name, filled: filled.length, values, numbers: allNumbers(filled, decimal) }
}

/** The decimal sign most numbers of a file are written with. */
export function guessDecimal(cells: readonly string[]): Sign {
  const commas = cells.filter((cell) => /^-?\d+,\d+$/.test(cell)).length
  const points = cells.filter((cell) => /^-?\d+\.\d+$/.test(cell)).length
  return commas > points ? ',' : '.'
}

/** Whether all numbers of a column lie between two bounds and some have decimals. */
export function isDegrees({ numbers }: ColumnProfile, bound: number): boolean {
  if (!numbers) return false
  return numbers.every((one) => Math.abs(one) <= bound) && numbers.some((one) => !Number.isInteger(one))
}
