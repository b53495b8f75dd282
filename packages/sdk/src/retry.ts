import { TimeoutError } from './errors/timeout-error.ts'
import type { RequestOptions } from './request-options.ts'
import type { Init } from './transport/fetch-result.ts'
import { retryDelay } from './transport/retry-delay.ts'
import { delay, startTimer } from './transport/timer.ts'

/** Calls `send` until it succeeds, the retries are used up or the next pause would end after the deadline. */
async function repeat<Value>(
  send: (init: Init) => Promise<Value>,
  init: Init,
  retries: number,
  deadline: number,
): Promise<Value> {
  for (let attempts = 0; ; attempts++) {
    try {
      return await send(init)
    } catch (error) {
      const retryWait = retryDelay(error, attempts)
      if (attempts >= retries || Date.now() + retryWait >= deadline) throw error
      await delay(retryWait, init.signal)
    }
  }
}

/**
 * Calls `send` with retries, until the timeout or the caller ends it.
 * @throws the last error of `send`, TimeoutError, or the reason of the caller's signal
 */
export async function retry<Value>(
  send: (init: Init) => Promise<Value>,
  { timeout, retries, signal: callerSignal, headers, url }: RequestOptions,
): Promise<Value> {
  const controller = new AbortController()
  const { signal } = controller
  const abort = () => controller.abort(callerSignal?.reason)
  callerSignal?.throwIfAborted()
  callerSignal?.addEventListener('abort', abort)
  const timer = startTimer(() => controller.abort(new TimeoutError(timeout, url)), timeout)
  try {
    return await repeat(send, { headers, signal, url }, retries, Date.now() + timeout)
  } finally {
    clearTimeout(timer)
    callerSignal?.removeEventListener('abort', abort)
  }
}
