import type { ServerResponse } from 'node:http'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createClient } from '../client.ts'
import { ApiError } from '../errors/api-error.ts'
import { NetworkError } from '../errors/network-error.ts'
import { UnexpectedAnswerError } from '../errors/unexpected-answer-error.ts'
import type { CallOptions, ClientOptions } from '../options.ts'
import { json, type Responder, startTestServer, type TestServer, text } from '../testing/test-server.ts'
import { subscriptions } from './subscriptions-feature.ts'

let server: TestServer | undefined
afterEach(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await server?.close()
})

const selection = { releaseActivated: { version: true } } as const

/** Returns a GraphQL result as an event. */
const next = (version: string) =>
  `event: next\ndata: ${JSON.stringify({ data: { releaseActivated: { version } } })}\n\n`
const complete = 'event: complete\ndata:\n\n'

/** Responds with an event stream of these chunks, then ends or does what `then` says. */
const stream =
  (chunks: readonly string[], then: (response: ServerResponse) => void = (response) => response.end()): Responder =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    response.flushHeaders()
    for (const chunk of chunks) response.write(chunk)
    then(response)
  }
const keepOpen = () => {}

async function subscribe(responders: readonly Responder[], options: Partial<ClientOptions> = {}, call?: CallOptions) {
  server = await startTestServer(...responders)
  return createClient({ ...options, url: server.url, subscriptions }).subscribe(selection, call)
}

/** A `fetch` that returns one of these event streams per call; an abort ends the stream, as with the native `fetch`. */
function fetchStreams(...sources: readonly UnderlyingDefaultSource<Uint8Array>[]) {
  const remaining = [...sources]
  return vi.fn(async (_url: string, { signal }: RequestInit) => {
    const source = remaining.shift() ?? {}
    const body = new ReadableStream<Uint8Array>(
      {
        ...source,
        start(controller) {
          signal?.addEventListener('abort', () => controller.error(signal.reason))
          source.start?.(controller)
        },
      },
      { highWaterMark: 0 },
    )
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } })
  })
}
const encode = (chunk: string) => new TextEncoder().encode(chunk)

/** Returns the versions of all events. */
async function versions(events: Awaited<ReturnType<typeof subscribe>>): Promise<string[]> {
  const found: string[] = []
  for await (const { releaseActivated } of events) found.push(releaseActivated.version)
  return found
}

const failure = (pending: Promise<unknown>) =>
  pending.then(
    () => expect.unreachable(),
    (error: unknown) => error as ApiError,
  )

describe('a subscription', () => {
  it('yields each event, until the server sends complete', async () => {
    const events = await subscribe([stream([next('1'), ': ping\n\n', next('2'), complete], keepOpen)], {
      headers: { 'x-app': 'a' },
    })
    expect(await versions(events)).toEqual(['1', '2'])
    expect(server?.requests).toHaveLength(1)
    expect(server?.requests[0]).toMatchObject({
      method: 'POST',
      headers: { accept: 'text/event-stream', 'x-app': 'a' },
    })
    expect(JSON.parse(server?.requests[0]?.body ?? '')).toEqual({
      query: 'subscription{releaseActivated{version}}',
      variables: {},
    })
  })

  it('connects only when the first event is requested', async () => {
    const events = await subscribe([stream([complete])])
    expect(server?.requests).toHaveLength(0)
    await versions(events)
    expect(server?.requests).toHaveLength(1)
  })

  it('reads no further than the caller consumes', async () => {
    let reads = 0
    const fetch = fetchStreams({
      pull(controller) {
        reads += 1
        controller.enqueue(encode(next(`${reads}`)))
      },
    })
    const events = createClient({ url: '/graphql', subscriptions, fetch }).subscribe(selection)
    await events.next()
    await new Promise((resolve) => setImmediate(resolve))
    expect(reads).toBe(1)
    await events.next()
    expect(reads).toBe(2)
    await events.return?.()
  })

  it('reconnects after a lost connection, with the ID of the last event', async () => {
    let connection: ServerResponse | undefined
    const events = await subscribe([
      stream([`id: 7\n${next('1')}`], (response) => {
        connection = response
      }),
      stream([next('2')]),
      text('busy', 'text/plain', 503),
      stream([next('3'), complete]),
    ])
    expect(await events.next()).toMatchObject({ value: { releaseActivated: { version: '1' } } })
    connection?.destroy()
    expect(await versions(events)).toEqual(['2', '3'])
    expect(server?.requests.map(({ headers }) => headers['last-event-id'])).toEqual([undefined, '7', '7', '7'])
  })

  it('reconnects when the server is silent for longer than the timeout', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] })
    const fetch = fetchStreams(
      { start: (controller) => controller.enqueue(encode(next('1'))) },
      { start: (controller) => controller.enqueue(encode(next('2') + complete)) },
    )
    const events = createClient({ url: '/graphql', subscriptions, fetch, timeout: 1000 }).subscribe(selection)
    await events.next()
    const second = events.next()
    await vi.advanceTimersByTimeAsync(999)
    expect(fetch).toHaveBeenCalledTimes(1)
    // The rest of the timeout, and the longest first pause.
    await vi.advanceTimersByTimeAsync(1 + 250)
    expect(await second).toMatchObject({ value: { releaseActivated: { version: '2' } } })
    expect(fetch).toHaveBeenCalledTimes(2)
  })
})

describe('the end of a subscription', () => {
  it('closes the connection when the caller breaks', async () => {
    const closed = Promise.withResolvers<void>()
    const events = await subscribe([
      stream([next('1'), next('2')], (response) => {
        response.on('close', closed.resolve)
      }),
    ])
    for await (const { releaseActivated } of events) if (releaseActivated.version) break
    await closed.promise
    expect(await events.next()).toEqual({ done: true, value: undefined })
  })

  it('resolves a pending next() at once when the caller returns', async () => {
    const events = await subscribe([stream([next('1')], keepOpen)])
    await events.next()
    const pending = events.next()
    expect(await events.return?.()).toEqual({ done: true, value: undefined })
    expect(await pending).toEqual({ done: true, value: undefined })
  })

  const reason = new Error('left')

  it("rejects with the caller's reason if aborted while waiting for an event", async () => {
    const controller = new AbortController()
    const abort = stream([], () => controller.abort(reason))
    expect(await failure(versions(await subscribe([abort], {}, { signal: controller.signal })))).toBe(reason)
  })

  it("rejects with the caller's reason if aborted during a pause", async () => {
    const controller = new AbortController()
    // The length of the pause is random: it starts right after this call.
    vi.spyOn(Math, 'random').mockImplementationOnce(() => {
      queueMicrotask(() => controller.abort(reason))
      return 0
    })
    const busy = text('busy', 'text/plain', 503, { 'retry-after': '50' })
    expect(await failure(versions(await subscribe([busy], {}, { signal: controller.signal })))).toBe(reason)
    expect(server?.requests).toHaveLength(1)
  })

  it("rejects with the caller's reason if aborted before", async () => {
    const events = await subscribe([stream([])], {}, { signal: AbortSignal.abort(reason) })
    expect(await failure(versions(events))).toBe(reason)
    expect(server?.requests).toHaveLength(0)
  })
})

describe('a failed subscription', () => {
  it('rejects with the errors of an event', async () => {
    const event = `event: next\ndata: ${JSON.stringify({ errors: [{ message: 'no', extensions: { code: 'NO' } }] })}\n\n`
    expect(await failure(versions(await subscribe([stream([event], keepOpen)])))).toMatchObject({
      name: 'ApiError',
      code: 'NO',
    })
    expect(server?.requests).toHaveLength(1)
  })

  it.each([
    ['GraphQL errors', json({ errors: [{ message: 'no', extensions: { code: 'NO' } }] }, 400), ApiError, 'NO'],
    ['an HTML page', text('<html>', 'text/html'), UnexpectedAnswerError, 'UNEXPECTED_ANSWER'],
    [
      'a response that is not a stream',
      json({ data: { releaseActivated: {} } }),
      UnexpectedAnswerError,
      'UNEXPECTED_ANSWER',
    ],
    [
      'an event that is not JSON',
      stream(['event: next\ndata: {"da\n\n'], keepOpen),
      UnexpectedAnswerError,
      'UNEXPECTED_ANSWER',
    ],
  ] as const)('does not reconnect after %s', async (_, responder, type, code) => {
    const error = await failure(versions(await subscribe([responder])))
    expect(error).toBeInstanceOf(type)
    expect(error).toMatchObject({ code })
    expect(server?.requests).toHaveLength(1)
  })

  it('reconnects at most `retries` times since the last event', async () => {
    const events = await subscribe([stream([next('1')]), stream([]), stream([])], {}, { retries: 1 })
    const received: string[] = []
    const error = await failure(
      (async () => {
        for await (const { releaseActivated } of events) received.push(releaseActivated.version)
      })(),
    )
    expect(error).toBeInstanceOf(NetworkError)
    expect(error.message).toMatch(/^POST http:.* failed: the stream ended early/)
    expect(received).toEqual(['1'])
    expect(server?.requests).toHaveLength(2)
  })
})
