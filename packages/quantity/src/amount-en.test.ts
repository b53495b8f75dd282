import { expect, test } from 'vitest'
import { formatAmountEn, ordinalEn } from './amount-en.ts'

test.each<[string, string, string]>([
  ['52', 'pitch (football ground)', '52 pitches'],
  ['1', 'pitch (football ground)', '1 pitch'],
  ['13.59', '10,000 items', '135,900'],
  ['27.20', '100 million yuan', '2.72 billion yuan'],
  ['2', 'trillion yuan', '2 trillion yuan'],
  ['2.91', 'square metre per person', '2.91 square metres per person'],
  ['3580', 'kilometre', '3,580 kilometres'],
  ['4', 'county', '4 counties'],
  ['0.0349', '10,000 persons', '349 people'],
  ['38.5', 'per cent', '38.5 per cent'],
  ['1', 'items per 10,000 people', '1 per 10,000 people'],
  ['1', 'pitches per 10,000 people', '1 pitch per 10,000 people'],
  ['1', 'persons per thousand', '1 person per thousand'],
  ['2', 'persons per thousand', '2 people per thousand'],
  ['1.0', 'square metre', '1.0 square metres'],
  ['5', 'issue (of a series)', '5 issues'],
  ['5', 'person-time (visit, participation)', '5'],
  ['3', 'ten thousand visits', '30,000 visits'],
  ['1', 'ten thousand visits', '10,000 visits'],
  ['0.0001', '10,000 items', '1'],
  ['16', 'matter (counting word for projects)', '16'],
  ['739', 'session / match', '739'],
  ['337', 'entry (event, project or task)', '337'],
  ['36741', '100 million yuan', '3.6741 trillion yuan'],
  ['17107.0', '100 million yuan', '1.7107 trillion yuan'],
  ['-1131000000', 'square metre', '-1.131 billion square metres'],
  ['1000000000', 'person', '1 billion people'],
  ['999999999', 'yuan', '999,999,999 yuan'],
  ['1234567890', 'yuan', '1,234,567,890 yuan'],
  ['12345600000000000', 'yuan', '12,345.6 trillion yuan'],
  ['1000000000.5', 'yuan', '1,000,000,000.5 yuan'],
  ['12', 'km', '12 km'],
  ['12', 'm²', '12 m²'],
  ['12', '%', '12%'],
  ['12', 'inch', '12 inches'],
  ['-1', 'item', '-1'],
  ['3.3', 'percentage point', '3.3 percentage points'],
  ['1', 'percentage point', '1 percentage point'],
  ['12.45', 'items per 10,000 people', '12.45 per 10,000 people'],
])('formats %s %s as %s', (decimal, nameEn, expected) => {
  expect(formatAmountEn(decimal, { nameEn, factor: '1' })).toBe(expected)
})

test.each([
  ['5', 'rank position', '5th'],
  ['1', 'place', '1st'],
  ['4', 'star (rating)', '4 star'],
  ['5.5', 'place', '5.5 place'],
])('writes %s in the ordinal unit %s as %s', (decimal, nameEn, expected) => {
  expect(formatAmountEn(decimal, { nameEn, factor: null })).toBe(expected)
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
