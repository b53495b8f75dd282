import { expect, test } from 'vitest'
import { formatAmountEn, ordinalEn } from './amount-en.ts'

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
  ['1', 'items per 10,000 people', '1 item per 10,000 people'],
  ['1', 'pitches per 10,000 people', '1 pitch per 10,000 people'],
  ['1', 'persons per thousand', '1 person per thousand'],
  ['2', 'persons per thousand', '2 people per thousand'],
  ['1.0', 'square metre', '1.0 square metres'],
  ['5', 'issue of a series', '5 issues of a series'],
  ['5', 'person-time (visit, participation)', '5 person-times'],
  ['3', 'ten thousand visits', '30,000 visits'],
  ['1', 'ten thousand visits', '10,000 visits'],
  ['0.0001', '10,000 items', '1 item'],
  ['12', 'km', '12 km'],
  ['12', 'm²', '12 m²'],
  ['12', '%', '12%'],
  ['12', 'inch', '12 inches'],
  ['-1', 'item', '-1 item'],
  ['3.3', 'percentage point', '3.3 percentage points'],
  ['1', 'percentage point', '1 percentage point'],
  ['12.45', 'items per 10,000 people', '12.45 items per 10,000 people'],
])('formats %s %s as %s', (decimal, nameEn, expected) => {
  expect(formatAmountEn(decimal, { nameEn, factor: '1' })).toBe(expected)
})

test('puts an ordinal after the name of its unit', () => {
  expect(formatAmountEn('5', { nameEn: 'rank position', factor: null })).toBe('rank position 5')
})

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [21, '21st'],
  [103, '103rd'],
])('writes %i as %s', (rank, expected) => {
  expect(ordinalEn(rank)).toBe(expected)
})
