import { ApiError } from './api-error.ts'

/**
 * The service returned 429: too many requests. Thrown when the retries are used up, or when `Retry-After` exceeds the time
 * left for the call; `retryAfter` is that wait in seconds.
 */
export class RateLimitError extends ApiError {
  override get name() {
    return 'RateLimitError'
  }
}
