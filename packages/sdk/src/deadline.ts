import { TimeoutError } from './errors/timeout-error.ts'

/** The longest delay timers take, 2³¹ - 1 ms or 24 days; longer ones would fire at once. */
const LONGEST = 2_147_483_647

/**
 * Has a call aborted with a TimeoutError after `timeout` milliseconds, where Infinity sets no limit, or with the reason of
 * its caller. Returns what lets go of the timer and of the caller's signal.
 * @throws the reason of `caller` when it is aborted already
 */
export function startDeadline(
  controller: AbortController,
  timeout: number,
  caller: AbortSignal | undefined,
): () => void {
  caller?.throwIfAborted()
  const timer = setTimeout(() => controller.abort(new TimeoutError(timeout)), Math.min(timeout, LONGEST))
  const abort = () => controller.abort(caller?.reason)
  caller?.addEventListener('abort', abort)
  return () => {
    clearTimeout(timer)
    caller?.removeEventListener('abort', abort)
  }
}

/** Waits, or rejects with the reason of the signal when that is aborted before. */
export function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds)
    signal.onabort = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
  })
}
