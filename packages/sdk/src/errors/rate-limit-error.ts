import { ApiError } from './api-error.ts'

/**
 * The service answered 429: too many calls. Thrown when the retries are used up, or when the service asks for a longer
 * wait than the time-out leaves; `retryAfter` says how many seconds.
 */
export class RateLimitError extends ApiError {
  override readonly name = 'RateLimitError'
}
