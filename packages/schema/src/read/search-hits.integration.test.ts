import { planSearch, type SearchPlan } from '@tiyu/store'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestService, type TestService } from '../testing/test-service.ts'
import { readHits } from './search-hits.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

interface Found {
  readonly tier: number
  readonly type: string
  readonly id: string
}

/** What a search finds, page by page, in a release that is said to have so many facilities. */
async function walk(text: string, facilities: number, size: number, backward = false): Promise<Found[]> {
  const search = planSearch(text, [], { facilities }) as SearchPlan
  const found: Found[] = []
  let cursor: string | null | undefined
  do {
    const args = backward ? { last: size, before: cursor } : { first: size, after: cursor }
    const { edges, pageInfo } = await readHits(service.database.query, search, args)
    found[backward ? 'unshift' : 'push'](...edges.map(({ node }) => node as unknown as Found))
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo
    cursor = (backward ? hasPreviousPage && startCursor : hasNextPage && endCursor) || null
  } while (cursor)
  return found
}

const keys = (found: readonly Found[]) => found.map(({ type, id }) => `${type}:${id}`)

describe.each(['体育', '手球', '球', '体育场馆', '2020 公里', 'sports'])('what %s finds', (text) => {
  test('is the same in any number of draws, each thing once', async () => {
    const [few, many] = [await walk(text, 0, 100), await walk(text, 5_000_000, 100)]
    expect(few.length).toBeGreaterThan(2)
    expect(keys(many).sort()).toEqual(keys(few).sort())
    expect(new Set(keys(many)).size).toBe(many.length)
  })

  test('comes in the same order by pages of any size, forward and backward', async () => {
    const whole = await walk(text, 5_000_000, 100)
    expect(await walk(text, 5_000_000, 7)).toEqual(whole)
    expect(await walk(text, 5_000_000, 7, true)).toEqual(whole)
    expect(whole.map(({ tier }) => tier)).toEqual(whole.map(({ tier }) => tier).sort((one, other) => one - other))
  })
})
