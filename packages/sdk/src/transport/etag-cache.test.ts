import { afterEach, describe, expect, it } from 'vitest'
import { createRequest } from '../client.ts'
import type { ClientOptions } from '../options.ts'
import { json, type Responder, startTestServer, type TestServer, text } from '../testing/test-server.ts'
import { httpCaching } from './http-caching-feature.ts'

let server: TestServer | undefined
afterEach(() => server?.close())

/** Responds with data and this ETag, or with 304 if If-None-Match matches. */
const tagged =
  (etag: string, data: unknown): Responder =>
  (response) => {
    if (response.req.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end()
    else json({ data }, 200, { etag })(response)
  }

async function client(answers: readonly Responder[], options: Partial<ClientOptions> = {}) {
  server = await startTestServer(...answers)
  return createRequest({ url: server.url, httpCaching, retries: 0, ...options })
}

/** Returns the If-None-Match headers of the requests. */
const conditions = () => server?.requests.map(({ headers }) => headers['if-none-match'])

describe('a response with an ETag', () => {
  it('is revalidated, and taken from the cache on 304', async () => {
    const request = await client([tagged('"1"', { a: [1, 2] })])
    const first = await request<{ a: number[] }>('{ a }')
    first.a.push(3)
    expect(await request('{ a }')).toEqual({ a: [1, 2] })
    expect(conditions()).toEqual([undefined, '"1"'])
  })

  it('is replaced when the ETag has changed', async () => {
    const request = await client([tagged('"1"', { a: 1 }), tagged('"2"', { a: 2 })])
    expect(await request('{ a }')).toEqual({ a: 1 })
    expect(await request('{ a }')).toEqual({ a: 2 })
    expect(await request('{ a }')).toEqual({ a: 2 })
    expect(conditions()).toEqual([undefined, '"1"', '"2"'])
  })

  it('is cached separately for other variables', async () => {
    const request = await client([tagged('"1"', { a: 1 })])
    await request('query($a: Int) { x(a: $a) }', { a: 1 })
    await request('query($a: Int) { x(a: $a) }', { a: 2 })
    expect(conditions()).toEqual([undefined, undefined])
  })

  it('is not cached if it is invalid', async () => {
    const broken = text('{"data":', 'application/json', 200, { etag: '"1"' })
    const request = await client([broken, tagged('"1"', { a: 1 })])
    await expect(request('{ a }')).rejects.toMatchObject({ code: 'UNEXPECTED_ANSWER' })
    expect(await request('{ a }')).toEqual({ a: 1 })
    expect(conditions()).toEqual([undefined, undefined])
  })

  it('is not cached with `cache: 0` or with POST', async () => {
    const without = await client([tagged('"1"', { a: 1 })], { cache: 0 })
    await without('{ a }')
    await without('{ a }')
    const posting = createRequest({ url: `${server?.url}`, method: 'POST' })
    await posting('{ a }')
    await posting('{ a }')
    expect(conditions()).toEqual([undefined, undefined, undefined, undefined])
  })

  it('is evicted when the cache is full, the least recently used first', async () => {
    const request = await client([tagged('"1"', { a: 'x'.repeat(1000) })], { cache: 5000 })
    for (const query of ['{ a }', '{ b }', '{ a }', '{ c }', '{ a }', '{ b }']) await request(query)
    expect(conditions()).toEqual([undefined, undefined, '"1"', undefined, '"1"', undefined])
  })

  it('is not cached if it is larger than the cache', async () => {
    const request = await client([tagged('"1"', { a: 'x'.repeat(5000) })], { cache: 5000 })
    await request('{ a }')
    await request('{ a }')
    expect(conditions()).toEqual([undefined, undefined])
  })
})

describe('status 304', () => {
  it('throws an UnexpectedAnswerError if nothing is cached', async () => {
    const request = await client([(response) => response.writeHead(304).end()])
    await expect(request('{ a }')).rejects.toMatchObject({ name: 'UnexpectedAnswerError', status: 304 })
  })
})
