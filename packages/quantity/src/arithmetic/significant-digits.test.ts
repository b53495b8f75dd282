import { expect, test } from 'vitest'
import { Decimal60 } from './decimal.ts'
import {
  isExactCount,
  type SignificantNumber,
  significantDifference,
  significantGrowth,
  significantMean,
  significantNumber,
  significantPercent,
  significantQuotient,
} from './significant-digits.ts'

const PERSON = { factor: '1', ucum: '{person}' }
const AREA = { factor: '1', ucum: 'm2' }

/** Reads `2.35`, a count as `52 people`, a qualified count as `about 1200 people`, `339.00万` in ten thousands, `60亩` in mu. */
function read(text: string): SignificantNumber {
  const exact = /[\d.]+/.exec(text)?.[0] as string
  if (text.endsWith('亩')) return significantNumber(exact, AREA, false, (n) => new Decimal60(n).mul(2000).div(3))
  const factor = text.endsWith('万') ? 10_000 : 1
  const unit = text.endsWith('people') ? PERSON : { ...AREA, factor: `${factor}` }
  return significantNumber(exact, unit, text.startsWith('about'), (number) => new Decimal60(number).mul(factor))
}

test.each([
  ['2.3508', '2.75', '0.40'],
  ['2.41', '2.62', '0.21'],
  ['93', '91', '-2'],
  ['33.9', '37.2', '3.3'],
  ['37.2', '38.52', '1.3'],
  ['48 people', '52 people', '4'],
  ['3379498 people', '339.00万', '10500'],
  ['about 1200 people', '1350 people', '200'],
  ['60亩', '250亩', '126700'],
  ['2.40', '2.40', '0.00'],
])('the difference from %s to %s is %s', (from, to, expected) => {
  expect(significantDifference(read(from), read(to))).toBe(expected)
})

test.each([
  ['2.6', '3.0', 1, '15'],
  ['2.3508', '2.75', 1, '17.0'],
  ['2.3508', '2.75', 2, '8.2'],
  ['2.20', '2.41', 1, '9.5'],
  ['1000', '1013', 1, '1.3'],
  ['34.10', '27.20', 1, '-20.23'],
  ['4.6', '9.9', 1, '115'],
  ['3', '9', 1, '200'],
  ['48 people', '52 people', 1, '8.33'],
  ['3379498 people', '339.00万', 1, '0.311'],
  ['about 1200 people', '1350 people', 1, '13'],
  ['2.40', '2.40', 1, '0.0'],
  ['2.6', '0.0', 1, '-100'],
  ['2.6', '3.0', 10, '1.4'],
])('the growth from %s to %s over %i periods is %s per cent', (from, to, periods, expected) => {
  expect(significantGrowth(read(from), read(to), periods)).toBe(expected)
})

test.each([
  ['48 people', '3379498 people', 10_000, '0.142'],
  ['121364 people', '33900000 people', 10_000, '35.8'],
  ['14466666', '339.00万', 1, '4.2675'],
  ['5.0', '2.0', 1, '2.5'],
  ['3.0', '2.6', 100, '115'],
  ['9', '1.00', 1, '9'],
  ['9.99', '1.00', 1, '9.99'],
  ['10.01', '1.00', 1, '10.0'],
  ['0 people', '7 people', 100, '0'],
  ['3 people', '3 people', 100, '100'],
])('%s divided by %s, times %i, is %s', (dividend, divisor, per, expected) => {
  expect(significantQuotient(read(dividend), read(divisor), per)).toBe(expected)
})

test.each([
  ['101 people', 2, '50.5'],
  ['100 people', 3, '33.33'],
  ['201', 2, '100.5'],
  ['700', 7, '100'],
  ['1000', 3, '333.3'],
  ['12.50', 100, '0.125'],
  ['1000亩', 3, '222220'],
])('the mean of numbers with the sum %s and the count %i is %s', (sum, count, expected) => {
  expect(significantMean(read(sum), count)).toBe(expected)
})

test.each([
  ['52', PERSON, true],
  ['52', { factor: '1', ucum: '1' }, true],
  ['52.0', PERSON, false],
  ['52', { factor: '10000', ucum: '10*4.{person}' }, false],
  ['52', AREA, false],
  ['52', { factor: null, ucum: null }, false],
])('%s %j is an exact count: %s', (exact, unit, expected) => {
  expect(isExactCount(exact, unit)).toBe(expected)
})

test.each([
  ['3.0', AREA, '2.6', '115'],
  ['2.65', AREA, '2.6', '101.9'],
  ['38.52', AREA, '38.5', '100.05'],
  ['52', PERSON, '48', '108.3'],
  ['0', PERSON, '48', '0'],
])('%s (%j) of %s is %s per cent', (part, unit, whole, expected) => {
  const number = significantNumber(part, unit, false, (exact) => new Decimal60(exact))
  expect(significantPercent(number, new Decimal60(whole))).toBe(expected)
})

test.each([
  ['3.0', '2.6'],
  ['2.75', '2.3508'],
  ['27.20', '34.10'],
  ['9.9', '4.6'],
  ['1350', '1200'],
])('%s in per cent of %s, the growth and the quotient agree', (part, whole) => {
  const [one, other] = [read(part), read(whole)]
  const quotient = new Decimal60(significantQuotient(one, other, 100))
  expect(quotient.sub(100).toNumber()).toBe(Number(significantGrowth(other, one)))
})
