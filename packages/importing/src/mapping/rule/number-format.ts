// Parses numbers in the formats of source files to plain decimals, keeping every digit.
import { Decimal } from 'decimal.js'

/** Format of the numbers of a file. */
export interface NumberFormat {
  readonly decimal: '.' | ','
  /** Thousands separator; a space means any kind of space. */
  readonly thousands?: string | undefined
}

const SPACES = /[\s\u00a0\u202f\u2009]/g

/** Maximum magnitude of an exponent. */
const MAX_EXPONENT = 100

/** The part before or after the decimal separator. */
const NUMBER_PART = /^[+-]?\d*(e[+-]?\d+)?$/i

function removeThousands(integer: string, thousands: string | undefined): string | undefined {
  if (thousands === undefined || !integer.includes(thousands)) return integer
  const groups = integer.split(thousands)
  const [first = '', ...others] = groups
  return /^[+-]?\d{1,3}$/.test(first) && others.every((group) => /^\d{3}$/.test(group)) ? groups.join('') : undefined
}

/** Parses a number to a plain decimal, such as `1.234,50` to `1234.50`; undefined if it is not in this format. */
export function parseNumber(text: string, { decimal, thousands }: NumberFormat): string | undefined {
  const isSpaceSeparated = thousands !== undefined && thousands.trim() === ''
  const normalized = isSpaceSeparated ? text.replaceAll(SPACES, ' ') : text
  const [integer = '', ...fractions] = normalized.split(decimal)
  if (fractions.length > 1) return undefined
  const ungrouped = removeThousands(integer, isSpaceSeparated ? ' ' : thousands)
  if (ungrouped === undefined || [ungrouped, ...fractions].some((part) => !NUMBER_PART.test(part))) return undefined
  const number = [ungrouped, ...fractions].join('.')
  if (/^-?\d+(\.\d+)?$/.test(number)) return number
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(number)) return undefined
  const value = new Decimal(number)
  return Math.abs(value.e) > MAX_EXPONENT ? undefined : value.toFixed()
}
