import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createRequest } from '../client.ts'
import { ApiError } from '../errors/api-error.ts'
import { RateLimitError } from '../errors/rate-limit-error.ts'
import { TimeoutError } from '../errors/timeout-error.ts'
import type { CallOptions, ClientOptions } from '../options.ts'
import { json, type Responder, startTestServer, type TestServer } from '../testing/test-server.ts'

type Headers = Readonly<Record<string, string>>

const data = { release: { version: '2020.1' } }
const good = () => Response.json({ data })
const failing =
  (status: number, headers: Headers = {}) =>
  () =>
    new Response('busy', { status, headers })

/** The `fetch` of the last call. */
const fetch = vi.fn<() => Promise<Response>>()

/** Makes a request to which these responses are returned, the last one for all further attempts. */
function send(responses: readonly (() => Response)[], options: Partial<ClientOptions> = {}, call?: CallOptions) {
  const [last] = responses.slice(-1)
  for (const response of responses) fetch.mockImplementationOnce(async () => response())
  if (last) fetch.mockImplementation(async () => last())
  const result = createRequest({ url: '/graphql', cache: 0, fetch, ...options })('{ x }', undefined, call)
  // The tests look at the result later.
  result.catch(() => {})
  return result
}

beforeEach(() => {
  vi.useFakeTimers()
  vi.spyOn(Math, 'random').mockReturnValue(0)
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  fetch.mockReset()
})

describe('a retry', () => {
  it.each([408, 429, 500, 502, 503, 504])('follows status %i', async (status) => {
    const result = send([failing(status), good])
    await vi.runAllTimersAsync()
    expect(await result).toEqual(data)
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  it.each([400, 401, 403, 404, 410, 413, 501])('does not follow status %i', async (status) => {
    await expect(send([failing(status), good])).rejects.toMatchObject({ status })
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  it('is made twice by default, after pauses that double', async () => {
    const result = send([failing(503)])
    for (const [milliseconds, attempts] of [
      [124, 1],
      [1, 2],
      [249, 2],
      [1, 3],
    ] as const) {
      await vi.advanceTimersByTimeAsync(milliseconds)
      expect(fetch).toHaveBeenCalledTimes(attempts)
    }
    await expect(result).rejects.toMatchObject({ status: 503 })
  })

  it.each<[string, Partial<ClientOptions>, CallOptions]>([
    ['client', { retries: 0 }, {}],
    ['call', {}, { retries: 0 }],
  ])('is not made with retries 0 of the %s', async (_, options, call) => {
    await expect(send([failing(503)], options, call)).rejects.toMatchObject({ status: 503 })
    expect(fetch).toHaveBeenCalledTimes(1)
  })

  const clock = Date.parse('2020-07-07T00:00:00Z')
  it.each<[string, Headers]>([
    ['seconds', { 'retry-after': '1' }],
    [
      'a date, compared with the clock of the server',
      { date: new Date(clock).toUTCString(), 'retry-after': new Date(clock + 1000).toUTCString() },
    ],
  ])('waits for Retry-After: %s', async (_, headers) => {
    const result = send([failing(503, headers), good])
    await vi.advanceTimersByTimeAsync(999)
    expect(fetch).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(await result).toEqual(data)
    expect(fetch).toHaveBeenCalledTimes(2)
  })

  it('is not made if Retry-After exceeds the timeout: the call fails at once', async () => {
    const result = send([failing(429, { 'retry-after': '120' })], { timeout: 5000 })
    await expect(result).rejects.toBeInstanceOf(RateLimitError)
    await expect(result).rejects.toMatchObject({ code: 'RATE_LIMITED', status: 429, retryAfter: 120 })
    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('the timeout', () => {
  it('includes all retries and pauses', async () => {
    const result = send([failing(503)], { timeout: 900, retries: 50 })
    // Pauses of 125, 250 and 500 ms; the next one, of 1000 ms, would exceed the timeout.
    await vi.advanceTimersByTimeAsync(875)
    await expect(result).rejects.toMatchObject({ status: 503 })
    expect(fetch).toHaveBeenCalledTimes(4)
  })
})

describe("the caller's abort", () => {
  it('ends the pause before a retry', async () => {
    const reason = new Error('left')
    const controller = new AbortController()
    const result = send([failing(503, { 'retry-after': '20' })], {}, { signal: controller.signal })
    await vi.advanceTimersByTimeAsync(10_000)
    controller.abort(reason)
    await expect(result).rejects.toBe(reason)
    expect(fetch).toHaveBeenCalledTimes(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('leaves no listener on the signal', async () => {
    const { signal } = new AbortController()
    const added = vi.spyOn(signal, 'addEventListener')
    const removed = vi.spyOn(signal, 'removeEventListener')
    const result = send([failing(503), good], {}, { signal })
    await vi.runAllTimersAsync()
    await result
    expect(added).toHaveBeenCalled()
    expect(removed).toHaveBeenCalledTimes(added.mock.calls.length)
  })
})

describe('a request to a server', () => {
  let server: TestServer | undefined
  beforeEach(() => vi.useRealTimers())
  afterEach(() => server?.close())

  async function failure(responder: Responder, options: Partial<ClientOptions> = {}, call?: CallOptions) {
    server = await startTestServer(responder)
    return createRequest({ url: server.url, ...options })('{ x }', undefined, call).then(
      () => expect.unreachable('The call succeeded'),
      (error: unknown) => error,
    )
  }

  const never: Responder = () => {}
  const drip: Responder = (response) => {
    response.writeHead(200, { 'content-type': 'application/json' })
    const timer = setInterval(() => response.write(' '), 20)
    response.on('close', () => clearInterval(timer))
  }

  it.each([
    ['does not respond', never],
    ['responds without end', drip],
  ])('times out if the server %s', async (_, responder) => {
    const error = await failure(responder, { timeout: 150 })
    expect(error).toBeInstanceOf(TimeoutError)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ code: 'TIMEOUT', timeout: 150 })
  })

  it('may have its own timeout, or none', async () => {
    expect(await failure(never, { timeout: 60_000 }, { timeout: 50 })).toBeInstanceOf(TimeoutError)
    await server?.close()
    server = await startTestServer(json({ data }))
    const request = createRequest({ url: server.url, timeout: Number.POSITIVE_INFINITY })
    expect(await request('{ x }')).toEqual(data)
  })

  it('rejects with the reason of the caller if aborted while waiting for the response', async () => {
    const reason = new Error('left')
    const controller = new AbortController()
    expect(await failure(() => controller.abort(reason), {}, { signal: controller.signal })).toBe(reason)
  })

  it('is not sent if already aborted', async () => {
    expect(await failure(never, {}, { signal: AbortSignal.abort() })).toMatchObject({ name: 'AbortError' })
    expect(server?.requests).toHaveLength(0)
  })
})
