import { TimeoutError } from './errors/timeout-error.ts'

/** The longest delay timers take, 2³¹ - 1 ms or 24 days; longer ones would fire at once. */
const LONGEST = 2_147_483_647

/** The end of a call: by its time-out or by its caller, whichever comes first. */
export interface Deadline {
  /** Aborted with a TimeoutError, or with the caller's own reason. */
  readonly signal: AbortSignal
  /** Milliseconds that are left. */
  left(): number
  /** Waits, or rejects with the reason when the end comes first. */
  wait(milliseconds: number): Promise<void>
  /** Lets go of the timers and of the caller's signal. */
  release(): void
}

/**
 * Starts the time of a call. `timeout` is in milliseconds; Infinity sets no limit.
 * @throws the reason of `caller` when it is aborted already
 */
export function startDeadline(timeout: number, caller: AbortSignal | undefined): Deadline {
  caller?.throwIfAborted()
  const controller = new AbortController()
  const { signal } = controller
  const end = Date.now() + timeout
  const timer = setTimeout(() => controller.abort(new TimeoutError(timeout)), Math.min(timeout, LONGEST))
  let pause: ReturnType<typeof setTimeout> | undefined
  const abort = () => controller.abort(caller?.reason)
  caller?.addEventListener('abort', abort)
  return {
    signal,
    left: () => end - Date.now(),
    wait: (milliseconds) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason))
        pause = setTimeout(resolve, milliseconds)
      }),
    release() {
      clearTimeout(timer)
      clearTimeout(pause)
      caller?.removeEventListener('abort', abort)
    },
  }
}
