import { afterEach, describe, expect, it } from 'vitest'
import { createRequest } from '../client.ts'
import { ApiError } from '../errors/api-error.ts'
import { NetworkError } from '../errors/network-error.ts'
import { RateLimitError } from '../errors/rate-limit-error.ts'
import { TimeoutError } from '../errors/timeout-error.ts'
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.ts'
import type { ClientOptions } from '../options.ts'
import { hold, json, type Responder, startTestServer, type TestServer, text } from '../testing/test-server.ts'
import { batching } from './batching-feature.ts'

let server: TestServer | undefined
afterEach(() => server?.close())

async function client(answers: readonly Responder[], options: Partial<ClientOptions> = {}) {
  server = await startTestServer(...answers)
  return createRequest({ url: server.url, batching, retries: 0, ...options })
}

/** Returns the requests received: the queries of a batch, or the method of a single request. */
const received = () =>
  server?.requests.map(({ method, body }) => {
    const operations = body && JSON.parse(body)
    return Array.isArray(operations) ? operations.map(({ query }) => query) : method
  })

const abc = json([{ data: { a: 1 } }, { errors: [{ message: 'no b', extensions: { code: 'B' } }] }, { data: { c: 3 } }])
const good = json({ data: { alone: true } })

describe('calls of one turn', () => {
  it('are sent in one request, each with its own result or error', async () => {
    const request = await client([abc])
    const [a, b, c] = await Promise.allSettled([request('{ a }', { x: 1 }), request('{ b }'), request('{ c }')])
    expect(a).toMatchObject({ value: { a: 1 } })
    expect(b).toMatchObject({ reason: { name: 'ApiError', code: 'B', message: 'no b', status: 200 } })
    expect(c).toMatchObject({ value: { c: 3 } })
    expect(received()).toEqual([['{ a }', '{ b }', '{ c }']])
    expect(JSON.parse(server?.requests[0]?.body ?? '')[0]).toEqual({ query: '{ a }', variables: { x: 1 } })
  })

  it('are split at the maximum batch size', async () => {
    const request = await client([json([{ data: { a: 1 } }, { data: { a: 2 } }])], { batchSize: 2 })
    await Promise.all([request('{ a }'), request('{ b }'), request('{ c }'), request('{ d }')])
    expect(received()).toEqual([
      ['{ a }', '{ b }'],
      ['{ c }', '{ d }'],
    ])
  })

  it('are split by headers', async () => {
    const request = await client([good])
    await Promise.all([request('{ a }'), request('{ b }', {}, { headers: { 'x-app': 'b' } })])
    expect(received()).toEqual(['GET', 'GET'])
  })

  it('are sent as a GET if there is only one', async () => {
    const request = await client([good])
    expect(await request('{ a }')).toEqual({ alone: true })
    expect(await request('{ b }')).toEqual({ alone: true })
    expect(received()).toEqual(['GET', 'GET'])
  })
})

describe('a call in a batch', () => {
  it('can be aborted without the others', async () => {
    const answer = hold(abc)
    const request = await client([answer.responder])
    const reason = new Error('left')
    const controller = new AbortController()
    const [a, b, c] = [request('{ a }'), request('{ b }', {}, { signal: controller.signal }), request('{ c }')]
    const aborted = expect(b).rejects.toBe(reason)
    await answer.requested
    controller.abort(reason)
    await aborted
    answer.release()
    expect(await Promise.all([a, c])).toEqual([{ a: 1 }, { c: 3 }])
  })

  it('has its own timeout', async () => {
    const answer = hold(abc)
    const request = await client([good, answer.responder])
    // The batch transport is loaded now, so that the timeout cannot pass before the batch is sent.
    await request('{ first }')
    const [a, b, c] = [request('{ a }', {}, { timeout: 100 }), request('{ b }'), request('{ c }')]
    const failed = expect(b).rejects.toMatchObject({ code: 'B' })
    await Promise.all([expect(a).rejects.toBeInstanceOf(TimeoutError), answer.requested])
    answer.release()
    expect(await c).toEqual({ c: 3 })
    await failed
  })

  it('is not sent if aborted in the same turn', async () => {
    const request = await client([good])
    const controller = new AbortController()
    const calls = [request('{ a }', {}, { signal: controller.signal }), request('{ b }')]
    controller.abort()
    const [a, b] = await Promise.allSettled(calls)
    expect(a).toMatchObject({ reason: { name: 'AbortError' } })
    expect(b).toMatchObject({ value: { alone: true } })
    expect(received()).toEqual(['GET'])
  })

  it('closes the connection once all calls are aborted', async () => {
    const controller = new AbortController()
    const { signal } = controller
    const closed = Promise.withResolvers<void>()
    const abort: Responder = (response) => {
      response.on('close', closed.resolve)
      controller.abort()
    }
    const request = await client([abort])
    await Promise.allSettled([request('{ a }', {}, { signal }), request('{ b }', {}, { signal })])
    await closed.promise
  })
})

describe('a failed batch', () => {
  async function reasons(answer: Responder) {
    const request = await client([answer])
    const results = await Promise.allSettled([request('{ a }'), request('{ b }')])
    return results.map((result) => (result as PromiseRejectedResult).reason)
  }

  it.each([
    ['a reset', ((response) => response.destroy()) as Responder, NetworkError],
    ['an HTML page', text('<html>', 'text/html', 502), UnexpectedAnswerError],
    ['truncated JSON', text('[{"data":', 'application/json'), UnexpectedAnswerError],
    ['missing results', json([]), UnexpectedAnswerError],
    ['status 429', text('', 'text/plain', 429, { 'retry-after': '3' }), RateLimitError],
    ['one error for the whole batch', json({ errors: [{ message: 'down' }] }, 503), ApiError],
  ] as const)('rejects each call: %s', async (_, answer, type) => {
    const [a, b] = await reasons(answer)
    expect(a).toBeInstanceOf(type)
    expect(b).toBeInstanceOf(type)
  })

  it('is retried for each call with retries left', async () => {
    const busy = text('busy', 'text/plain', 503)
    const request = await client([busy, good], { retries: 1 })
    const calls = [request('{ a }'), request('{ b }', {}, { retries: 0 })]
    const [a, b] = await Promise.allSettled(calls)
    expect(a).toMatchObject({ value: { alone: true } })
    expect(b).toMatchObject({ reason: { status: 503 } })
  })
})

describe('a server that takes smaller batches', () => {
  const MAX = 20

  /** Sends 45 calls to a server that takes at most 20 operations, and returns the sizes of its requests. */
  async function sizesOf(refusal: object) {
    const sizes: number[] = []
    const request = createRequest({
      url: 'http://localhost/graphql',
      batching,
      batchSize: 50,
      fetch: async (_url, { body }) => {
        const operations: unknown[] | undefined = body ? JSON.parse(`${body}`) : undefined
        const size = operations?.length ?? 1
        sizes.push(size)
        if (size > MAX) return Response.json(refusal, { status: 413 })
        const answer = { data: { ok: true } }
        return Response.json(operations?.map(() => answer) ?? answer)
      },
    })
    const send = () => Promise.all(Array.from({ length: 45 }, (_, index) => request(`{ a${index} }`)))
    expect(await send()).toHaveLength(45)
    const first = sizes.splice(0)
    await send()
    return { first, later: sizes }
  }

  it('gets batches of the size it names', async () => {
    const errors = [{ message: 'too many', extensions: { code: 'BATCH_TOO_LARGE', limit: MAX } }]
    expect(await sizesOf({ errors })).toEqual({ first: [45, 20, 20, 5], later: [20, 20, 5] })
  })

  it('gets batches of half the size, and half of that, if it names none', async () => {
    const sizes = await sizesOf({ errors: [{ message: 'too many' }] })
    expect(sizes).toEqual({ first: [45, 23, 22, 12, 11, 11, 11], later: [11, 11, 11, 11, 1] })
  })
})

describe('a server that rejects a batch', () => {
  const refusal = json({ errors: [{ message: 'Batching is not supported.' }] }, 400)

  it('gets single requests from then on', async () => {
    const request = await client([refusal, good])
    expect(await Promise.all([request('{ a }'), request('{ b }')])).toEqual([{ alone: true }, { alone: true }])
    await Promise.all([request('{ a }'), request('{ b }')])
    expect(received()).toEqual([['{ a }', '{ b }'], 'GET', 'GET', 'GET', 'GET'])
  })

  it('gets batches again if only the size was rejected', async () => {
    const tooLarge = json({ errors: [{ message: 'too many' }] }, 413)
    const request = await client([tooLarge, good, good, json([{ data: { a: 1 } }, { data: { b: 1 } }])])
    await Promise.all([request('{ a }'), request('{ b }')])
    await Promise.all([request('{ a }'), request('{ b }')])
    expect(received()).toEqual([['{ a }', '{ b }'], 'GET', 'GET', ['{ a }', '{ b }']])
  })
})
