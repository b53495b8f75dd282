import { expect, test } from 'vitest'
import { firstRowOf, requestedPage, withPosition } from './list-position.ts'

const query = (text: string) => new URLSearchParams(text)

const page = (hasPreviousPage: boolean, hasNextPage: boolean) => ({
  nodes: Array.from({ length: 100 }),
  totalCount: 1000,
  pageInfo: { hasPreviousPage, hasNextPage, startCursor: 'a', endCursor: 'b' },
})

test.each([
  ['', { first: 100 }],
  ['first=20&after=x', { first: 20, after: 'x' }],
  ['before=x&row=101', { last: 100, before: 'x' }],
  ['end=1', { last: 100 }],
])('%s asks for its rows', (text, expected) => {
  expect(requestedPage(query(text))).toEqual(expected)
})

test('another position keeps the conditions', () => {
  const moved = withPosition(query('type=gym&after=x&row=101&first=20'), { end: '1' })
  expect(`${moved}`).toBe('type=gym&first=20&end=1')
})

test('the ends of a list know their rows, whatever their address says', () => {
  expect(firstRowOf(page(false, true), query('row=301'))).toBe(1)
  expect(firstRowOf(page(true, false), query('row=301'))).toBe(901)
})

test('a page between them has the number of its address, if that can be', () => {
  expect(firstRowOf(page(true, true), query('row=301'))).toBe(301)
  for (const wrong of ['', 'row=1', 'row=950']) expect(firstRowOf(page(true, true), query(wrong))).toBeUndefined()
})
