import { ApiError } from './api-error.ts'

/**
 * The service could not be reached, or the connection was lost before the response was complete.
 * Thrown after the last retry. The message names the method and the address; `cause` is the error of `fetch`.
 */
export class NetworkError extends ApiError {
  override get name() {
    return 'NetworkError'
  }

  declare readonly code: 'NETWORK'

  /** `request` is the method and the address without its query string, such as `GET https://example.org/graphql`. */
  constructor(cause: unknown, status: number | undefined, request: string) {
    super(`${request} failed: ${innermostMessage(cause)}. 请求失败。`, {
      code: 'NETWORK',
      status,
      cause,
    })
  }
}

/** Returns the message of the innermost cause: `fetch` itself only says `fetch failed`. */
function innermostMessage(error: unknown): string {
  const { cause, code, message }: { cause?: unknown; code?: string; message?: string } = Object(error)
  return cause ? innermostMessage(cause) : message || code || `${error}`
}
