import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestService, type TestService } from '../testing/test-service.ts'

interface Facets {
  readonly totalCount: number
  readonly facets: {
    readonly byType: readonly { readonly type: string; readonly count: number }[]
    readonly byRegion: readonly { readonly region: { readonly code: string }; readonly count: number }[]
  }
}

interface Narrowing {
  readonly types?: readonly string[]
  readonly region?: string
}

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

async function search(text: string, narrowing: Narrowing = {}): Promise<Facets> {
  const query = `query ($text: String!, $types: [SearchType!], $region: String) {
    search(text: $text, types: $types, region: $region) {
      totalCount facets { byType { type count } byRegion(level: COUNTY, first: 100) { region { code } count } }
    }
  }`
  return (await service.request<{ search: Facets }>(query, { text, ...narrowing })).search
}

// Many hits with every word; few of them, with looser ones; only looser ones; parts; none.
describe.each(['体育', '手球学校', '收球', '太谷足球场', '魁地奇'])('the facets of %s', (text) => {
  test.each<[string, Narrowing]>([
    ['of all', {}],
    ['of some types in a region', { types: ['Facility', 'Observation'], region: '140000' }],
  ])('agree with the search narrowed by each value: %s', async (_, narrowing) => {
    const { totalCount, facets } = await search(text, narrowing)
    for (const { type, count } of facets.byType.slice(0, 3))
      expect((await search(text, { ...narrowing, types: [type] })).totalCount, type).toBe(count)
    for (const { region, count } of facets.byRegion.slice(0, 3))
      expect((await search(text, { ...narrowing, region: region.code })).totalCount, region.code).toBe(count)
    const chosen = facets.byType.filter(({ type }) => !narrowing.types || narrowing.types.includes(type))
    expect(chosen.reduce((sum, { count }) => sum + count, 0)).toBe(totalCount)
  })
})

test('lists most first, as many as are asked for', async () => {
  const { byType, byRegion } = (await search('体育')).facets
  for (const counts of [byType, byRegion].map((facet) => facet.map(({ count }) => count)))
    expect(counts).toEqual(counts.toSorted((one, other) => other - one))
  expect(byRegion.length).toBeGreaterThan(2)
  const { search: found } = await service.request<{ search: Facets }>(
    '{ search(text: "体育") { facets { byRegion(level: COUNTY, first: 2) { region { code } count } } } }',
  )
  expect(found.facets.byRegion).toEqual(byRegion.slice(0, 2))
})

test('the regions below a region have their results, whatever their levels', async () => {
  const counts = (args: string) => `byRegion(${args}) { region { code } count }`
  const query = (text: string, parent: string, level: string) => `{ search(text: "${text}") { facets {
    below: ${counts(`childrenOf: "${parent}", first: 100`)}
    ofLevel: ${counts(`level: ${level}, first: 100`)}
    both: ${counts(`childrenOf: "${parent}", level: ${level}, first: 100`)}
    neither: ${counts(`childrenOf: "${parent}", level: TOWNSHIP`)}
  } } }`
  type Counts = Facets['facets']['byRegion']
  type Compared = Readonly<Record<'below' | 'ofLevel' | 'both' | 'neither', Counts>>
  for (const [text, parent, level] of [
    ['体育', '140000', 'PREFECTURE'],
    ['万盛', '500000', 'ZONE'],
  ] as const) {
    const { search: found } = await service.request<{ search: { facets: Compared } }>(query(text, parent, level))
    const { below, ofLevel, both, neither } = found.facets
    expect(below.length).toBeGreaterThan(0)
    expect(both).toEqual(below)
    expect(below).toEqual(ofLevel.filter(({ region }) => below.some((one) => one.region.code === region.code)))
    expect(neither).toEqual([])
  }
})

test.each([
  ['no condition', '', 'byRegion names no regions'],
  ['an unknown region', '(childrenOf: "晋中")', 'childrenOf: '],
])('the regions of a facet are refused for %s', async (_case, args, message) => {
  const error = await service.requestError(`{ search(text: "体育") { facets { byRegion${args} { count } } } }`)
  expect(error.extensions.code).toBe('BAD_USER_INPUT')
  expect(error.message).toContain(message)
})

test('a region that there is not is refused with the nearest ones', async () => {
  const error = await service.requestError('{ search(text: "体育", region: "晋中") { totalCount } }')
  expect(error.extensions.code).toBe('BAD_USER_INPUT')
  expect(error.message).toMatch(/^region: .*"140700"/)
})

test('a region leaves the results outside of it out', async () => {
  const hits = await service.fetchAll<{ region?: { code: string } }>('search', '... on Facility { region { code } }', {
    text: '体育',
    types: ['Facility'],
    region: '140900',
  })
  expect(hits.length).toBeGreaterThan(0)
  for (const { region } of hits) expect(region?.code).toMatch(/^1409/)
})
