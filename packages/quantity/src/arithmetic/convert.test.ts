import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase, toBase } from './convert.ts'

test.each([
  ['3580', '1000', '3580000'],
  ['1.28', '100000000', '128000000'],
  ['2.3508', '1', '2.3508'],
  ['3', '2000/3', '2000'],
  ['-0.1', '0.001', '-0.0001'],
  ['169.46', '10000', '1694600'],
])('converts %s with factor %s to %s in the base unit', (exact, factor, base) => {
  expect(toBase(exact, factor).toFixed()).toBe(base)
})

test('converts 60 mu to 4 hectares through square metres', () => {
  expect(fromBase(toBase('60', '2000/3'), '10000').toFixed()).toBe('4')
})

const decimals = fc.stringMatching(/^-?\d{1,12}(\.\d{1,8})?$/)
const factors = fc.oneof(
  fc.constantFrom('0.001', '0.01', '1', '10000', '100000000', '1000000000000'),
  fc.tuple(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 })).map((parts) => parts.join('/')),
)

test('converts to the base unit and back without loss', () => {
  fc.assert(
    fc.property(decimals, factors, (exact, factor) => {
      const back = fromBase(toBase(exact, factor), factor)
      // A fractional factor may round the 60th digit.
      expect(back.toDecimalPlaces(30).eq(new Decimal(exact))).toBe(true)
    }),
  )
})

test('preserves the order of numbers', () => {
  fc.assert(
    fc.property(decimals, decimals, factors, (one, other, factor) => {
      expect(toBase(one, factor).cmp(toBase(other, factor))).toBe(new Decimal(one).cmp(other))
    }),
  )
})

test('does not change the global precision of decimal.js', () => {
  expect(new Decimal(1).div(3).toFixed()).toHaveLength('0.'.length + 20)
  expect(toBase('1', '1/3').toFixed()).toHaveLength('0.'.length + 60)
})
