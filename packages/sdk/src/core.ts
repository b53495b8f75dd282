import { pause, startDeadline } from './deadline.ts'
import { ApiError } from './errors/api-error.ts'
import { NetworkError } from './errors/network-error.ts'
import { TimeoutError } from './errors/timeout-error.ts'
import { dataOf, type Init, judge, parse, receive } from './exchange.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import { pauseAfter } from './retry.ts'

/** An address with further parameters. */
export function withParameters(url: string, parameters: Readonly<Record<string, string>>): string {
  let address = url
  for (const name in parameters) {
    address += `${address.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(parameters[name] as string)}`
  }
  return address
}

/** What a client shares with all it loads when needed, which imports none of it. */
export function createCore(options: ClientOptions) {
  const { release, retries: tries = 2, timeout: limit = 30_000 } = options
  return {
    options,
    /** Address of the service, with the release that is pinned. */
    url: withParameters(options.url, release ? { release } : {}),
    ApiError,
    NetworkError,
    TimeoutError,
    dataOf,
    judge,
    parse,
    pause,
    pauseAfter,
    receive,

    /**
     * Tries a call until it succeeds, its retries are used up or the next pause would outlast its time.
     * @throws what the last try threw, or the reason of the abort
     */
    async run<Value>(attempt: (init: Init) => Promise<Value>, call: CallOptions = {}): Promise<Value> {
      const { timeout = limit, retries = tries } = call
      const controller = new AbortController()
      const { signal } = controller
      const end = Date.now() + timeout
      const release = startDeadline(controller, timeout, call.signal)
      const init = { headers: { ...options.headers, ...call.headers }, signal }
      try {
        for (let tried = 0; ; tried++) {
          try {
            return await attempt(init)
          } catch (error) {
            const wait = pauseAfter(error, tried)
            if (tried >= retries || Date.now() + wait >= end) throw error
            await pause(wait, signal)
          }
        }
      } finally {
        release()
      }
    },
  }
}

export type Core = ReturnType<typeof createCore>
