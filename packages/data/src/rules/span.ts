// Numbers with what their printing leaves open: 13.59 may stand for anything from 13.585 to 13.595.
import { Decimal } from 'decimal.js'

const Exact = Decimal.clone({ precision: 60 })

/** A number and the bounds between which the true one lies, given how many places were printed. */
export interface Span {
  readonly value: Decimal
  readonly low: Decimal
  readonly high: Decimal
}

/** A number that is known exactly. */
export function exactly(value: Decimal.Value): Span {
  const number = new Exact(value)
  return { value: number, low: number, high: number }
}

/** A printed decimal: half a unit in its last place is left open on either side. */
export function printed(text: string): Span {
  const value = new Exact(text)
  const half = new Exact(10).pow(-(text.split('.')[1]?.length ?? 0)).div(2)
  return { value, low: value.sub(half), high: value.add(half) }
}

/** The span with its bounds as far from the number as `allowance`, where they are nearer. */
export function widened({ value }: Span, allowance: Decimal): Span {
  return { value, low: value.sub(allowance), high: value.add(allowance) }
}

export function sum(spans: readonly Span[]): Span {
  return spans.reduce(
    (total, { value, low, high }) => ({
      value: total.value.add(value),
      low: total.low.add(low),
      high: total.high.add(high),
    }),
    exactly(0),
  )
}

export function difference(from: Span, less: Span): Span {
  return { value: from.value.sub(less.value), low: from.low.sub(less.high), high: from.high.sub(less.low) }
}

/** The product of two numbers that are not negative. */
export function product(one: Span, other: Span): Span {
  return { value: one.value.mul(other.value), low: one.low.mul(other.low), high: one.high.mul(other.high) }
}

/** The quotient of a number that is not negative and a positive one. */
export function quotient(dividend: Span, divisor: Span): Span {
  return {
    value: dividend.value.div(divisor.value),
    low: dividend.low.div(divisor.high),
    high: dividend.high.div(divisor.low),
  }
}

/** Whether the true number is above nothing for certain, so that one may divide by it. */
export function isPositive({ low }: Span): boolean {
  return low.gt(0)
}

/** How far the true number may lie from the printed one. */
export function margin({ value, low, high }: Span): Decimal {
  return Decimal.max(value.sub(low), high.sub(value))
}

/** A decimal as text without exponent; one without end is rounded to six decimals, or six digits where it is small. */
export function decimalText(value: Decimal): string {
  if (value.decimalPlaces() <= 20) return value.toFixed()
  return (value.abs().lt('0.001') ? value.toSignificantDigits(6) : value.toDecimalPlaces(6)).toFixed()
}
