// Subscriptions over server-sent events, one connection each (distinct connections mode of GraphQL over SSE). Loaded lazily.
import type { Refuse } from '../client-features.ts'
import type { CallOptions } from '../options.ts'
import type { Operation } from '../transport/transport.ts'
import { createSseParser, type SseParser } from './sse-parser.ts'
import type { SubscriptionCore } from './subscription-core.ts'

/** Failures in a row after which the pause grows no further: it is 16 to 32 seconds then. */
const MAX_BACKOFF_STEP = 7

const POST = { method: 'POST' } as const

/** State shared by all connections of a subscription. */
interface SubscriptionContext {
  readonly core: SubscriptionCore
  readonly url: string
  readonly operation: Operation
  readonly headers: Readonly<Record<string, string>>
  /** Milliseconds without data after which a connection is considered lost. */
  readonly idleTimeout: number
  /** Aborted when the client ends the subscription. */
  readonly closeSignal: AbortSignal
}

/** Ends a connection when the subscription is closed, or when the server is silent for too long. */
function createConnectionGuard({
  core: { NetworkError, TimeoutError, describeRequest, startTimer },
  url,
  idleTimeout,
  closeSignal,
}: SubscriptionContext) {
  const controller = new AbortController()
  const close = () => controller.abort(closeSignal.reason)
  if (closeSignal.aborted) close()
  closeSignal.addEventListener('abort', close)
  return {
    signal: controller.signal,
    async waitFor<Value>(pending: Promise<Value>): Promise<Value> {
      const timer = startTimer(() => controller.abort(new TimeoutError(idleTimeout, url)), idleTimeout)
      try {
        return await pending
      } catch (cause) {
        throw new NetworkError(cause, undefined, describeRequest(url, POST))
      } finally {
        clearTimeout(timer)
      }
    },
    close() {
      closeSignal.removeEventListener('abort', close)
      controller.abort()
    },
  }
}

type ConnectionGuard = ReturnType<typeof createConnectionGuard>

function parseJson(text: string): object {
  try {
    return Object(JSON.parse(text))
  } catch {
    return {}
  }
}

/**
 * Opens a connection.
 * @throws ApiError or a subclass if the response is not an event stream
 */
async function openConnection(
  { core, url, operation, headers }: SubscriptionContext,
  lastEventId: string | undefined,
  { signal, waitFor }: ConnectionGuard,
) {
  const { options, unwrap, fetchResult } = core
  const pending = (options.fetch ?? fetch)(url, {
    ...POST,
    headers: {
      accept: 'text/event-stream',
      'content-type': 'application/json',
      ...(lastEventId && { 'last-event-id': lastEventId }),
      ...headers,
    },
    body: JSON.stringify(operation),
    signal,
  })
  const response = await waitFor(pending)
  if (response.headers.get('content-type')?.includes('event-stream')) return response
  const result = await waitFor(fetchResult(async () => response, url, { ...POST, signal, url }))
  // A response with data but without a stream is an error here.
  return unwrap({ ...result, body: { ...result.body, data: null } }) as never
}

/** Iterates over the events of one connection, until the server sends `complete`. */
async function* readEvents(context: SubscriptionContext, parser: SseParser): AsyncGenerator<unknown, void, undefined> {
  const { core, url } = context
  const { unwrap, NetworkError, describeRequest } = core
  const request = describeRequest(url, POST)
  const guard = createConnectionGuard(context)
  try {
    const response = await openConnection(context, parser.lastId, guard)
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    const decoder = new TextDecoder()
    for (;;) {
      const { done, value } = await guard.waitFor(reader.read())
      if (done) throw new NetworkError(new Error('the stream ended early'), response.status, request)
      for (const { event, data } of parser.feed(decoder.decode(value, { stream: true }))) {
        if (event === 'complete') return
        if (event === 'next') yield unwrap({ request, response, text: data, body: parseJson(data) })
      }
    }
  } finally {
    guard.close()
  }
}

/** Iterates over the events of the subscription, with a new connection whenever one is lost. */
async function* readWithReconnect(
  context: SubscriptionContext,
  retries: number,
): AsyncGenerator<unknown, void, undefined> {
  const { core, closeSignal } = context
  let lastEventId: string | undefined
  for (let failures = 0; ; failures += 1) {
    const parser = createSseParser(lastEventId)
    try {
      for await (const data of readEvents(context, parser)) {
        failures = 0
        yield data
      }
      return
    } catch (error) {
      if (closeSignal.aborted) throw closeSignal.reason
      const wait = core.retryDelay(error, Math.min(failures, MAX_BACKOFF_STEP))
      if (failures >= retries || wait === Number.POSITIVE_INFINITY) throw error
      lastEventId = parser.lastId
      await core.delay(wait, closeSignal)
    }
  }
}

/**
 * Opens a subscription with the selection of a query. `return()` during a pending `next()` resolves both at once.
 * @throws ApiError `NOT_IN_FILES` for a static build
 */
export async function openSubscription(
  core: SubscriptionCore,
  refuse: Refuse,
  { query, variables }: Operation,
  call?: CallOptions,
) {
  await refuse?.(query)
  const { signal, timeout, retries, headers, url } = await core.readRequestOptions(
    core.options,
    call,
    Number.POSITIVE_INFINITY,
  )
  signal?.throwIfAborted()
  const controller = new AbortController()
  const events = readWithReconnect(
    {
      core,
      url,
      operation: { query: query.replace('query', 'subscription'), variables },
      headers,
      idleTimeout: timeout,
      closeSignal: controller.signal,
    },
    retries,
  )
  const done = { done: true, value: undefined } as const
  let isReturned = false
  const abort = () => controller.abort(signal?.reason)
  signal?.addEventListener('abort', abort)

  /** Removes the listener from the caller's signal once the subscription has ended. */
  async function withCleanup(next: Promise<IteratorResult<unknown, void>>) {
    const result = await next.catch((error) => {
      signal?.removeEventListener('abort', abort)
      if (isReturned) return done
      throw error
    })
    if (result.done) signal?.removeEventListener('abort', abort)
    return result
  }

  return {
    next: () => withCleanup(events.next()),
    return() {
      isReturned = true
      controller.abort()
      return withCleanup(events.return())
    },
  }
}
