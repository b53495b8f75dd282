import { ApiError } from './errors/api-error.ts'
import { NetworkError } from './errors/network-error.ts'
import { TimeoutError } from './errors/timeout-error.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import { fetchResult, type Init, parseBody, readData, unwrap } from './transport/fetch-result.ts'
import { retryDelay } from './transport/retry-delay.ts'
import { delay, startTimeout } from './transport/timeout.ts'

/** An address with further parameters. */
export function withSearchParams(url: string, params: Readonly<Record<string, string>>): string {
  let fullUrl = url
  for (const name in params) {
    fullUrl += `${fullUrl.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(params[name] as string)}`
  }
  return fullUrl
}

/** What a client shares with all it loads when needed, which imports none of it. */
export function createCore(options: ClientOptions) {
  const { release, retries: retryLimit = 2, timeout: defaultTimeout = 30_000 } = options
  return {
    options,
    /** Address of the service, with the release that is pinned. */
    url: withSearchParams(options.url, release ? { release } : {}),
    ApiError,
    NetworkError,
    TimeoutError,
    readData,
    unwrap,
    parseBody,
    delay,
    retryDelay,
    fetchResult,

    /**
     * Tries a call until it succeeds, its retries are used up or the next pause would outlast its time.
     * @throws what the last try threw, or the reason of the abort
     */
    async retry<Value>(send: (init: Init) => Promise<Value>, call: CallOptions = {}): Promise<Value> {
      const { timeout = defaultTimeout, retries = retryLimit } = call
      const controller = new AbortController()
      const { signal } = controller
      const deadline = Date.now() + timeout
      const stopTimeout = startTimeout(controller, timeout, call.signal)
      const init = { headers: { ...options.headers, ...call.headers }, signal }
      try {
        for (let attempts = 0; ; attempts++) {
          try {
            return await send(init)
          } catch (error) {
            const retryWait = retryDelay(error, attempts)
            if (attempts >= retries || Date.now() + retryWait >= deadline) throw error
            await delay(retryWait, signal)
          }
        }
      } finally {
        stopTimeout()
      }
    },
  }
}

export type Core = ReturnType<typeof createCore>
