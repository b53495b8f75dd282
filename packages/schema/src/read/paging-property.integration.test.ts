// Random page sizes and directions: every page of a list, forward and backward. PAGING_CASES sets the number of cases.
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ConnectionResult, openTestService, type TestService } from '../testing/test-service.ts'

const CASES = Number(process.env.PAGING_CASES ?? 88)

interface Node {
  readonly id: string
}

type Args = Readonly<Record<string, unknown>>

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

/** Orders with ties and NULLs, and of several terms; few rows, so that every page size is tested. */
const lists: readonly [field: string, orderBy: readonly string[], filter: Args][] = [
  ['facilities', ['AREA_ASC'], {}],
  ['facilities', ['AREA_DESC'], {}],
  ['facilities', ['LENGTH_ASC', 'AREA_DESC'], {}],
  ['events', ['STARTS_ON_ASC'], {}],
  ['events', ['STARTS_ON_DESC'], {}],
  ['observations', ['YEAR_ASC'], { region: { within: '140700' } }],
  ['observations', ['YEAR_DESC', 'VALUE_ASC'], { region: { within: '140700' } }],
  ['observations', ['VALUE_ASC'], { region: { within: '140700' } }],
  ['observations', ['VALUE_DESC'], { region: { within: '140700' } }],
  ['statements', ['YEAR_DESC'], {}],
  ['regions', ['NAME_DESC'], {}],
]

async function fetchByPages(field: string, args: Args, size: number, backward: boolean): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | null = null
  for (;;) {
    const bounds: Args = backward ? { last: size, before: cursor } : { first: size, after: cursor }
    const { edges, pageInfo }: ConnectionResult<Node> = await service.fetchPage(field, 'id', { ...args, ...bounds })
    const pageIds = edges.map(({ node }) => node.id)
    ids[backward ? 'unshift' : 'push'](...pageIds)
    expect(pageIds.length).toBeLessThanOrEqual(size)
    if (!(backward ? pageInfo.hasPreviousPage : pageInfo.hasNextPage)) return ids
    cursor = backward ? pageInfo.startCursor : pageInfo.endCursor
  }
}

describe.each(lists)('%s by %j', (field, orderBy, filter) => {
  test(
    'has the same sequence in pages of any size, forward and backward',
    async () => {
      const args = { orderBy, filter }
      const whole = await fetchByPages(field, args, 100, false)
      expect(new Set(whole).size).toBe(whole.length)
      expect(whole.length).toBeGreaterThan(5)
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: whole.length + 1 }), fc.boolean(), async (size, backward) => {
          expect(await fetchByPages(field, args, size, backward)).toEqual(whole)
        }),
        {
          numRuns: Math.ceil(CASES / lists.length),
          examples: [
            [1, false],
            [1, true],
          ],
        },
      )
    },
    30_000 + CASES * 100,
  )
})
