import { ApiError } from './errors/api-error.ts'
import { NetworkError } from './errors/network-error.ts'
import { TimeoutError } from './errors/timeout-error.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import { fetchResult, type Init, unwrap } from './transport/fetch-result.ts'
import { retryDelay } from './transport/retry-delay.ts'
import { delay, startTimer } from './transport/timer.ts'

/** Adds query parameters to a URL, which may have some already. */
export function withSearchParams(url: string, params: Readonly<Record<string, string>>): string {
  let fullUrl = url
  for (const name in params) {
    fullUrl += `${fullUrl.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(params[name] as string)}`
  }
  return fullUrl
}

/**
 * Creates the core of a client. Lazily loaded modules get it as an argument, because they must not import it (see
 * lazy.ts).
 */
export function createCore(options: ClientOptions) {
  const { release, retries: retryLimit = 2, timeout: defaultTimeout = 30_000 } = options
  return {
    options,
    /** URL of the service, including the pinned release. */
    url: withSearchParams(options.url, release ? { release } : {}),
    ApiError,
    NetworkError,
    TimeoutError,
    unwrap,
    startTimer,
    delay,
    retryDelay,
    fetchResult,

    /**
     * Calls `send` until it succeeds, the retries are used up or the next pause would exceed the timeout.
     * @throws the last error of `send`, TimeoutError, or the reason of the caller's signal
     */
    async retry<Value>(send: (init: Init) => Promise<Value>, call: CallOptions = {}): Promise<Value> {
      const { timeout = defaultTimeout, retries = retryLimit, signal: callerSignal } = call
      const controller = new AbortController()
      const { signal } = controller
      const deadline = Date.now() + timeout
      const abort = () => controller.abort(callerSignal?.reason)
      callerSignal?.throwIfAborted()
      callerSignal?.addEventListener('abort', abort)
      const timer = startTimer(() => controller.abort(new TimeoutError(timeout)), timeout)
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
        clearTimeout(timer)
        callerSignal?.removeEventListener('abort', abort)
      }
    },
  }
}

export type Core = ReturnType<typeof createCore>
