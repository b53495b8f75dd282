import { expect, test } from 'vitest'
import { formatAmountEn } from './amount-en.ts'

test.each<[string, string, string]>([
  ['52', 'pitch (football ground)', '52 pitches'],
  ['1', 'pitch (football ground)', '1 pitch'],
  ['13.59', '10,000 items', '135,900 items'],
  ['27.20', '100 million yuan', '2,720,000,000 yuan'],
  ['2', 'trillion yuan', '2,000,000,000,000 yuan'],
  ['2.91', 'square metre per person', '2.91 square metres per person'],
  ['3580', 'kilometre', '3,580 kilometres'],
  ['4', 'county', '4 counties'],
  ['0.0349', '10,000 persons', '349 people'],
  ['38.5', 'per cent', '38.5 per cent'],
  ['12.45', 'items per 10,000 people', '12.45 items per 10,000 people'],
])('formats %s %s as %s', (decimal, nameEn, expected) => {
  expect(formatAmountEn(decimal, { nameEn, factor: '1' })).toBe(expected)
})

test('puts an ordinal after the name of its unit', () => {
  expect(formatAmountEn('5', { nameEn: 'rank position', factor: null })).toBe('rank position 5')
})
