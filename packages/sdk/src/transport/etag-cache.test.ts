import { afterEach, describe, expect, it } from 'vitest'
import { createRequest } from '../client.ts'
import type { ClientOptions } from '../options.ts'
import { json, type Responder, startTestServer, type TestServer, text } from '../testing/test-server.ts'

let server: TestServer | undefined
afterEach(() => server?.close())

/** Answers with a text that has this entity tag, or with 304 to those who have it. */
const tagged =
  (etag: string, data: unknown): Responder =>
  (response) => {
    if (response.req.headers['if-none-match'] === etag) response.writeHead(304, { etag }).end()
    else json({ data }, 200, { etag })(response)
  }

async function client(answers: readonly Responder[], options: Partial<ClientOptions> = {}) {
  server = await startTestServer(...answers)
  return createRequest({ url: server.url, retries: 0, ...options })
}

const conditions = () => server?.requests.map(({ headers }) => headers['if-none-match'])

describe('an answer with an ETag', () => {
  it('is asked for again under a condition and taken from memory on 304', async () => {
    const request = await client([tagged('"1"', { a: [1, 2] })])
    const first = await request<{ a: number[] }>('{ a }')
    first.a.push(3)
    expect(await request('{ a }')).toEqual({ a: [1, 2] })
    expect(conditions()).toEqual([undefined, '"1"'])
  })

  it('is replaced when the server has another', async () => {
    const request = await client([tagged('"1"', { a: 1 }), tagged('"2"', { a: 2 })])
    expect(await request('{ a }')).toEqual({ a: 1 })
    expect(await request('{ a }')).toEqual({ a: 2 })
    expect(await request('{ a }')).toEqual({ a: 2 })
    expect(conditions()).toEqual([undefined, '"1"', '"2"'])
  })

  it('is not mixed up with that of other variables', async () => {
    const request = await client([tagged('"1"', { a: 1 })])
    await request('query($a: Int) { x(a: $a) }', { a: 1 })
    await request('query($a: Int) { x(a: $a) }', { a: 2 })
    expect(conditions()).toEqual([undefined, undefined])
  })

  it('is not kept when it is no good answer', async () => {
    const broken = text('{"data":', 'application/json', 200, { etag: '"1"' })
    const request = await client([broken, tagged('"1"', { a: 1 })])
    await expect(request('{ a }')).rejects.toMatchObject({ code: 'UNEXPECTED_ANSWER' })
    expect(await request('{ a }')).toEqual({ a: 1 })
    expect(conditions()).toEqual([undefined, undefined])
  })

  it('is not kept with `cache: 0`, nor by POST', async () => {
    const without = await client([tagged('"1"', { a: 1 })], { cache: 0 })
    await without('{ a }')
    await without('{ a }')
    const posting = createRequest({ url: `${server?.url}`, method: 'POST' })
    await posting('{ a }')
    await posting('{ a }')
    expect(conditions()).toEqual([undefined, undefined, undefined, undefined])
  })

  it('goes when newer ones need the room, the one used longest ago first', async () => {
    const request = await client([tagged('"1"', { a: 'x'.repeat(1000) })], { cache: 5000 })
    for (const query of ['{ a }', '{ b }', '{ a }', '{ c }', '{ a }', '{ b }']) await request(query)
    expect(conditions()).toEqual([undefined, undefined, '"1"', undefined, '"1"', undefined])
  })

  it('larger than the room is given and not kept', async () => {
    const request = await client([tagged('"1"', { a: 'x'.repeat(5000) })], { cache: 5000 })
    await request('{ a }')
    await request('{ a }')
    expect(conditions()).toEqual([undefined, undefined])
  })
})

describe('304', () => {
  it('that nobody asked for is an UnexpectedAnswerError', async () => {
    const request = await client([(response) => response.writeHead(304).end()])
    await expect(request('{ a }')).rejects.toMatchObject({ name: 'UnexpectedAnswerError', status: 304 })
  })
})
