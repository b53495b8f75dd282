import type { ApiError } from '../errors/api-error.ts'
import { NetworkError } from '../errors/network-error.ts'

/** Statuses that another try may cure. */
const RETRYABLE_STATUSES = [408, 429, 500, 502, 503, 504]

const BASE_DELAY = 250

/** Milliseconds until another try makes sense; Infinity where it never does. */
export function retryDelay(error: unknown, attempt: number): number {
  const { retryAfter = 0, status = 0 }: Partial<ApiError> = Object(error)
  if (!(error instanceof NetworkError) && !RETRYABLE_STATUSES.includes(status)) return Number.POSITIVE_INFINITY
  return Math.max((BASE_DELAY / 2) * 2 ** attempt * (1 + Math.random()), retryAfter * 1000)
}
