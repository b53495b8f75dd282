import { afterEach, describe, expect, it } from 'vitest'
import { createRequest } from '../client.ts'
import { ApiError } from '../errors/api-error.ts'
import { NetworkError } from '../errors/network-error.ts'
import { RateLimitError } from '../errors/rate-limit-error.ts'
import { TimeoutError } from '../errors/timeout-error.ts'
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.ts'
import type { ClientOptions } from '../options.ts'
import { json, type Responder, startTestServer, type TestServer, text } from '../testing/test-server.ts'

let server: TestServer | undefined
afterEach(() => server?.close())

async function client(answers: readonly Responder[], options: Partial<ClientOptions> = {}) {
  server = await startTestServer(...answers)
  return createRequest({ url: server.url, batch: true, retries: 0, ...options })
}

/** What each request brought: the texts of a batch, or the method of a single one. */
const asked = () =>
  server?.requests.map(({ method, body }) => {
    const operations = body && JSON.parse(body)
    return Array.isArray(operations) ? operations.map(({ query }) => query) : method
  })

const abc = json([{ data: { a: 1 } }, { errors: [{ message: 'no b', extensions: { code: 'B' } }] }, { data: { c: 3 } }])
const good = json({ data: { alone: true } })

describe('what is asked in one turn', () => {
  it('travels in one request, each call with an answer or an error of its own', async () => {
    const request = await client([abc])
    const [a, b, c] = await Promise.allSettled([request('{ a }', { x: 1 }), request('{ b }'), request('{ c }')])
    expect(a).toMatchObject({ value: { a: 1 } })
    expect(b).toMatchObject({ reason: { name: 'ApiError', code: 'B', message: 'no b', status: 200 } })
    expect(c).toMatchObject({ value: { c: 3 } })
    expect(asked()).toEqual([['{ a }', '{ b }', '{ c }']])
    expect(JSON.parse(server?.requests[0]?.body ?? '')[0]).toEqual({ query: '{ a }', variables: { x: 1 } })
  })

  it('is parted where it is more than a batch may hold', async () => {
    const request = await client([json([{ data: { a: 1 } }, { data: { a: 2 } }])], { batch: 2 })
    await Promise.all([request('{ a }'), request('{ b }'), request('{ c }'), request('{ d }')])
    expect(asked()).toEqual([
      ['{ a }', '{ b }'],
      ['{ c }', '{ d }'],
    ])
  })

  it('is parted by headers', async () => {
    const request = await client([good])
    await Promise.all([request('{ a }'), request('{ b }', {}, { headers: { 'x-app': 'b' } })])
    expect(asked()).toEqual(['GET', 'GET'])
  })

  it('is no batch when it is one alone, nor what is asked later', async () => {
    const request = await client([good])
    expect(await request('{ a }')).toEqual({ alone: true })
    expect(await request('{ b }')).toEqual({ alone: true })
    expect(asked()).toEqual(['GET', 'GET'])
  })
})

describe('a call in a batch', () => {
  it('that is aborted leaves the others alone', async () => {
    const late: Responder = (response) => setTimeout(() => abc(response), 100)
    const request = await client([late])
    const reason = new Error('left')
    const controller = new AbortController()
    setTimeout(() => controller.abort(reason), 30)
    const calls = [request('{ a }'), request('{ b }', {}, { signal: controller.signal }), request('{ c }')]
    const [a, b, c] = await Promise.allSettled(calls)
    expect(b).toMatchObject({ reason })
    expect([a, c]).toMatchObject([{ value: { a: 1 } }, { value: { c: 3 } }])
  })

  it('has its own time-out', async () => {
    const late: Responder = (response) => setTimeout(() => abc(response), 150)
    const request = await client([late])
    const calls = [request('{ a }', {}, { timeout: 30 }), request('{ b }'), request('{ c }')]
    const [a, , c] = await Promise.allSettled(calls)
    expect((a as PromiseRejectedResult).reason).toBeInstanceOf(TimeoutError)
    expect(c).toMatchObject({ value: { c: 3 } })
  })

  it('that was aborted before its turn is not sent', async () => {
    const request = await client([good])
    const controller = new AbortController()
    const calls = [request('{ a }', {}, { signal: controller.signal }), request('{ b }')]
    controller.abort()
    const [a, b] = await Promise.allSettled(calls)
    expect(a).toMatchObject({ reason: { name: 'AbortError' } })
    expect(b).toMatchObject({ value: { alone: true } })
    expect(asked()).toEqual(['GET'])
  })

  it('ends the request when all have been given up', async () => {
    let closed = false
    const request = await client([(response) => response.on('close', () => (closed = true))])
    const { signal } = { signal: AbortSignal.timeout(50) }
    await Promise.allSettled([request('{ a }', {}, { signal }), request('{ b }', {}, { signal })])
    await expect.poll(() => closed).toBe(true)
  })
})

describe('a batch that goes wrong', () => {
  async function reasons(answer: Responder) {
    const request = await client([answer])
    const results = await Promise.allSettled([request('{ a }'), request('{ b }')])
    return results.map((result) => (result as PromiseRejectedResult).reason)
  }

  it.each([
    ['a reset', ((response) => response.destroy()) as Responder, NetworkError],
    ['an HTML page', text('<html>', 'text/html', 502), UnexpectedAnswerError],
    ['truncated JSON', text('[{"data":', 'application/json'), UnexpectedAnswerError],
    ['too few answers', json([]), UnexpectedAnswerError],
    ['429', text('', 'text/plain', 429, { 'retry-after': '3' }), RateLimitError],
    ['one error for all', json({ errors: [{ message: 'down' }] }, 503), ApiError],
  ] as const)('%s is an error of each call', async (_, answer, type) => {
    const [a, b] = await reasons(answer)
    expect(a).toBeInstanceOf(type)
    expect(b).toBeInstanceOf(type)
  })

  it('is tried again as each call says', async () => {
    const busy = text('busy', 'text/plain', 503)
    const request = await client([busy, good], { retries: 1 })
    const calls = [request('{ a }'), request('{ b }', {}, { retries: 0 })]
    const [a, b] = await Promise.allSettled(calls)
    expect(a).toMatchObject({ value: { alone: true } })
    expect(b).toMatchObject({ reason: { status: 503 } })
  })
})

describe('a server without batches', () => {
  const refusal = json({ errors: [{ message: 'Batching is not supported.' }] }, 400)

  it('is asked for each alone, and is not tried with a batch again', async () => {
    const request = await client([refusal, good])
    expect(await Promise.all([request('{ a }'), request('{ b }')])).toEqual([{ alone: true }, { alone: true }])
    await Promise.all([request('{ a }'), request('{ b }')])
    expect(asked()).toEqual([['{ a }', '{ b }'], 'GET', 'GET', 'GET', 'GET'])
  })

  it('that refuses one for its size is asked in batches again', async () => {
    const tooLarge = json({ errors: [{ message: 'too many' }] }, 413)
    const request = await client([tooLarge, good, good, json([{ data: { a: 1 } }, { data: { b: 1 } }])])
    await Promise.all([request('{ a }'), request('{ b }')])
    await Promise.all([request('{ a }'), request('{ b }')])
    expect(asked()).toEqual([['{ a }', '{ b }'], 'GET', 'GET', ['{ a }', '{ b }']])
  })
})
