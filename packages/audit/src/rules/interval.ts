// Numbers with what their printing leaves open: 13.59 may stand for anything from 13.585 to 13.595.
import { Decimal } from 'decimal.js'

const Exact = Decimal.clone({ precision: 60 })

/** A number and the bounds between which the true one lies, given how many places were printed. */
export interface Interval {
  readonly value: Decimal
  readonly low: Decimal
  readonly high: Decimal
}

/** A number that is known exactly. */
export function pointInterval(value: Decimal.Value): Interval {
  const decimal = new Exact(value)
  return { value: decimal, low: decimal, high: decimal }
}

/** A printed decimal: half a unit in its last place is left open on either side. */
export function roundedInterval(text: string): Interval {
  const value = new Exact(text)
  const half = new Exact(10).pow(-(text.split('.')[1]?.length ?? 0)).div(2)
  return { value, low: value.sub(half), high: value.add(half) }
}

/** The span with its bounds as far from the number as `allowance`, where they are nearer. */
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

/** The product of two numbers that are not negative. */
export function product(one: Interval, other: Interval): Interval {
  return { value: one.value.mul(other.value), low: one.low.mul(other.low), high: one.high.mul(other.high) }
}

/** The quotient of a number that is not negative and a positive one. */
export function quotient(dividend: Interval, divisor: Interval): Interval {
  return {
    value: dividend.value.div(divisor.value),
    low: dividend.low.div(divisor.high),
    high: dividend.high.div(divisor.low),
  }
}

/** Whether the true number is above nothing for certain, so that one may divide by it. */
export function isPositive({ low }: Interval): boolean {
  return low.gt(0)
}

/** How far the true number may lie from the printed one. */
export function margin({ value, low, high }: Interval): Decimal {
  return Decimal.max(value.sub(low), high.sub(value))
}

/** A decimal as text without exponent; one without end is rounded to six decimals, or six digits where it is small. */
export function formatDecimal(value: Decimal): string {
  if (value.decimalPlaces() <= 20) return value.toFixed()
  return (value.abs().lt('0.001') ? value.toSignificantDigits(6) : value.toDecimalPlaces(6)).toFixed()
}
