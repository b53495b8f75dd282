import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  difference,
  formatDecimal,
  margin,
  pointInterval,
  product,
  quotient,
  roundedInterval,
  sum,
} from './interval.ts'

/** The interval of a printed decimal and a true value within it. */
const printedNumber = fc
  .record({
    units: fc.integer({ min: 1, max: 10 ** 6 }),
    places: fc.integer({ min: 0, max: 4 }),
    off: fc.integer({ min: -5, max: 5 }),
  })
  .map(({ units, places, off }) => {
    const value = pointInterval(units).value.div(pointInterval(10).value.pow(places))
    return {
      span: roundedInterval(value.toFixed(places)),
      true: value.add(pointInterval(off).value.div(pointInterval(10).value.pow(places + 1))),
    }
  })

test('bounds a printed number by half a unit in its last place', () => {
  const { low, high, value } = roundedInterval('13.59')
  expect([low, value, high].map(String)).toEqual(['13.585', '13.59', '13.595'])
  expect(margin(roundedInterval('3.60')).toString()).toBe('0.005')
  expect(margin(roundedInterval('107')).toString()).toBe('0.5')
})

test('contains the result of the arithmetic on any true values', () => {
  fc.assert(
    fc.property(printedNumber, printedNumber, (one, other) => {
      const results = [
        [sum([one.span, other.span]), one.true.add(other.true)],
        [difference(one.span, other.span), one.true.sub(other.true)],
        [product(one.span, other.span), one.true.mul(other.true)],
        [quotient(one.span, other.span), one.true.div(other.true)],
      ] as const
      for (const [span, truth] of results) {
        const slack = truth.abs().mul('1e-50')
        expect(truth.gte(span.low.sub(slack)) && truth.lte(span.high.add(slack))).toBe(true)
      }
    }),
  )
})

test('formats a terminating decimal in full and rounds others', () => {
  expect(formatDecimal(pointInterval('7944523.8984').value)).toBe('7944523.8984')
  expect(formatDecimal(pointInterval('1e21').value)).toBe('1000000000000000000000')
  expect(formatDecimal(pointInterval(1).value.div(3))).toBe('0.333333')
  expect(formatDecimal(pointInterval(1).value.div(300_000))).toBe('0.00000333333')
})
