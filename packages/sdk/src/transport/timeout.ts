import { TimeoutError } from '../errors/timeout-error.ts'

/** The longest delay timers take, 2³¹ - 1 ms or 24 days; longer ones would fire at once. */
const MAX_TIMER_DELAY = 2_147_483_647

/**
 * Has a call aborted with a TimeoutError after `timeout` milliseconds, where Infinity sets no limit, or with the reason of
 * its caller. Returns what lets go of the timer and of the caller's signal.
 * @throws the reason of `caller` when it is aborted already
 */
export function startTimeout(
  controller: AbortController,
  timeout: number,
  callerSignal: AbortSignal | undefined,
): () => void {
  callerSignal?.throwIfAborted()
  const timer = setTimeout(() => controller.abort(new TimeoutError(timeout)), Math.min(timeout, MAX_TIMER_DELAY))
  const abort = () => controller.abort(callerSignal?.reason)
  callerSignal?.addEventListener('abort', abort)
  return () => {
    clearTimeout(timer)
    callerSignal?.removeEventListener('abort', abort)
  }
}

/** Waits, or rejects with the reason of the signal when that is aborted before. */
export function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.onabort = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
  })
}
