import { Decimal } from 'decimal.js'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { date, decimal, MAX_DECIMAL_DIGITS, slug } from './column.ts'
import { INVALID, list, parseCell } from './column-type.ts'

const accepts = (cell: string) => date.schema.safeParse(cell).success

test('accepts a day if and only if it exists', () => {
  const parts = fc.tuple(
    fc.integer({ min: 1000, max: 2100 }),
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 0, max: 99 }),
  )
  fc.assert(
    fc.property(parts, ([year, month, day]) => {
      const cell = [year, month, day].map((part) => String(part).padStart(2, '0')).join('-')
      const found = new Date(`${cell}T00:00:00Z`)
      const exists = !Number.isNaN(found.getTime()) && found.toISOString().startsWith(cell)
      expect(accepts(cell)).toBe(exists)
    }),
    { numRuns: 2000 },
  )
})

test('accepts every real day, its month and its year', () => {
  const days = fc.date({ min: new Date('1000-01-01'), max: new Date('2100-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(days, (day) => {
      const cell = day.toISOString().slice(0, 10)
      expect([cell, cell.slice(0, 7), cell.slice(0, 4)].map(accepts)).toEqual([true, true, true])
    }),
  )
})

test('rejects a year that no record can have', () => {
  for (const cell of ['0000', '0020', '0999-12-31', '2101', '9999-01']) expect(accepts(cell), cell).toBe(false)
})

test('keeps every digit of a decimal', () => {
  const digits = fc.stringMatching(/^-?\d{1,30}(\.\d{1,30})?$/)
  fc.assert(
    fc.property(digits, (cell) => {
      expect(decimal.schema.parse(cell)).toBe(cell)
    }),
  )
})

test('rejects a decimal that is too long to convert', () => {
  const long = '9'.repeat(MAX_DECIMAL_DIGITS + 1)
  for (const cell of [long, `-${long}`, `0.${long}`, '9'.repeat(400)]) {
    expect(decimal.schema.safeParse(cell).success, cell).toBe(false)
    expect(parseCell(decimal, cell), cell).toBe(INVALID)
  }
  expect(Number.isFinite(Number('9'.repeat(MAX_DECIMAL_DIGITS)) * 1e12)).toBe(true)
})

test('accepts only finite decimals', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[-+.\de]{1,8}$/))
  fc.assert(
    fc.property(text, (cell) => {
      fc.pre(decimal.schema.safeParse(cell).success)
      expect(new Decimal(cell).isFinite()).toBe(true)
    }),
  )
})

test('reads a list as the values that were joined', () => {
  const slugs = fc.uniqueArray(fc.stringMatching(/^[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,2}$/), { minLength: 1 })
  fc.assert(
    fc.property(slugs, (items) => {
      expect(list(slug).schema.parse(items.join(';'))).toEqual(items)
    }),
  )
})
