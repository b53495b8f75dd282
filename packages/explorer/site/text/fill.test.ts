import { expect, test } from 'vitest'
import { fill } from './fill.ts'

test.each([
  ['{total} {total|entry|entries}', { total: '1' }, '1 entry'],
  ['{total} {total|entry|entries}', { total: 1 }, '1 entry'],
  ['{total} {total|entry|entries}', { total: '1,001' }, '1,001 entries'],
  ['{total} {total|entry|entries}', { total: 0 }, '0 entries'],
  ['{known} of {all}', { known: 2, all: 11 }, '2 of 11'],
  ['{known} of {all}', { known: 2 }, '2 of {all}'],
])('%s with %j', (text, values, filled) => {
  expect(fill(text, values)).toBe(filled)
})
