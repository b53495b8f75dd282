import { startDeadline } from './deadline.ts'
import { ApiError } from './errors/api-error.ts'
import { NetworkError } from './errors/network-error.ts'
import { TimeoutError } from './errors/timeout-error.ts'
import { dataOf, type Init, judge, parse, receive } from './exchange.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import { pauseAfter, retrying } from './retry.ts'

/** An address with further parameters. */
export function withParameters(url: string, parameters: Record<string, string>): string {
  return `${url}${url.includes('?') ? '&' : '?'}${new URLSearchParams(parameters)}`
}

/** What a client shares with all it loads when needed, which imports none of it. */
export function createCore(options: ClientOptions) {
  const { release, retries: tries = 2, timeout: limit = 30_000 } = options
  return {
    options,
    /** Address of the service, with the release that is pinned. */
    url: release ? withParameters(options.url, { release }) : options.url,
    ApiError,
    NetworkError,
    TimeoutError,
    dataOf,
    judge,
    parse,
    pauseAfter,
    receive,

    /** Runs a call to its end: time-out, abort and retry. */
    async run<Value>(attempt: (init: Init) => Promise<Value>, call: CallOptions = {}): Promise<Value> {
      const { signal, timeout = limit, retries = tries } = call
      const deadline = startDeadline(timeout, signal)
      const init = { headers: { ...options.headers, ...call.headers }, signal: deadline.signal }
      try {
        return await retrying(() => attempt(init), retries, deadline)
      } finally {
        deadline.release()
      }
    },
  }
}

export type Core = ReturnType<typeof createCore>
