// Subscriptions over server-sent events, a connection each ("distinct connections mode" of GraphQL over SSE).
import type { Core } from '../core.ts'
import type { CallOptions } from '../options.ts'
import type { Operation } from '../transport/transport.ts'
import { createSseParser, type SseParser } from './sse-parser.ts'

/** The longest delay timers take. */
const MAX_TIMER_DELAY = 2_147_483_647

/** From so many failures in a row on, the pause grows no longer: it is 16 to 32 seconds then. */
const MAX_BACKOFF_STEP = 7

/** What stays the same over all connections of a subscription. */
interface SubscriptionContext {
  readonly core: Core
  readonly operation: Operation
  readonly headers: Readonly<Record<string, string>>
  /** Milliseconds without a sign of the server after which a connection counts as broken. */
  readonly idleTimeout: number
  /** Aborted when the subscription ends from this side. */
  readonly closeSignal: AbortSignal
}

/** A signal that ends one connection, and a watch that ends it when the server is silent for too long. */
function createConnectionGuard({
  core: { NetworkError, TimeoutError },
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
      const timer = setTimeout(
        () => controller.abort(new TimeoutError(idleTimeout)),
        Math.min(idleTimeout, MAX_TIMER_DELAY),
      )
      try {
        return await pending
      } catch (cause) {
        throw new NetworkError(cause)
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

/** Opens a connection; anything but a stream of events is an error. */
async function openConnection(
  { core, operation, headers }: SubscriptionContext,
  lastEventId: string | undefined,
  { signal, waitFor }: ConnectionGuard,
) {
  const { options, url, unwrap, parseBody } = core
  const pending = (options.fetch ?? fetch)(url, {
    method: 'POST',
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
  const result = { response, text: await waitFor(response.text()) }
  // Even a good answer is none here: only a stream goes on telling.
  const { errors } = Object(parseBody(result))
  return unwrap({ errors }, result) as never
}

/** What one connection tells, until the server says that it is complete. */
async function* readEvents(context: SubscriptionContext, parser: SseParser): AsyncGenerator<unknown, void, undefined> {
  const { unwrap, NetworkError } = context.core
  const guard = createConnectionGuard(context)
  try {
    const response = await openConnection(context, parser.lastId, guard)
    const reader = (response.body as ReadableStream<Uint8Array>).getReader()
    const decoder = new TextDecoder()
    for (;;) {
      const { done, value } = await guard.waitFor(reader.read())
      if (done) throw new NetworkError(new Error('the stream ended early'), response.status)
      for (const { event, data } of parser.feed(decoder.decode(value, { stream: true }))) {
        if (event === 'complete') return
        if (event === 'next') yield unwrap(parseJson(data), { response, text: data })
      }
    }
  } finally {
    guard.close()
  }
}

/** What the service tells, over as many connections as it takes. */
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

/** Answers no text. */
type SubscriptionGuard = false | ((document: string) => Promise<unknown>)

/**
 * Follows the subscription that asks for what the query does; whoever returns from it while it waits is not kept waiting.
 * What answers from files, if anything, refuses it.
 */
export async function openSubscription(
  core: Core,
  staticBuild: SubscriptionGuard,
  { query, variables }: Operation,
  call: CallOptions = {},
) {
  if (staticBuild) await staticBuild(query)
  const { options } = core
  const { signal, timeout = options.timeout ?? 30_000, retries = options.retries ?? Number.POSITIVE_INFINITY } = call
  signal?.throwIfAborted()
  const controller = new AbortController()
  const headers = { ...options.headers, ...call.headers }
  const events = readWithReconnect(
    {
      core,
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

  /** Lets go of the caller's signal when there is nothing more to tell. */
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
