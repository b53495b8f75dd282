import type { RunningService } from '@tiyu/server'
import { publishedVersion } from '@tiyu/store/testing'
import { parse } from 'csv-parse/sync'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type GraphQLResponse, postQuery, startService } from './started-service.ts'

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${service.url}${path}`, { headers, redirect: 'manual' })

describe('a table of the release', () => {
  it('is a file with a strong entity tag, in ranges', async () => {
    const whole = await get('/data/units.parquet')
    const etag = whole.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[0-9a-f]{64}"$/)
    const bytes = Buffer.from(await whole.arrayBuffer())
    const part = await get('/data/units.parquet', { range: 'bytes=-4', 'if-range': etag })
    expect([part.status, Buffer.from(await part.arrayBuffer())]).toEqual([206, bytes.subarray(-4)])
    expect((await get('/data/units.parquet', { 'if-none-match': etag })).status).toBe(304)
  })

  it('has the rows of the package', async () => {
    const csv = parse(await (await get('/data/observations.csv')).text())
    const tsv = parse(await (await get('/data/observations.tsv')).text(), { delimiter: '\t' })
    expect(tsv).toEqual(csv)
  })

  it('is listed with its formats', async () => {
    const { tables, archives } = (await (await get('/data/')).json()) as {
      tables: { name: string; formats: Record<string, string> }[]
      archives: Record<string, string>
    }
    const addresses = [...tables.flatMap(({ formats }) => Object.values(formats)), ...Object.values(archives)]
    expect(addresses).toContain('/data/facilities.xlsx')
    for (const address of addresses) expect([address, (await get(address)).status]).toEqual([address, 200])
  })

  it.each(['/data/nothing.tsv', '/data/units.ics', '/data/units.docx'])('does not exist as %s', async (path) => {
    expect((await get(path)).status).toBe(404)
  })
})

describe('a query as a table', () => {
  const OBSERVATIONS = '{ observations { nodes { slug exact value year unit { code } } } }'

  const getTable = (query: string, params: Record<string, string>, headers: Record<string, string> = {}) =>
    get(`/graphql?${new URLSearchParams({ query, ...params })}`, headers)

  interface Page {
    readonly observations: {
      readonly nodes: readonly { readonly slug: string; readonly exact: string; readonly value: number }[]
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
    }
  }

  async function readAll(): Promise<Page['observations']['nodes'][number][]> {
    const nodes: Page['observations']['nodes'][number][] = []
    let after: string | null = null
    do {
      const { data }: GraphQLResponse<Page> = await postQuery<Page>(
        service.url,
        'query ($after: String) { observations(first: 100, after: $after) { nodes { slug exact value } pageInfo { hasNextPage endCursor } } }',
        { after },
      )
      nodes.push(...(data?.observations.nodes ?? []))
      after = data?.observations.pageInfo.hasNextPage ? data.observations.pageInfo.endCursor : null
    } while (after !== null)
    return nodes
  }

  it('has all rows with the values of GraphQL', async () => {
    const nodes = await readAll()
    expect(nodes.length).toBeGreaterThan(200)
    const query = '{ observations(first: 3) { nodes { slug exact value } } }'
    const csv = await (await getTable(query, { format: 'csv' })).text()
    expect(parse(csv, { columns: true })).toEqual(
      nodes.map(({ slug, exact, value }) => ({ slug, exact, value: String(value) })),
    )
    const ndjson = await (await getTable(query, { format: 'ndjson' })).text()
    expect(
      ndjson
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toEqual(nodes)
  })

  it.each([
    ['csv', 'text/csv; charset=utf-8; header=present'],
    ['tsv', 'text/tab-separated-values; charset=utf-8'],
    ['ndjson', 'application/x-ndjson; charset=utf-8'],
    ['xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ])('is sent as %s, by parameter or media type', async (format, type) => {
    const query = '{ units { code name } }'
    const byParameter = await getTable(query, { format })
    const byAccept = await getTable(query, {}, { accept: type.split(';')[0] ?? '' })
    for (const response of [byParameter, byAccept]) {
      expect([response.status, response.headers.get('content-type')]).toEqual([200, type])
      expect(response.headers.get('content-disposition')).toBe(
        `attachment; filename="units ${publishedVersion}.${format}"`,
      )
    }
    expect(Buffer.from(await byAccept.arrayBuffer())).toEqual(Buffer.from(await byParameter.arrayBuffer()))
  })

  it('is a map of the facilities near a point', async () => {
    const near = 'facilitiesNear(longitude: 112.75, latitude: 37.69)'
    const response = await getTable(`{ ${near} { distance facility { name longitude latitude } } }`, {
      format: 'geojson',
    })
    expect(response.headers.get('content-type')).toBe('application/geo+json; charset=utf-8')
    // No published facility has coordinates.
    expect(await response.json()).toEqual({ type: 'FeatureCollection', features: [] })
  })

  it('is an answer to POST, with Chinese headers and a Chinese name', async () => {
    const response = await fetch(`${service.url}/graphql?format=csv&headers=zh&bom=1`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip' },
      body: JSON.stringify({ query: '{ facilities { nodes { name region { name } } } }' }),
    })
    expect(response.headers.get('content-encoding')).toBe('gzip')
    expect(response.headers.get('content-disposition')).toContain(
      `UTF-8''${encodeURIComponent(`设施 ${publishedVersion}.csv`)}`,
    )
    const bytes = Buffer.from(await response.arrayBuffer())
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(bytes.toString().split('\r\n')[0]).toBe('\uFEFF名称,所在地区 · 名称')
  })

  it('names the sources of each row', async () => {
    const csv = await (await getTable(OBSERVATIONS, { format: 'csv', provenance: '1' })).text()
    const [row] = parse(csv, { columns: true }) as Record<string, string>[]
    expect(Object.keys(row ?? {})).toEqual(
      expect.arrayContaining(['unit.code', 'kind', 'qualifier', 'id', 'provenance.source.licence']),
    )
    expect(row?.['provenance.asWritten']).not.toBe('')
  })

  it.each([
    ['{ units { code } sports { code } }', 'csv', 'NOT_A_TABLE'],
    ['{ units { code } }', 'geojson', 'NOT_A_TABLE'],
    ['{ units { nothing } }', 'csv', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ units { code ', 'csv', 'GRAPHQL_PARSE_FAILED'],
    ['query ($id: ID!) { facility(id: $id) { name } }', 'csv', 'BAD_USER_INPUT'],
    ['{ units { code } }', 'docx', 'BAD_USER_INPUT'],
    ['', 'csv', 'BAD_REQUEST'],
  ])('is not sent for %s as %s: %s', async (query, format, code) => {
    const response = await getTable(query, { format })
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] })
  })
})
