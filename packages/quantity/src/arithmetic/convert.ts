import type { Decimal } from 'decimal.js'
import { Decimal60 } from './decimal.ts'

/** Returns the numerator and the denominator of a factor such as `2000/3`. */
export function factorParts(factor: string): readonly [numerator: string, denominator: string] {
  const [numerator = '1', denominator = '1'] = factor.split('/')
  return [numerator, denominator]
}

/** Converts a number to the base unit, exact to 60 digits: `1.28` with factor `100000000` is 128000000. */
export function toBase(exact: string, factor: string): Decimal {
  const value = new Decimal60(exact)
  // Most figures are in a base unit, and arithmetic would take most of the time of converting them.
  if (factor === '1') return value
  const [numerator, denominator] = factorParts(factor)
  return value.mul(numerator).div(denominator)
}

/** Converts a number from the base unit. */
export function fromBase(value: Decimal, factor: string): Decimal {
  if (factor === '1') return new Decimal60(value)
  const [numerator, denominator] = factorParts(factor)
  return new Decimal60(value).mul(denominator).div(numerator)
}

/** The columns of a unit that conversion needs. */
export interface ConvertibleUnit {
  readonly quantityKind: string
  /** Exact factor to the base unit; null for ordinals. */
  readonly factor: string | null
}

/** Converts a number to another unit without loss; null if the units differ in kind or one has no factor. */
export function convertExact(exact: string, from: ConvertibleUnit, to: ConvertibleUnit): Decimal | null {
  if (!from.factor || !to.factor || from.quantityKind !== to.quantityKind) return null
  return fromBase(toBase(exact, from.factor), to.factor)
}
