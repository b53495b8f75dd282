import type { RunningService } from '@tiyu/server'
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

  it('is audited in full', () => {
    expect(audits).toHaveLength(61)
  })

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
    'passes audit %s: %s',
    async (_id, _name, audit) => {
      const result = await audit.fn()
      expect(result).toMatchObject({ status: 'ok' })
    },
  )

  it('answers a plain GET link', async () => {
    const response = await get(`/graphql?query=${encodeURIComponent('{ release { version } }')}`)
    expect(await response.json()).toEqual({ data: { release: { version: '2020.1' } } })
  })

  it('is open to pages of every origin', async () => {
    const response = await get(`/graphql?query=${encodeURIComponent('{ __typename }')}`, {
      origin: 'https://example.org',
    })
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
    expect(response.headers.get('access-control-expose-headers')).toContain('ETag')
    expect(response.headers.get('access-control-allow-credentials')).not.toBe('true')
  })

  it('lets a browser ask first whether a page of another origin may ask', async () => {
    const response = await fetch(`${service.url}/graphql`, {
      method: 'OPTIONS',
      headers: { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
    })
    expect(response.status).toBe(204)
    expect(response.headers.get('access-control-allow-methods')).toContain('POST')
    expect(response.headers.get('access-control-allow-headers')).toBe('content-type')
  })

  it('says what is wrong with a link whose variables are no JSON', async () => {
    const response = await get(`/graphql?query=${encodeURIComponent('{ __typename }')}&variables=text`)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
  })

  it('gives each answer an identifier, or keeps the one the caller sent', async () => {
    const query = `/graphql?query=${encodeURIComponent('{ __typename }')}`
    expect((await get(query)).headers.get('x-request-id')).toMatch(/^[0-9a-f]{12}-[0-9a-z]+$/)
    expect((await get(query, { 'x-request-id': 'abc-1' })).headers.get('x-request-id')).toBe('abc-1')
  })

  it('sends a browser that opens the endpoint to GraphiQL', async () => {
    const response = await get('/graphql', { accept: 'text/html,*/*' })
    expect([response.status, response.headers.get('location')]).toEqual([302, '/graphiql/'])
  })
})

describe('limits', () => {
  it('refuses a page of more than 100 rows and says what would be right', async () => {
    const { errors } = await postQuery(service.url, '{ facilities(first: 101) { nodes { name } } }')
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
    expect(errors?.[0]?.message).toContain('1 to 100')
    expect(errors?.[0]?.message).toContain('1 到 100')
  })

  it('names the right value for a misspelt enum value', async () => {
    const { errors } = await postQuery(service.url, '{ facilities(orderBy: [NAME_ASK]) { nodes { name } } }')
    expect(errors?.[0]?.message).toContain('Did you mean the enum value "NAME_ASC"')
  })

  const nested = `query ($n: Int!) { regions(first: $n) { nodes { facilities(first: $n) { nodes { events(first: $n) { nodes { name } } } } } } }`

  it('judges the cost of an operation by its variables, each time anew', async () => {
    const small = await postQuery(service.url, nested, { n: 3 })
    expect(small.errors).toBeUndefined()
    const large = await postQuery(service.url, nested, { n: 100 })
    expect(large.errors?.[0]?.extensions?.code).toBe('QUERY_TOO_COSTLY')
    expect(large.errors?.[0]?.message).toMatch(/exceeds the limit of 50000/)
    expect((await postQuery(service.url, nested, { n: 3 })).errors).toBeUndefined()
  })

  it('counts aliases, so that none is a way around', async () => {
    const many = Array.from(
      { length: 60 },
      (_, i) =>
        `a${i}: observations(first: 100) { nodes { slug exact region { name } indicator { name } unit { name } } }`,
    )
    const { errors } = await postQuery(service.url, `{ ${many.join(' ')} }`)
    expect(errors?.[0]?.extensions?.code).toBe('QUERY_TOO_COSTLY')
  })

  it('refuses depth without end', async () => {
    const deep = `{ region(code: "140700") ${'{ parent '.repeat(30)}{ name }${' }'.repeat(30)} }`
    expect((await postQuery(service.url, deep)).errors?.[0]?.extensions?.code).toBe('QUERY_TOO_COSTLY')
  })

  it('refuses a text of too many tokens', async () => {
    const { errors } = await postQuery(service.url, `{ ${'__typename '.repeat(5000)} }`)
    expect(errors?.[0]?.message).toContain('4000 tokens')
  })

  it('refuses a body that is too long, or does not say how long it is, before reading it', async () => {
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
    expect(unknown.status).toBe(411)
  })

  it('refuses a NUL character wherever it stands', async () => {
    const inVariables = await postQuery(service.url, 'query ($id: ID!) { event(id: $id) { name } }', { id: 'a\0b' })
    const inText = await postQuery(service.url, '{ search(text: "a\\u0000b") { totalCount } }')
    const inBraces = await postQuery(service.url, '{ search(text: "a\\u{0}b") { totalCount } }')
    for (const { errors } of [inVariables, inText, inBraces])
      expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
  })

  it('lets through the introspection that tools need', async () => {
    const { getIntrospectionQuery } = await import('graphql')
    const { errors } = await postQuery(
      service.url,
      getIntrospectionQuery({ inputValueDeprecation: true, schemaDescription: true }),
    )
    expect(errors).toBeUndefined()
  })
})

describe('pages', () => {
  it('has a front page in both languages that leads to the examples, the data and the schema', async () => {
    const page = await (await get('/')).text()
    expect(page).toContain('Open data of sports administration')
    expect(page).toContain('体育行政开放数据')
    expect(page).toContain('2020.1')
    for (const [, path] of page.matchAll(/href="([^"]+)"/g)) {
      const response = await get(path as string)
      expect([path, response.status]).toEqual([path, 200])
    }
  })

  it('serves GraphiQL from its own files alone', async () => {
    const response = await get('/graphiql/')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await response.text()).not.toMatch(/(?:src|href)="(?:https?:)?\/\//)
  })

  it('offers GraphiQL the documented examples', async () => {
    const examples = (await (await get('/graphiql/examples.json')).json()) as { title: string; query: string }[]
    expect(examples.length).toBeGreaterThanOrEqual(4)
    for (const { query } of examples) expect(query).toMatch(/^query \w+/)
  })

  it('serves the files of the released package and nothing beside them', async () => {
    const csv = await get('/data/observations.csv')
    expect(csv.headers.get('content-type')).toContain('text/csv')
    expect(await csv.text()).toMatch(/^id,indicatorCode,regionCode/)
    expect((await get('/data/../package.json')).status).toBe(404)
    expect((await get('/data/%2e%2e/%2e%2e/database/PG_VERSION')).status).toBe(404)
  })

  it('answers 404 in both languages where nothing is', async () => {
    const response = await get('/no-such-page')
    expect(response.status).toBe(404)
    expect(await response.text()).toMatch(/Nothing is here.*此处没有内容/)
  })

  it('is alive and ready', async () => {
    expect((await get('/health/live')).status).toBe(200)
    expect((await get('/health/ready')).status).toBe(200)
  })
})
