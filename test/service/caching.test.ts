import { hash } from 'node:crypto'
import { request } from 'node:http'
import { buffer } from 'node:stream/consumers'
import zlib from 'node:zlib'
import type { RunningService } from '@tiyu/server'
import { publishedVersion } from '@tiyu/store/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startService } from './started-service.ts'

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

const LONG = '{ regions(first: 50) { nodes { code name nameEn pinyin } } }'
const queryUrl = (query: string, more: Record<string, string> = {}) =>
  `${service.url}/graphql?${new URLSearchParams({ query, ...more })}`

interface RawResponse {
  readonly status: number | undefined
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: Buffer
}

/** Sends a request without decoding the body. */
function fetchRaw(url: string, headers: Record<string, string> = {}, method = 'GET'): Promise<RawResponse> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { method, headers }, async (response) =>
      resolve({ status: response.statusCode, headers: response.headers, body: await buffer(response) }),
    )
    sent.on('error', reject).end()
  })
}

describe('A response to GET', () => {
  it('has a strong ETag for each variant, and Vary', async () => {
    const variants = [{}, { accept: 'application/graphql-response+json' }, { 'accept-encoding': 'br' }]
    const tags = await Promise.all(variants.map(async (headers) => (await fetchRaw(queryUrl(LONG), headers)).headers))
    for (const { etag, vary } of tags) {
      expect(etag).toMatch(/^"[\w.-]+"$/)
      expect(vary).toBe('Accept, Accept-Encoding')
    }
    expect(new Set(tags.map(({ etag }) => etag)).size).toBe(3)
    expect((await fetchRaw(queryUrl(LONG))).headers.etag).toBe(tags[0]?.etag)
    expect((await fetchRaw(queryUrl('{ __typename }'))).headers.etag).not.toBe(tags[0]?.etag)
  })

  it.each([
    ['br', zlib.brotliDecompressSync],
    ['zstd', zlib.zstdDecompressSync],
    ['gzip', zlib.gunzipSync],
  ] as const)('is compressed by %s if it is long', async (coding, decode) => {
    const plain = await fetchRaw(queryUrl(LONG))
    for (let time = 0; time < 2; time += 1) {
      const { headers, body } = await fetchRaw(queryUrl(LONG), { 'accept-encoding': `${coding}, identity;q=0.5` })
      expect(headers['content-encoding']).toBe(coding)
      expect(body.length).toBeLessThan(plain.body.length / 2)
      expect(decode(body).equals(plain.body)).toBe(true)
    }
    const short = await fetchRaw(queryUrl('{ __typename }'), { 'accept-encoding': coding })
    expect(short.headers['content-encoding']).toBeUndefined()
  })

  it.each([
    ['gzip;q=0.9, br;q=0.8', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['*', 'br'],
    ['br;q=0, *;q=0.1', 'zstd'],
    ['identity', undefined],
    ['deflate', undefined],
    ['br;q=0.5, identity', undefined],
  ])('has the content coding that Accept-Encoding: %s prefers', async (header, coding) => {
    expect((await fetchRaw(queryUrl(LONG), { 'accept-encoding': header })).headers['content-encoding']).toBe(coding)
  })

  it('is 304 if If-None-Match matches', async () => {
    const { etag } = (await fetchRaw(queryUrl(LONG))).headers as { etag: string }
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const { status, headers, body } = await fetchRaw(queryUrl(LONG), { 'if-none-match': known })
      expect([status, body.length, headers.etag]).toEqual([304, 0, etag])
      expect(headers['cache-control']).toContain('s-maxage')
    }
    expect((await fetchRaw(queryUrl(LONG), { 'if-none-match': '"other"' })).status).toBe(200)
    expect((await fetchRaw(queryUrl(LONG), { 'if-none-match': etag, 'accept-encoding': 'gzip' })).status).toBe(200)
  })

  it('has the same headers by HEAD, and no body', async () => {
    for (const query of [LONG, '{ nonsense }']) {
      const [got, head] = await Promise.all([fetchRaw(queryUrl(query)), fetchRaw(queryUrl(query), {}, 'HEAD')])
      const names = ['content-type', 'content-length', 'etag', 'cache-control', 'vary']
      expect([head.status, head.body.length]).toEqual([got.status, 0])
      for (const name of names) expect(head.headers[name]).toBe(got.headers[name])
    }
    expect((await fetchRaw(`${service.url}/graphql`, {}, 'HEAD')).status).toBe(
      (await fetchRaw(`${service.url}/graphql`)).status,
    )
  })

  it('has a Cache-Control that follows from its dependencies', async () => {
    const controlOf = async (url: string) => (await fetchRaw(url)).headers['cache-control']
    const pinned = { release: publishedVersion }
    expect(await controlOf(queryUrl('{ __typename }'))).toBe(
      'public, max-age=0, s-maxage=10, stale-while-revalidate=50',
    )
    expect(await controlOf(queryUrl('{ __typename }', pinned))).toMatch(/s-maxage=31536000.*immutable$/)
    expect(await controlOf(queryUrl('{ __schema { queryType { name } } }', pinned))).toMatch(/s-maxage=10,/)
    for (const query of ['{ releases { version } }', '{ release { active } }']) {
      expect(await controlOf(queryUrl(query))).toBe('public, no-cache')
      expect(await controlOf(queryUrl(query, pinned))).toBe('public, no-cache')
    }
    expect(await controlOf(queryUrl('{ nonsense }'))).toBe('no-store')
    expect(await controlOf(queryUrl('{ node(id: "x") { id } }', { release: '1999.1' }))).toBe('no-store')
  })
})

describe('A persisted query', () => {
  const query = '{ release { version } } # persisted'
  const persistedExtension = (text: string, version = 1) =>
    JSON.stringify({ persistedQuery: { version, sha256Hash: hash('sha256', text) } })
  const get = (more: Record<string, string>, headers: Record<string, string> = {}) =>
    fetch(`${service.url}/graphql?${new URLSearchParams(more)}`, { headers })
  const code = async (response: Response) =>
    ((await response.json()) as { errors: [{ message: string; extensions: { code: string } }] }).errors[0]

  it('is unknown until it was sent with its hash', async () => {
    const first = await get({ extensions: persistedExtension(query) })
    expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await code(first)).toEqual({
      message: 'PersistedQueryNotFound',
      extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
    })
    const strict = await get({ extensions: persistedExtension(query) }, { accept: 'application/graphql-response+json' })
    expect(strict.status).toBe(404)

    const expected = { data: { release: { version: publishedVersion } } }
    expect(await (await get({ extensions: persistedExtension(query), query })).json()).toEqual(expected)
    expect(await (await get({ extensions: persistedExtension(query) })).json()).toEqual(expected)
    expect(await (await get({ extensions: persistedExtension(query), release: publishedVersion })).json()).toEqual(
      expected,
    )
    const posted = await fetch(`${service.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"extensions":${persistedExtension(query)}}`,
    })
    expect(await posted.json()).toEqual(expected)
  })

  it('is refused with a wrong hash or an unknown version', async () => {
    const other = await get({ extensions: persistedExtension('{ other }'), query })
    expect((await code(other)).extensions.code).toBe('PERSISTED_QUERY_MISMATCH')
    const later = await get({ extensions: persistedExtension(query, 2), query })
    expect((await code(later)).extensions.code).toBe('PERSISTED_QUERY_NOT_SUPPORTED')
  })
})
