import type { RunningService } from '@tiyu/server'
import { publishedVersion } from '@tiyu/store/testing'
import { serverAudits } from 'graphql-http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { postQuery, startService } from './started-service.ts'

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(`${service.url}${path}`, { headers, redirect: 'manual' })

describe('GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => `${service.url}/graphql`, fetchFn: fetch })

  it('runs all audits', () => {
    expect(audits).toHaveLength(61)
  })

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
    'passes audit %s: %s',
    async (_id, _name, audit) => {
      const result = await audit.fn()
      expect(result).toMatchObject({ status: 'ok' })
    },
  )

  it('answers GET', async () => {
    const response = await get(`/graphql?query=${encodeURIComponent('{ release { version } }')}`)
    expect(await response.json()).toEqual({ data: { release: { version: publishedVersion } } })
  })

  it('allows every origin', async () => {
    const response = await get(`/graphql?query=${encodeURIComponent('{ __typename }')}`, {
      origin: 'https://example.org',
    })
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-expose-headers')).toContain('ETag')
    expect(response.headers.get('access-control-allow-credentials')).not.toBe('true')
  })

  it('answers preflight requests', async () => {
    const response = await fetch(`${service.url}/graphql`, {
      method: 'OPTIONS',
      headers: { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-methods')).toContain('POST')
    expect(response.headers.get('access-control-allow-headers')).toBe('content-type')
  })

  it('answers BAD_USER_INPUT if variables in the URL are not JSON', async () => {
    const response = await get(`/graphql?query=${encodeURIComponent('{ __typename }')}&variables=text`)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
  })

  it('sends a new request ID, or the one of the client', async () => {
    const query = `/graphql?query=${encodeURIComponent('{ __typename }')}`
    expect((await get(query)).headers.get('x-request-id')).toMatch(/^[0-9a-f]{12}-[0-9a-z]+$/)
    expect((await get(query, { 'x-request-id': 'abc-1' })).headers.get('x-request-id')).toBe('abc-1')
  })

  it('redirects browsers to GraphiQL', async () => {
    const response = await get('/graphql', { accept: 'text/html,*/*' })
    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphiql/'])
  })
})

describe('limits', () => {
  it('refuses pages of more than 100 rows', async () => {
    const { errors } = await postQuery(service.url, '{ facilities(first: 101) { nodes { name } } }')
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
    expect(errors?.[0]?.message).toContain('0 to 100')
    expect(errors?.[0]?.message).toContain('0 到 100')
  })

  it('suggests the right value for a misspelt enum value', async () => {
    const { errors } = await postQuery(service.url, '{ facilities(orderBy: [NAME_ASK]) { nodes { name } } }')
    expect(errors?.[0]?.message).toContain('Did you mean the enum value "NAME_ASC"')
  })

  const nested = `query ($n: Int!) { regions(first: $n) { nodes { facilities(first: $n) { nodes { events(first: $n) { nodes { name } } } } } } }`

  it('computes the cost of an operation from its variables at each request', async () => {
    const small = await postQuery(service.url, nested, { n: 3 })
    expect(small.errors).toBeUndefined()
    const large = await postQuery(service.url, nested, { n: 100 })
    expect(large.errors?.[0]?.extensions?.code).toBe('QUERY_TOO_COSTLY')
    expect(large.errors?.[0]?.message).toMatch(/exceeds the limit of 50000/)
    expect((await postQuery(service.url, nested, { n: 3 })).errors).toBeUndefined()
  })

  it('counts aliases towards the cost', async () => {
    const many = Array.from(
      { length: 80 },
      (_, i) =>
        `a${i}: observations(first: 100) { nodes { slug exact region { name } indicator { name } unit { name } } }`,
    )
    const { errors } = await postQuery(service.url, `{ ${many.join(' ')} }`)
    expect(errors?.[0]?.extensions?.code).toBe('QUERY_TOO_COSTLY')
  })

  it('refuses deep queries', async () => {
    const deep = `{ region(code: "140700") ${'{ parent '.repeat(30)}{ name }${' }'.repeat(30)} }`
    expect((await postQuery(service.url, deep)).errors?.[0]?.extensions?.code).toBe('QUERY_TOO_COSTLY')
  })

  it('refuses queries with too many tokens', async () => {
    const { errors } = await postQuery(service.url, `{ ${'__typename '.repeat(5000)} }`)
    expect(errors?.[0]?.message).toContain('4000 tokens')
  })

  it('refuses bodies that are too long and reads bodies without Content-Length', async () => {
    const post = (body: BodyInit, extra: RequestInit = {}) =>
      fetch(`${service.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
        ...extra,
      })
    const long = await post(JSON.stringify({ query: `{ __typename #${'x'.repeat(1_000_000)}\n}` }))
    expect([long.status, await long.json()]).toMatchObject([
      413,
      { errors: [{ extensions: { code: 'BODY_TOO_LARGE' } }] },
    ])
    const stream = new Blob(['{"query":"{ __typename }"}']).stream()
    const unknown = await post(stream, { duplex: 'half' } as RequestInit)
    expect(await unknown.json()).toEqual({ data: { __typename: 'Query' } })
  })

  it('refuses NUL characters in variables and in the query', async () => {
    const inVariables = await postQuery(service.url, 'query ($id: ID!) { event(id: $id) { name } }', { id: 'a\0b' })
    const inText = await postQuery(service.url, '{ search(text: "a\\u0000b") { totalCount } }')
    const inBraces = await postQuery(service.url, '{ search(text: "a\\u{0}b") { totalCount } }')
    for (const { errors } of [inVariables, inText, inBraces])
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  })

  it('answers the full introspection query', async () => {
    const { getIntrospectionQuery } = await import('graphql')
    const { errors } = await postQuery(
      service.url,
      getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true }),
    )
    expect(errors).toBeUndefined()
  })
})

describe('pages', () => {
  it('has a bilingual page for developers whose links work', async () => {
    const page = await (await get('/developers')).text()
    expect(page).toContain('Open data of sports administration')
    expect(page).toContain('体育行政开放数据')
    expect(page).toContain(publishedVersion)
    for (const [, path] of page.matchAll(/href="([^"]+)"/g)) {
      const response = await get(path as string)
      expect([path, response.status]).toEqual([path, 200])
    }
  })

  it('serves GraphiQL without files of other hosts', async () => {
    const response = await get('/graphiql/')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await response.text()).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
  })

  it('lists the documented examples for GraphiQL', async () => {
    const examples = (await (await get('/graphiql/examples.json')).json()) as { title: string; query: string }[]
    expect(examples.length).toBeGreaterThanOrEqual(4)
    for (const { query } of examples) expect(query).toMatch(/^query \w+/)
  })

  it('serves the files of the package and no others', async () => {
    const csv = await get('/data/observations.csv')
    expect(csv.headers.get('content-type')).toContain('text/csv')
    expect(await csv.text()).toMatch(/^id,indicatorCode,regionCode/)
    expect((await get('/data/../package.json')).status).toBe(404)
    expect((await get('/data/%2e%2e/%2e%2e/database/PG_VERSION')).status).toBe(404)
  })

  it('answers 404 in both languages for unknown paths', async () => {
    const response = await get('/no-such-page')
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringMatching(/Not found.*未找到/), extensions: { code: 'NOT_FOUND' } }],
    })
  })

  it.each([
    ['/health', 'Did you mean /health/live or /health/ready?', '是否指 /health/live、/health/ready？'],
    ['/api/graphql', 'Did you mean /graphql', '是否指 /graphql'],
    ['/OpenAPI.yaml', 'Did you mean /openapi.json', '是否指 /openapi.json'],
    ['/data/facility.csv', 'Did you mean /data/facilities.csv', '是否指 /data/facilities.csv'],
    ['/0123456789', 'Not found: /0123456789. GraphQL is at', '未找到：/0123456789。GraphQL 入口'],
  ])('suggests the paths nearest to %s', async (path, en, zh) => {
    const { errors } = (await (await get(path)).json()) as { errors: { message: string }[] }
    expect(errors[0]?.message).toContain(en)
    expect(errors[0]?.message).toContain(zh)
  })

  it.each(['/', '/graphiql/', '/graphql?query={__typename}', '/data/units.csv', '/health/live', '/no-such-page'])(
    '%s has the request ID and CORS headers',
    async (path) => {
      const { headers } = await get(path, { 'x-request-id': 'abc-1' })
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-request-id': 'abc-1',
        'access-control-allow-origin': '*',
        'access-control-expose-headers': expect.stringContaining('ETag'),
      })
    },
  )

  it('answers health checks', async () => {
    expect((await get('/health/live')).status).toBe(200)
    expect((await get('/health/ready')).status).toBe(200)
  })
})
