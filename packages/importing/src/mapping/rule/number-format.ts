// Numbers as files write them, to plain decimals. No digit is lost or added.
import { Decimal } from 'decimal.js'

/** How the numbers of a file are written. */
export interface NumberFormat {
  readonly decimal: '.' | ','
  /** Character between thousands; a space stands for every kind of space. */
  readonly thousands?: string | undefined
}

const SPACES = /[\s\u00a0\u202f\u2009]/g

/** Decimals of an exponent; more would be no measure of anything. */
const MAX_EXPONENT = 100

/** What may stand before or behind the decimal sign. */
const NUMBER_PART = /^[+-]?\d*(e[+-]?\d+)?$/i

function removeThousands(integer: string, thousands: string | undefined): string | undefined {
  if (thousands === undefined || !integer.includes(thousands)) return integer
  const groups = integer.split(thousands)
  const [first = '', ...others] = groups
  return /^[+-]?\d{1,3}$/.test(first) && others.every((group) => /^\d{3}$/.test(group)) ? groups.join('') : undefined
}

/**
 * A number as a plain decimal: `1.234,50` of a file with decimal commas becomes `1234.50`.
 * @returns undefined where the text is no number in this format
 */
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
