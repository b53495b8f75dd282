// Detects the decimal and the thousands separator of a file. 1,200 alone may be 1200 or 1.2.
import type { NumberFormat } from '../rule/number-format.ts'

/** A number format, and whether some numbers of the file can be read in two ways. */
export interface DetectedNumbers {
  readonly format: NumberFormat
  /** True if nothing in the file tells whether 1.200 is 1200 or 1.2. */
  readonly isUnclear: boolean
}

const GROUP_SIGNS = ['.', ',', "'", ' '] as const

/** One group of three digits after one separator, which may be a fraction as well. */
export const UNCLEAR_NUMBER = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/

/** Writes every kind of space and apostrophe in one way. */
function normalize(cell: string): string {
  return cell
    .trim()
    .replaceAll(/[\s\u00a0\u202f\u2009]/g, ' ')
    .replaceAll(/[’‘ʼ＇]/g, "'")
}

const escapeSign = (sign: string) => (sign === '.' ? '\\.' : sign)

/** A number that has a sign as decimal separator for certain: 0,5 1.200,5 1234,567 but not 1,200. */
function decimalPattern(sign: string): RegExp {
  const others = GROUP_SIGNS.filter((other) => other !== sign)
    .map(escapeSign)
    .join('')
  const point = escapeSign(sign)
  return new RegExp(
    `^[+-]?(?:\\d{1,3}(?:([${others}])\\d{3})(?:\\1\\d{3})*${point}\\d+|\\d+${point}(?!\\d{3}$)\\d+|(?:0|\\d{4,})${point}\\d+)$`,
  )
}

/** A number that has a sign as thousands separator for certain: 1,200,000 and 12,34,567. */
function groupPattern(sign: string): RegExp {
  const point = escapeSign(sign)
  return new RegExp(`^[+-]?\\d{1,3}(?:${point}\\d{2,3})+${point}\\d{3}(?:[.,]\\d+)?$`)
}

/** A number that may have a sign as thousands separator. */
function maybeGroupPattern(sign: string): RegExp {
  const point = escapeSign(sign)
  return new RegExp(`^[+-]?\\d{1,3}(?:${point}\\d{2,3})*${point}\\d{3}(?:[.,]\\d+)?$`)
}

/**
 * Detects the number format of most numbers of a file.
 * @param delimiter separator of its cells: files separated by semicolons often have decimal commas
 */
export function detectNumberFormat(cells: readonly string[], delimiter?: string): DetectedNumbers {
  const numbers = cells.map(normalize).filter((cell) => /^[+-]?\d[\d.,' ]*$/.test(cell))
  const count = (pattern: RegExp) => numbers.filter((cell) => pattern.test(cell)).length
  const commas = count(decimalPattern(',')) + count(groupPattern('.'))
  const points = count(decimalPattern('.')) + count(groupPattern(','))
  const decimal = commas > points ? ',' : '.'
  const thousands = GROUP_SIGNS.find((sign) => sign !== decimal && count(maybeGroupPattern(sign)) > 0)
  const isUnclear = commas + points === 0 && delimiter === ';' && count(UNCLEAR_NUMBER) > 0
  return { format: { decimal, ...(thousands !== undefined && { thousands }) }, isUnclear }
}
