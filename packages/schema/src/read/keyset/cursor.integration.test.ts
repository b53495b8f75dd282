import { anyCharacter } from '@tiyu/model/testing'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestService, type TestService } from '../../testing/test-service.ts'
import { decodeCursor, encodeCursor } from './cursor.ts'
import type { OrderTerm } from './order.ts'

const terms: OrderTerm[] = [{ column: 'year', type: 'Int', nullable: true, descending: true }, { column: 'id' }]
const forge = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')

test('decodes a cursor to the values of its row', () => {
  const row = fc.record({
    year: fc.option(fc.integer({ min: -(2 ** 31) + 1, max: 2 ** 31 - 1 })),
    id: fc.string({ unit: anyCharacter }).map((text) => text.replaceAll('\0', '').toWellFormed()),
  })
  fc.assert(
    fc.property(row, ({ year, id }) => {
      expect(decodeCursor(terms, encodeCursor(terms, { year, id, other: 1 }))).toEqual([year, id])
    }),
  )
})

const invalidCursors: readonly [what: string, cursor: string][] = [
  ['an empty text', ''],
  ['invalid base64', '!!!'],
  ['invalid JSON', Buffer.from('{').toString('base64url')],
  ['null', forge().replace(/.*/, Buffer.from('null').toString('base64url'))],
  ['another direction', forge('year,id', 2020, 'a')],
  ['another column', forge('-yearTo,id', 2020, 'a')],
  ['too few values', forge('-year,id', 2020)],
  ['too many values', forge('-year,id', 2020, 'a', 'b')],
  ['a string in an Int column', forge('-year,id', 'twenty', 'a')],
  ['a fraction in an Int column', forge('-year,id', 2020.5, 'a')],
  ['a number out of range', forge('-year,id', 1e20, 'a')],
  ['a number in a String column', forge('-year,id', 2020, 7)],
  ['null in a non-null column', forge('-year,id', 2020, null)],
  ['an object', forge('-year,id', 2020, { a: 1 })],
  ['a string with NUL', forge('-year,id', 2020, 'a\0')],
]

test.each(invalidCursors)('rejects a cursor of %s with BAD_CURSOR in both languages', (_, cursor) => {
  expect(() => decodeCursor(terms, cursor)).toThrow(
    expect.objectContaining({
      message: expect.stringMatching(/does not belong to this list.*该游标不属于/),
      extensions: { code: 'BAD_CURSOR' },
    }),
  )
})

test('rejects random texts with BAD_CURSOR', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json().map((json) => Buffer.from(json).toString('base64url')),
      ),
      (cursor) => {
        expect(() => decodeCursor(terms, cursor)).toThrow(
          expect.objectContaining({ extensions: { code: 'BAD_CURSOR' } }),
        )
      },
    ),
  )
})

describe('in a query', () => {
  let service: TestService

  beforeAll(async () => {
    service = await openTestService()
  })
  afterAll(() => service.close())

  test.each(invalidCursors)('rejects %s in after and before', async (_, cursor) => {
    for (const name of ['after', 'before']) {
      const query = `query ($cursor: String) { statements(${name}: $cursor) { nodes { slug } } }`
      const error = await service.requestError(query, { cursor })
      expect(error.extensions.code).toBe('BAD_CURSOR')
      expect(service.statements).toEqual([])
    }
  })

  test('rejects a cursor of another order of the same list', async () => {
    const { pageInfo } = await service.fetchPage('statements', 'slug', { first: 1, orderBy: ['SLUG_ASC'] })
    const next = 'query ($after: String) { statements(after: $after, orderBy: YEAR_ASC) { nodes { slug } } }'
    expect((await service.requestError(next, { after: pageInfo.endCursor })).extensions.code).toBe('BAD_CURSOR')
  })

  test('rejects a cursor of another list', async () => {
    const { pageInfo } = await service.fetchPage('facilities', 'slug', { first: 1 })
    const next = 'query ($after: String) { statements(after: $after) { nodes { slug } } }'
    expect((await service.requestError(next, { after: pageInfo.endCursor })).extensions.code).toBe('BAD_CURSOR')
  })
})
