import { expect, test } from 'vitest'
import { baseAmountText } from './base-amount.ts'

const base = { name: '平方米', nameEn: 'square metre', factor: '1' }
const area = { quantityKind: 'area', base }
const mu = { name: '亩', nameEn: 'mu', factor: '2000/3', ...area }
const hectare = { name: '公顷', nameEn: 'hectare', factor: '10000', ...area }

test.each([
  [{ exact: '188', unit: mu }, '≈ 125,333.33平方米', '≈ 125,333.33 square metres'],
  [{ exact: '3', unit: mu }, '2,000平方米', '2,000 square metres'],
  [{ exact: '60', qualifier: 'APPROXIMATE' as const, unit: mu }, '约4万平方米', 'about 40,000 square metres'],
  [{ exact: '1.5', unit: hectare }, '1.5万平方米', '15,000 square metres'],
])('%o', (amount, zh, en) => {
  expect(baseAmountText(amount, 'zh')).toBe(zh)
  expect(baseAmountText(amount, 'en')).toBe(en)
})

test('a range has none', () => {
  expect(baseAmountText({ exact: '30', exactUpper: '60', unit: mu }, 'zh')).toBeUndefined()
})

test('an area in the base unit or in a multiple of it, and another quantity, have no other', () => {
  expect(baseAmountText({ exact: '5', unit: { ...base, ...area } }, 'zh')).toBeUndefined()
  const tenThousand = { name: '万平方米', nameEn: '10,000 square metres', factor: '10000', ...area }
  expect(baseAmountText({ exact: '5', unit: tenThousand }, 'zh')).toBeUndefined()
  expect(baseAmountText({ exact: '5', unit: { ...mu, quantityKind: 'length' } }, 'zh')).toBeUndefined()
})
