// Interval arithmetic on printed numbers: 13.59 means any number from 13.585 to 13.595.
import { Decimal60 } from '@tiyu/quantity'
import { Decimal } from 'decimal.js'

/** A printed number and the bounds of the true value, derived from the printed places. */
export interface Interval {
  readonly value: Decimal
  readonly low: Decimal
  readonly high: Decimal
}

/** Returns the interval of an exact number. */
export function pointInterval(value: Decimal.Value): Interval {
  const decimal = new Decimal60(value)
  return { value: decimal, low: decimal, high: decimal }
}

/** Returns the interval of a printed decimal: half a unit in its last place to either side. */
export function roundedInterval(text: string): Interval {
  const value = new Decimal60(text)
  const half = new Decimal60(10).pow(-(text.split('.')[1]?.length ?? 0)).div(2)
  return { value, low: value.sub(half), high: value.add(half) }
}

/** Returns an interval with bounds `allowance` away from the number. */
export function widenTo({ value }: Interval, allowance: Decimal): Interval {
  return { value, low: value.sub(allowance), high: value.add(allowance) }
}

export function sum(intervals: readonly Interval[]): Interval {
  return intervals.reduce(
    (total, { value, low, high }) => ({
      value: total.value.add(value),
      low: total.low.add(low),
      high: total.high.add(high),
    }),
    pointInterval(0),
  )
}

export function difference(minuend: Interval, subtrahend: Interval): Interval {
  return {
    value: minuend.value.sub(subtrahend.value),
    low: minuend.low.sub(subtrahend.high),
    high: minuend.high.sub(subtrahend.low),
  }
}

/** Returns the product of two non-negative numbers. */
export function product(one: Interval, other: Interval): Interval {
  return { value: one.value.mul(other.value), low: one.low.mul(other.low), high: one.high.mul(other.high) }
}

/** Returns the quotient of a non-negative and a positive number. */
export function quotient(dividend: Interval, divisor: Interval): Interval {
  return {
    value: dividend.value.div(divisor.value),
    low: dividend.low.div(divisor.high),
    high: dividend.high.div(divisor.low),
  }
}

/** True if the lower bound is above zero, so that the number can be a divisor. */
export function isPositive({ low }: Interval): boolean {
  return low.gt(0)
}

/** Returns the maximum distance between the true and the printed number. */
export function margin({ value, low, high }: Interval): Decimal {
  return Decimal.max(value.sub(low), high.sub(value))
}

/** Formats a decimal without exponent; if non-terminating, rounded to six places, or to six digits below 0.001. */
export function formatDecimal(value: Decimal): string {
  if (value.decimalPlaces() <= 20) return value.toFixed()
  return (value.abs().lt('0.001') ? value.toSignificantDigits(6) : value.toDecimalPlaces(6)).toFixed()
}
