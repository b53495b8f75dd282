// Parses numbers in the formats of source files to plain decimals, keeping every digit.
import { Decimal } from 'decimal.js'

/** Format of the numbers of a file. */
export interface NumberFormat {
  readonly decimal: '.' | ','
  /** Thousands separator; a space means any kind of space, an apostrophe any kind of apostrophe. */
  readonly thousands?: string | undefined
}

const SPACES = /[\s\u00a0\u202f\u2009]/g
const APOSTROPHES = /['’‘ʼ＇]/g

/** Maximum magnitude of an exponent. */
const MAX_EXPONENT = 100

/** The part before or after the decimal separator. */
const NUMBER_PART = /^[+-]?\d*(e[+-]?\d+)?$/i

/** Groups of three digits, or as in India of two before the last three. */
const GROUPS = /^\d{3}(?:,\d{3})*$|^(?:\d{2},)+\d{3}$/

function removeThousands(integer: string, thousands: string | undefined): string | undefined {
  if (thousands === undefined || !integer.includes(thousands)) return integer
  const [first = '', ...others] = integer.split(thousands)
  return /^[+-]?\d{1,3}$/.test(first) && GROUPS.test(others.join(',')) ? [first, ...others].join('') : undefined
}

/** Writes every kind of space or apostrophe as the separator does. */
function normalizeSeparators(text: string, thousands: string | undefined): { text: string; separator?: string } {
  if (thousands === undefined) return { text }
  if (thousands.trim() === '') return { text: text.replaceAll(SPACES, ' '), separator: ' ' }
  if (/^['’‘ʼ＇]$/.test(thousands)) return { text: text.replaceAll(APOSTROPHES, "'"), separator: "'" }
  return { text, separator: thousands }
}

/** Parses a number to a plain decimal, such as `1.234,50` to `1234.50`; undefined if it is not in this format. */
export function parseNumber(text: string, { decimal, thousands }: NumberFormat): string | undefined {
  const { text: normalized, separator } = normalizeSeparators(text, thousands)
  const [integer = '', ...fractions] = normalized.split(decimal)
  if (fractions.length > 1) return undefined
  const ungrouped = removeThousands(integer, separator)
  if (ungrouped === undefined || [ungrouped, ...fractions].some((part) => !NUMBER_PART.test(part))) return undefined
  const number = [ungrouped, ...fractions].join('.')
  if (/^-?\d+(\.\d+)?$/.test(number)) return number
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i.test(number)) return undefined
  const value = new Decimal(number)
  return Math.abs(value.e) > MAX_EXPONENT ? undefined : value.toFixed()
}
