import type { Deadline } from './deadline.ts'
import type { ApiError } from './errors/api-error.ts'
import { NetworkError } from './errors/network-error.ts'

/** Statuses that another try may cure. */
const PASSING = [408, 429, 500, 502, 503, 504]

const FIRST_PAUSE = 250

/** Milliseconds until another try makes sense; Infinity where it never does. */
export function pauseAfter(error: unknown, attempt: number): number {
  const { retryAfter = 0, status = 0 }: Partial<ApiError> = Object(error)
  if (!(error instanceof NetworkError) && !PASSING.includes(status)) return Number.POSITIVE_INFINITY
  return Math.max(FIRST_PAUSE * 2 ** attempt * (0.5 + Math.random() / 2), retryAfter * 1000)
}

/**
 * Tries until it succeeds, the retries are used up or the next pause would outlast the deadline.
 * @throws what the last try threw, or the reason of the deadline
 */
export async function retrying<Value>(
  attempt: () => Promise<Value>,
  retries: number,
  deadline: Deadline,
): Promise<Value> {
  for (let tried = 0; ; tried += 1) {
    try {
      return await attempt()
    } catch (error) {
      const pause = pauseAfter(error, tried)
      if (tried >= retries || !(pause < deadline.left())) throw error
      await deadline.wait(pause)
    }
  }
}
