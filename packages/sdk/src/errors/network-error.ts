import { ApiError } from './api-error.ts'

/**
 * The service could not be reached, or the connection broke off before the answer was complete.
 * Thrown after the last retry; `cause` is the error of `fetch`.
 */
export class NetworkError extends ApiError {
  override readonly name = 'NetworkError'

  constructor(cause: unknown, status?: number) {
    super(`No connection, or it broke off: ${innermostMessage(cause)}. 连接失败或中断。`, {
      code: 'NETWORK',
      status,
      cause,
    })
  }
}

/** `fetch failed` tells nothing; what made it fail stands in the innermost cause. */
function innermostMessage(error: unknown): string {
  const { cause, code, message }: { cause?: unknown; code?: string; message?: string } = Object(error)
  return cause ? innermostMessage(cause) : message || code || `${error}`
}
