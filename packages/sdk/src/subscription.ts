// Subscriptions over server-sent events, a connection each ("distinct connections mode" of GraphQL over SSE).
import type { Core } from './core.ts'
import { createEventReader, type EventReader } from './event-stream.ts'
import type { CallOptions } from './options.ts'
import type { Sent } from './send.ts'

/** The longest delay timers take. */
const LONGEST = 2_147_483_647

/** From so many failures in a row on, the pause grows no longer: it is 16 to 32 seconds then. */
const SLOWEST = 7

/** What stays the same over all connections of a subscription. */
interface Followed {
  readonly core: Core
  readonly operation: Sent
  readonly headers: Readonly<Record<string, string>>
  /** Milliseconds without a sign of the server after which a connection counts as broken. */
  readonly silence: number
  /** Aborted when the subscription ends from this side. */
  readonly ending: AbortSignal
}

/** A signal that ends one connection, and a watch that ends it when the server is silent for too long. */
function watchOver({ core: { NetworkError, TimeoutError }, silence, ending }: Followed) {
  const controller = new AbortController()
  const close = () => controller.abort(ending.reason)
  if (ending.aborted) close()
  ending.addEventListener('abort', close)
  return {
    signal: controller.signal,
    async waitFor<Value>(coming: Promise<Value>): Promise<Value> {
      const timer = setTimeout(() => controller.abort(new TimeoutError(silence)), Math.min(silence, LONGEST))
      try {
        return await coming
      } catch (cause) {
        throw new NetworkError(cause)
      } finally {
        clearTimeout(timer)
      }
    },
    close() {
      ending.removeEventListener('abort', close)
      controller.abort()
    },
  }
}

type Watch = ReturnType<typeof watchOver>

function parseJson(text: string): object {
  try {
    return Object(JSON.parse(text))
  } catch {
    return {}
  }
}

/** Opens a connection; anything but a stream of events is an error. */
async function open({ core, operation, headers }: Followed, lastId: string | undefined, { signal, waitFor }: Watch) {
  const { options, url, judge, parse } = core
  const asked = (options.fetch ?? fetch)(url, {
    method: 'POST',
    headers: {
      accept: 'text/event-stream',
      'content-type': 'application/json',
      ...(lastId && { 'last-event-id': lastId }),
      ...headers,
    },
    body: JSON.stringify(operation),
    signal,
  })
  const reply = await waitFor(asked)
  if (reply.headers.get('content-type')?.includes('event-stream')) return reply
  const received = { reply, text: await waitFor(reply.text()) }
  // Even a good answer is none here: only a stream goes on telling.
  const { errors } = Object(parse(received))
  return judge({ errors }, received) as never
}

/** What one connection tells, until the server says that it is complete. */
async function* connect(followed: Followed, reader: EventReader): AsyncGenerator<unknown, void, undefined> {
  const { judge, NetworkError } = followed.core
  const watch = watchOver(followed)
  try {
    const reply = await open(followed, reader.lastId, watch)
    const stream = (reply.body as ReadableStream<Uint8Array>).getReader()
    const decoder = new TextDecoder()
    for (;;) {
      const { done, value } = await watch.waitFor(stream.read())
      if (done) throw new NetworkError(new Error('the stream ended early'), reply.status)
      for (const { event, data } of reader.read(decoder.decode(value, { stream: true }))) {
        if (event === 'complete') return
        if (event === 'next') yield judge(parseJson(data), { reply, text: data })
      }
    }
  } finally {
    watch.close()
  }
}

/** What the service tells, over as many connections as it takes. */
async function* follow(followed: Followed, retries: number): AsyncGenerator<unknown, void, undefined> {
  const { core, ending } = followed
  let lastId: string | undefined
  for (let failures = 0; ; failures += 1) {
    const reader = createEventReader(lastId)
    try {
      for await (const data of connect(followed, reader)) {
        failures = 0
        yield data
      }
      return
    } catch (error) {
      if (ending.aborted) throw ending.reason
      const wait = core.pauseAfter(error, Math.min(failures, SLOWEST))
      if (failures >= retries || wait === Number.POSITIVE_INFINITY) throw error
      lastId = reader.lastId
      await core.pause(wait, ending)
    }
  }
}

/** Answers no text. */
type Refusing = false | ((document: string) => Promise<unknown>)

/**
 * Follows the subscription that asks for what the query does; whoever returns from it while it waits is not kept waiting.
 * What answers from files, if anything, refuses it.
 */
export async function openSubscription(
  core: Core,
  files: Refusing,
  { query, variables }: Sent,
  call: CallOptions = {},
) {
  if (files) await files(query)
  const { options } = core
  const { signal, timeout = options.timeout ?? 30_000, retries = options.retries ?? Number.POSITIVE_INFINITY } = call
  signal?.throwIfAborted()
  const controller = new AbortController()
  const headers = { ...options.headers, ...call.headers }
  const told = follow(
    {
      core,
      operation: { query: query.replace('query', 'subscription'), variables },
      headers,
      silence: timeout,
      ending: controller.signal,
    },
    retries,
  )
  const end = { done: true, value: undefined } as const
  let left = false
  const abort = () => controller.abort(signal?.reason)
  signal?.addEventListener('abort', abort)

  /** Lets go of the caller's signal when there is nothing more to tell. */
  async function step(next: Promise<IteratorResult<unknown, void>>) {
    const result = await next.catch((error) => {
      signal?.removeEventListener('abort', abort)
      if (left) return end
      throw error
    })
    if (result.done) signal?.removeEventListener('abort', abort)
    return result
  }

  return {
    next: () => step(told.next()),
    return() {
      left = true
      controller.abort()
      return step(told.return())
    },
  }
}
