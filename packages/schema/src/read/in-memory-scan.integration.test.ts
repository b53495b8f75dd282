import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ConnectionResult, openTestService, type TestService } from '../testing/test-service.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

interface Region {
  readonly code: string
  readonly name: string
}

const FIELDS = 'code name nameEn level parent { code } validFrom ancestors { code }'

/** A condition that is true for every row, but only the database can tell. */
const ELSEWHERE = { and: [{ not: { observations: { slug: { eq: 'there-is-none' } } } }] }

describe.each([
  ['all', {}],
  ['some codes', { code: { in: ['140700', '110000', '140702', '140700'] } }],
  ['one code', { code: { eq: '140700' } }],
  ['codes within', { code: { within: '140700' } }],
  ['codes by two conditions', { code: { within: '140700', in: ['140702', '110000'] } }],
  ['no code', { code: { in: [] } }],
  ['level', { level: { eq: 'COUNTY' } }],
  ['texts', { name: { contains: '县', startsWith: '寿' } }],
  [
    'nested filters',
    { or: [{ parent: { eq: '140700' } }, { level: { in: ['PROVINCE'] } }], not: { name: { contains: '市' } } },
  ],
  ['no parent', { parent: { exists: false } }],
])('regions by %s', (_, filter) => {
  test.each([['CODE_ASC'], ['CODE_DESC']])('are the same from memory and from the database by %s', async (order) => {
    const args = { orderBy: [order] }
    const inMemory = await service.fetchAll<Region>('regions', FIELDS, { ...args, filter })
    expect(service.statements).toEqual([])
    const read = await service.fetchAll<Region>('regions', FIELDS, { ...args, filter: { ...filter, ...ELSEWHERE } })
    expect(service.statements).toHaveLength(1)
    expect(inMemory).toEqual(read)
  })

  test.each([
    [{ first: 2 }, 'after', 'hasNextPage', 'endCursor'],
    [{ last: 2 }, 'before', 'hasPreviousPage', 'startCursor'],
  ] as const)('are paginated by %j', async (size, bound, more, end) => {
    const pages: Region[][] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const page: ConnectionResult<Region> = await service.fetchPage('regions', FIELDS, {
        ...size,
        filter,
        [bound]: cursor,
      })
      pages.push(page.edges.map(({ node }) => node))
      cursor = page.pageInfo[more] ? page.pageInfo[end] : null
    }
    if (bound === 'before') pages.reverse()
    expect(pages.flat()).toEqual(await service.fetchAll<Region>('regions', FIELDS, { filter }))
  })
})

test('other orders and conditions are read from the database', async () => {
  for (const args of [{ orderBy: ['NAME_ASC'] }, { orderBy: ['CODE_ASC'], filter: ELSEWHERE }]) {
    await service.fetchPage('regions', 'code', args)
    expect(service.statements).toHaveLength(1)
  }
})
