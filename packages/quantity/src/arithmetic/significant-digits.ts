// How many digits of a computed number the published numbers support. One rule for all: it is rounded where the first
// digit of the change falls that a unit in the last place of either number makes to it.
import type { Decimal } from 'decimal.js'
import { Decimal60 } from './decimal.ts'

/** UCUM code of a count: 1, or an annotation such as {person}. */
const UCUM_COUNT = /^(?:1|\{[^}]*\})$/

/** Decimals of a growth rate or a mean of exact numbers, which would otherwise not end. */
const EXACT_DECIMALS = 2

/** Significant digits of a quotient of two exact numbers, which would otherwise not end. */
const EXACT_QUOTIENT_DIGITS = 4

/** The columns of a unit that decide whether its numbers are exact. */
export interface CountableUnit {
  readonly factor: string | null
  readonly ucum: string | null
}

/** True if a number printed in full counts single things, so that it is exact. */
export function isExactCount(exact: string, { factor, ucum }: CountableUnit): boolean {
  return (factor ?? '1') === '1' && UCUM_COUNT.test(ucum ?? '') && !exact.includes('.')
}

const ZERO = new Decimal60(0)

/** A published number in the unit of a calculation. */
export interface SignificantNumber {
  readonly value: Decimal
  /** Power of ten of its last significant digit; `-Infinity` if it is exact. */
  readonly place: number
}

/** Returns a number that is exact, such as a count. */
export function exactNumber(value: Decimal): SignificantNumber {
  return { value, place: Number.NEGATIVE_INFINITY }
}

/** Returns the power of ten of the last printed digit; trailing zeros of a qualified whole number are not significant. */
function printedPlace(exact: string, isQualified: boolean): number {
  const [whole = '', fraction] = exact.split('.')
  if (fraction !== undefined) return -fraction.length
  return isQualified ? (/(?<=[1-9])0+$/.exec(whole)?.[0].length ?? 0) : 0
}

/**
 * Returns a published number with its significance.
 * @param exact the number as published
 * @param unit its unit
 * @param convert converts a number into the unit of the calculation
 */
export function significantNumber(
  exact: string,
  unit: CountableUnit,
  isQualified: boolean,
  convert: (exact: string) => Decimal,
): SignificantNumber {
  const value = convert(exact)
  if (isExactCount(exact, unit) && !isQualified) return exactNumber(value)
  const lastDigit = new Decimal60(10).pow(printedPlace(exact, isQualified))
  return { value, place: convert(lastDigit.toFixed()).e }
}

/** Rounds to a power of ten and writes the zeros down to it: 0.4 at the place -2 is `0.40`. */
function formatAt(value: Decimal, place: number): string {
  return value.toNearest(new Decimal60(10).pow(place)).toFixed(Math.max(0, -place))
}

/** Returns `to` less `from`, with the places that both have. */
export function significantDifference(from: SignificantNumber, to: SignificantNumber): string {
  const difference = to.value.sub(from.value)
  const place = Math.max(from.place, to.place)
  return Number.isFinite(place) ? formatAt(difference, place) : difference.toFixed()
}

/** Returns the unit in the last place of a number; zero if it is exact. */
const lastUnit = ({ place }: SignificantNumber) => (Number.isFinite(place) ? new Decimal60(10).pow(place) : ZERO)

/** Returns the power of ten of the first digit; a division that does not end may have made 1 to 0.999. */
const firstPlace = (value: Decimal) => value.toSignificantDigits(40).e

/** Returns the share of a number that a unit in its last place is; all of it for zero. */
function relativeUnit(number: SignificantNumber): Decimal {
  const unit = lastUnit(number)
  return unit.isZero() || number.value.isZero() ? new Decimal60(unit.isZero() ? 0 : 1) : unit.div(number.value.abs())
}

/**
 * Returns the compound growth per period from a positive number to another, in per cent, rounded as their quotient is.
 * Between two exact numbers it is rounded to two decimals.
 */
export function significantGrowth(from: SignificantNumber, to: SignificantNumber, periods = 1): string {
  const ratioTo = (value: Decimal) => value.div(from.value).pow(new Decimal60(1).div(periods))
  const ratio = ratioTo(to.value)
  const relative = Decimal60.max(relativeUnit(from), relativeUnit(to))
  const effect = ratioTo(Decimal60.max(to.value, lastUnit(to)))
    .mul(relative)
    .div(periods)
    .mul(100)
  return formatAt(ratio.sub(1).mul(100), effect.isZero() ? -EXACT_DECIMALS : firstPlace(effect))
}

/** Rounds to a power of ten, and writes no zeros behind the last other digit: 0.4 at the place -2 is `0.4`. */
function formatRounded(value: Decimal, place: number): string {
  return value.toNearest(new Decimal60(10).pow(place)).toFixed()
}

/** Returns the place of the last digit of a quotient of two exact numbers. */
const exactQuotientPlace = (quotient: Decimal) => quotient.e - EXACT_QUOTIENT_DIGITS + 1

/**
 * Returns a number divided by another one, which is not zero, rounded where a unit in the last place of either changes it;
 * with four digits if both are exact.
 * @param per the number of units of the divisor that the quotient refers to
 */
export function significantQuotient(dividend: SignificantNumber, divisor: SignificantNumber, per = 1): string {
  const quotient = dividend.value.mul(per).div(divisor.value)
  if (quotient.isZero()) return '0'
  const effect = quotient.abs().mul(Decimal60.max(relativeUnit(dividend), relativeUnit(divisor)))
  return effect.isZero()
    ? formatRounded(quotient, exactQuotientPlace(quotient))
    : formatAt(quotient, firstPlace(effect))
}

/**
 * Returns a number divided by an exact one, rounded where its own last digit, divided as well, has its first.
 * @param exactPlace returns the place to round to if the number is exact too
 */
function divideByExact(
  { value, place }: SignificantNumber,
  divisor: Decimal.Value,
  exactPlace: (quotient: Decimal) => number,
): string {
  const quotient = value.div(divisor)
  const isExact = !Number.isFinite(place)
  return formatRounded(quotient, isExact ? exactPlace(quotient) : new Decimal60(10).pow(place).div(divisor).e)
}

/** Returns a number in per cent of an exact one, with the place of its own last digit; with four digits if it is exact. */
export function significantPercent(part: SignificantNumber, whole: Decimal): string {
  return divideByExact(part, whole.div(100), exactQuotientPlace)
}

/** Returns the mean of numbers: their sum divided by their count; with two decimals if the sum is exact. */
export function significantMean(sum: SignificantNumber, count: number): string {
  return divideByExact(sum, count, () => -EXACT_DECIMALS)
}
