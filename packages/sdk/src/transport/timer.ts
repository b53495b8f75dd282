/** The longest delay of a timer, in milliseconds: 2³¹ - 1, or 24 days. Timers with a longer one fire at once. */
const MAX_TIMER_DELAY = 2 ** 31 - 1

/** Calls `callback` after a delay in milliseconds, which may be Infinity; pass the result to `clearTimeout` to cancel. */
export function startTimer(callback: () => void, milliseconds: number) {
  return setTimeout(callback, Math.min(milliseconds, MAX_TIMER_DELAY))
}

/** Waits; rejects with the reason of the signal if it is aborted first. */
export function delay(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = startTimer(resolve, milliseconds)
    signal.onabort = () => {
      clearTimeout(timer)
      reject(signal.reason)
    }
  })
}
