import { planSearch, SearchRequest } from '@tiyu/search'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestService, type TestService } from '../../testing/test-service.ts'
import { searchableTables } from './database-hits.ts'
import { readSearchPage } from './search-page.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

interface Hit {
  readonly tier: number
  readonly type: string
  readonly id: string
}

/** Searches page by page, with the plan for a release of this many facilities. */
async function fetchHits(text: string, facilities: number, size: number, backward = false): Promise<Hit[]> {
  const request = new SearchRequest({ text, types: [] }, (planned) =>
    planSearch(planned, searchableTables({ facilities })),
  )
  const context = service.createContext()
  const hits: Hit[] = []
  let cursor: string | null | undefined
  do {
    const args = backward ? { last: size, before: cursor } : { first: size, after: cursor }
    const { edges, pageInfo } = await readSearchPage(context, request, args)
    hits[backward ? 'unshift' : 'push'](...edges.map(({ node }) => node as unknown as Hit))
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = pageInfo
    cursor = (backward ? hasPreviousPage && startCursor : hasNextPage && endCursor) || null
  } while (cursor)
  return hits
}

const keys = (hits: readonly Hit[]) => hits.map(({ type, id }) => `${type}:${id}`)

describe.each(['体育', '手球', '球', '体育场馆', '2020 公里', 'sports'])('a search for %s', (text) => {
  test('finds the same hits in any number of tiers, each once', async () => {
    const [few, many] = [await fetchHits(text, 0, 100), await fetchHits(text, 5_000_000, 100)]
    expect(few.length).toBeGreaterThan(2)
    expect(keys(many).sort()).toEqual(keys(few).sort())
    expect(new Set(keys(many)).size).toBe(many.length)
  })

  test('has the same order in pages of any size, forward and backward', async () => {
    const whole = await fetchHits(text, 5_000_000, 100)
    expect(await fetchHits(text, 5_000_000, 7)).toEqual(whole)
    expect(await fetchHits(text, 5_000_000, 7, true)).toEqual(whole)
    expect(whole.map(({ tier }) => tier)).toEqual(whole.map(({ tier }) => tier).sort((one, other) => one - other))
  })
})

test('the words of a release are read once, whatever the number of requests', async () => {
  const misspelt = async (text: string) => {
    await service.request(`{ search(text: "${text}") { nodes { __typename } } }`)
    return service.statements.filter((statement) => statement.includes('"SearchWord"')).length
  }
  expect([await misspelt('gymnasiun'), await misspelt('stadiun')]).toEqual([1, 0])
})
