import { ApiError } from './errors/api-error.ts'
import { argumentError } from './errors/argument-error.ts'
import { NetworkError } from './errors/network-error.ts'
import { TimeoutError } from './errors/timeout-error.ts'
import type { CallOptions, ClientOptions, HeadersOption } from './options.ts'
import { describeRequest, fetchResult, type Init, unwrap } from './transport/fetch-result.ts'
import { retryDelay } from './transport/retry-delay.ts'
import { delay, startTimer } from './transport/timer.ts'

/** The timeout of a call, in milliseconds, if neither the call nor the client says otherwise. */
const DEFAULT_TIMEOUT = 30_000

/** The retries of a call if neither the call nor the client says otherwise. */
const DEFAULT_RETRIES = 2

/** Adds query parameters to a URL, which may have some already. */
export function withSearchParams(url: string, params: Readonly<Record<string, string>>): string {
  let fullUrl = url
  for (const name in params) {
    fullUrl += `${fullUrl.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(params[name] as string)}`
  }
  return fullUrl
}

/** Returns headers as a record with names in lower case. */
const headerRecord = (headers?: HeadersOption): Record<string, string> | undefined =>
  headers && Object.fromEntries(new Headers(headers as RequestInit['headers']))

/** Says which option is invalid; loaded lazily. */
type ExplainOptions = (options: CallOptions) => Promise<never>

/**
 * Creates the core of a client. Lazily loaded modules get it as an argument, because they must not import it (see
 * lazy.ts).
 * @throws TypeError `INVALID_ARGUMENT` without a URL
 */
export function createCore(options: ClientOptions, explainOptions: ExplainOptions) {
  const { url }: Partial<ClientOptions> = Object(options)
  if (!url)
    throw argumentError(`url: ${url}; expected that of a service, such as https://example.org/graphql. 缺少服务地址。`)

  /**
   * Returns the options of a call, completed by those of the client.
   * @throws TypeError `INVALID_ARGUMENT`
   */
  async function readOptions(call?: CallOptions, defaultRetries = DEFAULT_RETRIES) {
    const { signal, release = options.release } = call ?? {}
    const timeout = Number(call?.timeout ?? options.timeout ?? DEFAULT_TIMEOUT)
    const retries = Number(call?.retries ?? options.retries ?? defaultRetries)
    try {
      const headers = { ...headerRecord(options.headers), ...headerRecord(call?.headers) }
      if (timeout >= 0 && retries >= 0 && (!signal || 'throwIfAborted' in signal))
        return { signal, timeout, retries, headers, url: withSearchParams(`${url}`, release ? { release } : {}) }
    } catch {
      // Explained below.
    }
    return explainOptions({ ...options, ...call })
  }

  return {
    options,
    url: `${url}`,
    ApiError,
    NetworkError,
    TimeoutError,
    unwrap,
    startTimer,
    delay,
    retryDelay,
    fetchResult,
    describeRequest,
    readOptions,

    /**
     * Calls `send` until it succeeds, the retries are used up or the next pause would exceed the timeout.
     * @throws the last error of `send`, TimeoutError, or the reason of the caller's signal
     */
    async retry<Value>(send: (init: Init) => Promise<Value>, call?: CallOptions): Promise<Value> {
      const { timeout, retries, signal: callerSignal, headers, url } = await readOptions(call)
      const controller = new AbortController()
      const { signal } = controller
      const deadline = Date.now() + timeout
      const abort = () => controller.abort(callerSignal?.reason)
      callerSignal?.throwIfAborted()
      callerSignal?.addEventListener('abort', abort)
      const timer = startTimer(() => controller.abort(new TimeoutError(timeout)), timeout)
      const init = { headers, signal, url }
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
