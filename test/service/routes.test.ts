// Every public route, by method and by what the client accepts.

import { once } from 'node:events'
import { get, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import type { RunningService } from '@tiyu/server'
import { publishedVersion } from '@tiyu/store/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startService } from './started-service.ts'

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'
const ORIGIN = 'https://example.org'
const QUERY = '/graphql?query={__typename}'

const send = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(service.url + path, { method, headers: { origin: ORIGIN, ...headers }, redirect: 'manual' })

const typeOf = (response: Response) => response.headers.get('content-type')?.split(';')[0]

/** Path, type for programs, type for browsers. */
const routes: readonly [path: string, type: string, browserType: string][] = [
  ['/', 'text/html', 'text/html'],
  ['/zh/', 'text/html', 'text/html'],
  ['/en/indicators', 'text/html', 'text/html'],
  ['/developers', 'text/html', 'text/html'],
  [QUERY, 'application/json', 'application/json'],
  ['/schema.graphql', 'text/plain', 'text/plain'],
  ['/graphiql/', 'text/html', 'text/html'],
  ['/graphiql/examples.json', 'application/json', 'application/json'],
  ['/data/', 'application/json', 'text/html'],
  ['/data/units.csv', 'text/csv', 'text/csv'],
  ['/data/units.tsv', 'text/tab-separated-values', 'text/tab-separated-values'],
  ['/data/units.parquet', 'application/vnd.apache.parquet', 'application/vnd.apache.parquet'],
  ['/data/release.zip', 'application/zip', 'application/zip'],
  [`${QUERY}&format=ndjson`, 'application/x-ndjson', 'application/x-ndjson'],
  ['/data/datapackage.json', 'application/json', 'application/json'],
  ['/releases', 'application/json', 'text/html'],
  ['/zh/releases.atom', 'application/atom+xml', 'application/atom+xml'],
  ['/en/releases.atom', 'application/atom+xml', 'application/atom+xml'],
  ['/docs', 'application/json', 'text/html'],
  ['/openapi.json', 'application/json', 'application/json'],
  ['/robots.txt', 'text/plain', 'text/plain'],
  ['/sitemap.xml', 'application/xml', 'application/xml'],
  ['/sitemaps/pages.xml', 'application/xml', 'application/xml'],
  ['/llms.txt', 'text/markdown', 'text/markdown'],
  ['/catalog.jsonld', 'application/ld+json', 'application/ld+json'],
  ['/catalog.ttl', 'text/turtle', 'text/turtle'],
  ['/dataset.jsonld', 'application/ld+json', 'application/ld+json'],
  ['/croissant.json', 'application/ld+json', 'application/ld+json'],
  ['/semantic-model.json', 'application/json', 'application/json'],
  ['/data/csv-metadata.json', 'application/csvm+json', 'application/csvm+json'],
  ['/favicon.ico', 'image/svg+xml', 'image/svg+xml'],
  ['/health/live', 'application/json', 'application/json'],
  ['/health/ready', 'application/json', 'application/json'],
]

describe.each(routes)('%s', (path, type, browserType) => {
  test('is sent to programs and browsers', async () => {
    for (const [accept, expected] of [
      ['*/*', type],
      [BROWSER, browserType],
    ] as const) {
      const response = await send(path, { accept })
      expect([response.status, typeOf(response)]).toEqual([200, expected])
      await response.text()
    }
  })

  test('has a policy if it is a page, and is not taken for another type', async () => {
    for (const accept of ['*/*', BROWSER]) {
      const response = await send(path, { accept })
      const isPage = typeOf(response) === 'text/html'
      const policy = response.headers.get('content-security-policy')
      expect(policy).toEqual(isPage ? expect.stringMatching(/^default-src 'none';.* frame-ancestors 'none'$/) : null)
      expect(response.headers.get('referrer-policy')).toBe(isPage ? 'same-origin' : null)
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      await response.text()
    }
  })

  test('has the same headers by HEAD, without a body', async () => {
    const [byGet, byHead] = await Promise.all([send(path), send(path, {}, 'HEAD')])
    for (const name of ['content-type', 'etag', 'content-encoding', 'vary', 'cache-control'])
      expect([name, byHead.headers.get(name)]).toEqual([name, byGet.headers.get(name)])
    expect([byHead.status, await byHead.text()]).toEqual([200, ''])
  })

  test('can be read by pages of every origin', async () => {
    const preflight = await send(
      path,
      { 'access-control-request-method': 'GET', 'access-control-request-headers': 'range, x-custom' },
      'OPTIONS',
    )
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')).toBe('range, x-custom')
    expect(preflight.headers.get('access-control-allow-methods')).toContain('GET')
    const { headers } = await send(path)
    expect(headers.get('access-control-allow-origin')).toBe('*')
    for (const name of ['ETag', 'Content-Range', 'Retry-After', 'X-Request-Id'])
      expect(headers.get('access-control-expose-headers')).toContain(name)
  })

  test('is found with doubled slashes, a slash at the end and as an absolute address', async () => {
    const [plain = '', search] = path.split('?')
    const query = search ? `?${search}` : ''
    const variants = [`/${plain}`, plain === '/' ? plain : `${plain.replace(/\/$/, '')}/`]
    for (const variant of variants) expect([variant, (await send(variant + query)).status]).toEqual([variant, 200])
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1')
    socket.write(`GET http://example.org${path} HTTP/1.1\r\nhost: example.org\r\nconnection: close\r\n\r\n`)
    expect(await text(socket)).toMatch(/^HTTP\/1.1 200 /)
  })

  test('answers other methods with an error message', async () => {
    const response = await send(path, {}, 'DELETE')
    const allow = path.startsWith(QUERY) ? 'GET, HEAD, POST, OPTIONS' : 'GET, HEAD, OPTIONS'
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow])
    expect(await response.json()).toMatchObject({
      errors: [
        { message: expect.stringContaining(allow.split(', ').join('、')), extensions: { code: 'METHOD_NOT_ALLOWED' } },
      ],
    })
  })
})

test.each(['/', '/schema.graphql', '/data/observations.csv', '/data/datapackage.json', '/graphiql/', '/docs'])(
  '%s is compressed for clients that accept it, each form with its own tag',
  async (path) => {
    const tags = new Set<string | null>()
    const texts = new Set<string>()
    for (const coding of ['gzip', 'br', 'identity', 'gzip;q=0, identity']) {
      const response = await send(path, { 'accept-encoding': coding })
      expect(response.headers.get('content-encoding')).toBe(/^(gzip|br)$/.test(coding) ? coding : null)
      tags.add(response.headers.get('etag'))
      texts.add(await response.text())
    }
    expect([tags.size, texts.size]).toEqual([3, 1])
    expect(tags.has(null)).toBe(false)
  },
)

test('a range of a file is a part of its plain bytes', async () => {
  const headers = { range: 'bytes=0-9', 'accept-encoding': 'gzip' }
  const response = await send('/data/observations.csv', headers)
  expect([response.status, response.headers.get('content-encoding')]).toEqual([206, null])
  expect(await response.text()).toBe('id,indicat')
  const full = await send('/data/observations.csv', { ...headers, 'if-range': '"other"' })
  expect(full.status).toBe(200)
  await full.text()
  const beyond = await send('/data/observations.csv', { range: 'bytes=99999999-' })
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([416, expect.stringMatching(/^bytes \*\/\d+$/)])
  expect(await beyond.json()).toMatchObject({ errors: [{ extensions: { code: 'RANGE_NOT_SATISFIABLE' } }] })
})

test('a file is sent whole to HEAD, and not at all if it is none of those in If-Match', async () => {
  const head = await send('/data/units.csv', { range: 'bytes=0-9' }, 'HEAD')
  expect([head.status, head.headers.get('content-range')]).toEqual([200, null])
  const etag = head.headers.get('etag') ?? ''
  expect((await send('/data/units.csv', { 'if-match': `"other", ${etag}`, range: 'bytes=0-9' })).status).toBe(206)
  const changed = await send('/data/units.csv', { 'if-match': '"other"', range: 'bytes=0-9' })
  expect(changed.status).toBe(412)
  expect(await changed.json()).toMatchObject({ errors: [{ extensions: { code: 'PRECONDITION_FAILED' } }] })
  expect((await send('/graphql?query={__typename}', { 'if-match': '"other"' })).status).toBe(412)
})

test('variables in an address that are not JSON are answered with 400 in every media type', async () => {
  for (const accept of ['application/json', 'application/graphql-response+json'])
    expect((await send('/graphql?query={__typename}&variables={', { accept })).status).toBe(400)
})

test.each(['text/event-stream', 'multipart/mixed'])(
  'a stream of %s ends with its connection if the client asks',
  async (accept) => {
    const sent = get(`${service.url}/graphql?query={__typename}`, {
      headers: { accept, connection: 'close' },
      agent: false,
    })
    const [{ headers }] = (await once(sent, 'response')) as [IncomingMessage]
    expect([headers.connection, headers['content-encoding']]).toEqual(['close', undefined])
    sent.destroy()
  },
)

test('the list of files names each with its hash, of the release that is asked for', async () => {
  const { files } = (await (await send(`/data?release=${publishedVersion}`)).json()) as {
    files: { url: string; bytes: number }[]
  }
  expect(files.length).toBeGreaterThan(10)
  for (const { url, bytes } of files.slice(0, 3)) {
    expect(url.endsWith(`?release=${publishedVersion}`)).toBe(true)
    expect((await (await send(url, { 'accept-encoding': 'identity' })).arrayBuffer()).byteLength).toBe(bytes)
  }
})

test('a release that is not there is explained to browsers too', async () => {
  const page = await send('/?release=1999.1', { accept: BROWSER })
  expect([page.status, typeOf(page)]).toEqual([404, 'text/html'])
  expect(await page.text()).toContain('UNKNOWN_RELEASE')
})

async function post(body: string | Buffer, headers: Record<string, string>) {
  const response = await fetch(`${service.url}/graphql`, { method: 'POST', headers, body: body as BodyInit })
  const { errors, data } = (await response.json()) as {
    errors?: { message: string; extensions: { code: string } }[]
    data?: unknown
  }
  return { status: response.status, code: errors?.[0]?.extensions.code, message: errors?.[0]?.message, data }
}

const JSON_TYPE = { 'content-type': 'application/json' }
const body = (more: object = {}) => JSON.stringify({ query: '{ __typename }', ...more })

test.each([
  ['an empty operation name', body({ operationName: '' }), JSON_TYPE],
  ['a byte order mark', `\uFEFF${body()}`, JSON_TYPE],
  ['capitals in the type', body(), { 'content-type': 'APPLICATION/JSON; charset="utf-8"' }],
  ['a null parameter', body({ variables: null, extensions: null }), JSON_TYPE],
])('a request with %s is answered', async (_, sent, headers) => {
  expect(await post(sent, headers)).toMatchObject({ status: 200, data: { __typename: 'Query' } })
})

test.each([
  ['no acceptable type', body(), { ...JSON_TYPE, accept: 'image/png' }, 406, 'NOT_ACCEPTABLE'],
  ['JSON excluded', body(), { ...JSON_TYPE, accept: 'application/json;q=0' }, 406, 'NOT_ACCEPTABLE'],
  [
    'the type of curl -d',
    body(),
    { 'content-type': 'application/x-www-form-urlencoded' },
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  ['GBK', body(), { 'content-type': 'application/json; charset=gbk' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['multipart', 'x', { 'content-type': 'multipart/form-data; boundary=x' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['an unknown parameter', body({ foo: 1 }), JSON_TYPE, 400, 'BAD_REQUEST'],
  ['variables as text', body({ variables: '{}' }), JSON_TYPE, 400, 'BAD_REQUEST'],
  ['a name that is no text', body({ operationName: 5 }), JSON_TYPE, 400, 'BAD_REQUEST'],
  ['no query', '{}', JSON_TYPE, 400, 'BAD_REQUEST'],
  ['no object', '5', JSON_TYPE, 400, 'BAD_REQUEST'],
  ['broken JSON', '{"query":"secret', JSON_TYPE, 400, 'BAD_REQUEST'],
])('a request with %s is refused with a code and words in both languages', async (_, sent, headers, status, code) => {
  const answer = await post(sent, headers as Record<string, string>)
  expect(answer).toMatchObject({ status, code })
  expect(answer.message).toMatch(/^[A-Z"].*\p{Script=Han}/su)
  expect(answer.message).not.toContain('secret')
})

test('a query is missing from an address: the answer says how to send one', async () => {
  const response = await send('/graphql')
  expect(response.status).toBe(400)
  expect(await response.json()).toMatchObject({
    errors: [{ message: expect.stringContaining('?query='), extensions: { code: 'BAD_REQUEST' } }],
  })
})
