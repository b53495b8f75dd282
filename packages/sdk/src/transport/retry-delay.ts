import type { ApiError } from '../errors/api-error.ts'
import { NetworkError } from '../errors/network-error.ts'

/** Statuses after which a retry may succeed. */
const RETRYABLE_STATUSES = [408, 429, 500, 502, 503, 504]

/** Upper bound of the first pause, in milliseconds; each further pause doubles it. */
const BASE_DELAY = 250

/**
 * Seconds to wait by `Retry-After`, given in seconds or as a date (RFC 9110, 10.2.3); undefined if missing or invalid.
 * A date is compared with the Date header, because the clock of the client may differ.
 */
export function parseRetryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after')
  if (!value) return undefined
  const responseTime = Date.parse(headers.get('date') ?? '') || Date.now()
  const seconds = Number(value) || (Date.parse(value) - responseTime) / 1000
  return seconds > -Infinity ? Math.max(seconds, 0) : undefined
}

/**
 * Returns the milliseconds to wait before retry number `attempt` (from 0), half of them random; Infinity if a retry is
 * pointless.
 */
export function retryDelay(error: unknown, attempt: number): number {
  const { retryAfter = 0, status = 0 }: Partial<ApiError> = Object(error)
  if (!(error instanceof NetworkError) && !RETRYABLE_STATUSES.includes(status)) return Infinity
  return Math.max((BASE_DELAY / 2) * 2 ** attempt * (1 + Math.random()), retryAfter * 1000)
}
