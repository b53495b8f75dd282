import { ApiError, type Client, createClient } from '@tiyu/sdk'
import type { RunningService } from '@tiyu/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startService } from '../service/started-service.ts'

let service: RunningService
let api: Client
/** URLs of the requests since the last call of `takeRequestUrls`; queries are part of the URL. */
let requestUrls: string[] = []

beforeAll(async () => {
  service = await startService()
  api = createClient({
    url: `${service.url}/graphql`,
    fetch: (url, init) => {
      requestUrls.push(url)
      return fetch(url, init)
    },
  })
})
afterAll(() => service.close())

function takeRequestUrls(): string[] {
  const since = requestUrls
  requestUrls = []
  return since
}

const resourceNames = [
  'facilities',
  'events',
  'eventSeries',
  'programmes',
  'demonstrationProjects',
  'observations',
  'indicators',
  'regions',
  'sources',
  'citations',
  'policies',
  'commitments',
  'organisations',
  'statements',
  'rankClaims',
  'findings',
] as const

/** Resources without statistics. */
const UNCOUNTED: readonly string[] = ['citations', 'rankClaims']

interface AnyRecord {
  readonly id: string
  readonly slug?: string
  readonly code?: string
}

describe.each(resourceNames)('%s', (name) => {
  /** Methods of the resource, untyped. */
  const resource = () =>
    api[name] as unknown as {
      list(args?: object): Promise<{ nodes: AnyRecord[]; totalCount: number }>
      get(id: string): Promise<AnyRecord | null>
      all(args?: object): AsyncGenerator<AnyRecord>
      csv(): AsyncGenerator<string>
    }

  it('lists a page, gets each record by slug or code and by global ID, and iterates over all records', async () => {
    const { nodes, totalCount } = await resource().list({ first: 3 })
    expect(nodes).toHaveLength(Math.min(3, totalCount))
    for (const record of nodes) {
      expect(await resource().get(record.id)).toEqual(record)
      expect(await resource().get(record.slug ?? record.code ?? '')).toEqual(record)
    }
    const all = await Array.fromAsync(resource().all())
    expect(all).toHaveLength(totalCount)
    expect(new Set(all.map(({ id }) => id))).toHaveLength(totalCount)
    expect(all.slice(0, 3)).toEqual(nodes)
  })

  it('writes a CSV header and one line per record', async () => {
    const { totalCount } = await resource().list({ first: 1 })
    const lines = await Array.fromAsync(resource().csv())
    expect(lines).toHaveLength(totalCount + 1)
    expect(lines[0]).toMatch(/^id,/)
  })

  it('returns null for an unknown key, and explains a missing one', async () => {
    expect(await resource().get('there-is-no-such-record')).toBeNull()
    await expect(resource().get(undefined as never)).rejects.toMatchObject({ code: 'INVALID_ARGUMENT' })
  })
})

describe.each(['units', 'sports', 'facilityTypes'] as const)('%s', (name) => {
  it('lists all records at once, and gets each by code and by global ID', async () => {
    const { list, get, all } = api[name] as typeof api.units
    const { nodes, totalCount } = await list()
    expect(await Array.fromAsync(all())).toEqual(nodes)
    expect(nodes).toHaveLength(totalCount)
    const last = nodes.at(-1)
    expect(await get(last?.code ?? '')).toEqual(last)
    expect(await get(last?.id ?? '')).toEqual(last)
    expect(await get('there-is-no-such-record')).toBeNull()
  })
})

describe('statistics', () => {
  it.each(resourceNames.filter((name) => !UNCOUNTED.includes(name)))('count %s', async (name) => {
    const { list, statistics } = api[name] as typeof api.facilities
    expect((await statistics()).count).toBe((await list({ first: 1 })).totalCount)
  })

  it('count the filtered rows by a property', async () => {
    const { count, groups } = await api.observations.statistics({
      by: 'KIND',
      filter: { region: { eq: '140700' }, year: { eq: 2020 } },
    })
    expect(groups.map(({ key }) => key)).toContain('TARGET')
    expect(groups.reduce((sum, group) => sum + group.count, 0)).toBe(count)
  })
})

describe('requests', () => {
  it('are one per page, for any selection', async () => {
    takeRequestUrls()
    await api.facilities.list({
      first: 5,
      select: { name: true, citations: { source: { title: true } }, events: { nodes: { name: true } } },
    })
    expect(takeRequestUrls()).toHaveLength(1)
  })

  it('are one per page in an iteration, without totalCount', async () => {
    takeRequestUrls()
    const { totalCount } = await api.regions.list({ first: 1 })
    expect(await Array.fromAsync(api.regions.all({ first: 10, select: { code: true } }))).toHaveLength(totalCount)
    const [, ...pages] = takeRequestUrls()
    expect(pages).toHaveLength(Math.ceil(totalCount / 10))
    expect(pages.join()).not.toContain('totalCount')
  })

  it('end when the caller stops', async () => {
    takeRequestUrls()
    for await (const { code } of api.regions.all({ first: 5, select: { code: true } })) if (code) break
    expect(takeRequestUrls()).toHaveLength(1)
  })
})

describe('query', () => {
  it('selects several root fields, and branches whose fields differ in type', async () => {
    takeRequestUrls()
    const { region, search } = await api.query({
      region: {
        $: { code: '140700' },
        name: true,
        observations: {
          $: { filter: { indicator: { eq: 'community-football-pitches-built' }, year: { eq: 2020 } } },
          nodes: { kind: true, exact: true },
        },
      },
      search: {
        $: { text: '太行', first: 100 },
        nodes: {
          on: {
            Event: { name: true, nameEn: true, region: { code: true } },
            EventSeries: { name: true, nameEn: true, region: { code: true } },
            Facility: { name: true, nameEn: true, region: { code: true } },
          },
        },
      },
    })
    expect(takeRequestUrls()).toHaveLength(1)
    expect(region?.name).toBe('晋中市')
    expect(region?.observations.nodes).toEqual(
      expect.arrayContaining([
        { kind: 'TARGET', exact: '48' },
        { kind: 'ACTUAL', exact: '52' },
      ]),
    )
    for (const node of search.nodes) {
      if (node.__typename === 'Event') expect(node.name).toBeTypeOf('string')
      expect(Object.keys(node).join()).not.toContain('_name')
    }
  })

  it('selects branches of node by global ID', async () => {
    const [first] = (await api.facilities.list({ first: 1 })).nodes
    const { node } = await api.query({
      node: { $: { id: first?.id ?? '' }, id: true, on: { Facility: { name: true }, Event: { name: true } } },
    })
    expect(node).toEqual({ __typename: 'Facility', id: first?.id, name: first?.name })
  })
})

describe('request', () => {
  it('sends any document with its variables', async () => {
    const data = await api.request<{ region: { nameEn: string } }>(
      'query($code: String!) { region(code: $code) { nameEn } }',
      { code: '140700' },
    )
    expect(data.region.nameEn).toMatch(/Jinzhong/)
  })
})

describe('errors of the service', () => {
  it('have a code, a path and a request ID', async () => {
    const error: ApiError = await api.facilities.list({ first: 300 }).then(
      () => expect.unreachable(),
      (e) => e,
    )
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT', errors: [{ path: ['facilities'] }] })
    expect(error.requestId).toBeTruthy()
    expect(error.message).toMatch(/100.*每页/s)
  })

  it('reject an invalid document', async () => {
    const error: ApiError = await api.request('{ facilitys { id } }').then(
      () => expect.unreachable(),
      (e) => e,
    )
    expect(error).toMatchObject({ name: 'ApiError', status: 400 })
    expect(error.message).toContain('facilitys')
  })
})

describe('calls of single fields', () => {
  it('group records by several dimensions', async () => {
    const page = await api.facilities.aggregates({
      filter: { region: { within: '140700' } },
      groupBy: ['REGION', 'TYPE'],
      level: 'COUNTY',
      first: 1,
    })
    expect(page).toMatchObject({
      totalCount: 6,
      pageInfo: { hasNextPage: true },
      nodes: [{ label: '昔阳县 · 未注明', count: 3 }],
    })
    const next = await api.facilities.aggregates({
      filter: { region: { within: '140700' } },
      groupBy: ['REGION', 'TYPE'],
      level: 'COUNTY',
      after: page.pageInfo.endCursor,
      select: { count: true, share: true },
    })
    expect(next.nodes).toHaveLength(5)
    expect(next.nodes[0]?.share).toBe('12.5')
  })

  it('compare regions', async () => {
    const [table] = await api.compare({ indicators: ['sports-grounds'], regions: { codes: ['130000'] }, latest: true })
    expect(table?.rows[0]?.points).toMatchObject([{ year: 2023, text: '212,010个' }])
    const [years] = await api.compare({
      indicators: ['sports-grounds'],
      regions: { codes: ['130000'] },
      select: { years: true },
    })
    expect(years).toEqual({ years: [2021, 2022, 2023] })
  })

  it('read a profile, or null for an unknown region', async () => {
    const values = await api.profile({ code: '140700' })
    expect(values?.length).toBeGreaterThan(20)
    expect(values?.[0]?.citations[0]?.source.title).toBeTruthy()
    expect(await api.profile({ code: '999999' })).toBeNull()
  })

  it('find facilities near a place; none of the published ones has coordinates', async () => {
    expect(await api.near({ longitude: 112.75, latitude: 37.69, within: 5000 })).toEqual([])
  })

  it('count the facilities of a map', async () => {
    const boundingBox = { west: 112, south: 37, east: 113, north: 38 }
    const map = await api.clusters({ boundingBox, zoom: 8, filter: { status: { eq: 'OPEN' } } })
    expect(map).toMatchObject({ totalCount: 0, nodes: [] })
    expect(map.boundingBox.west).toBeLessThanOrEqual(112)
    expect(await api.clusters({ zoom: 0, select: { zoom: true } })).toEqual({ zoom: 0 })
  })
})
