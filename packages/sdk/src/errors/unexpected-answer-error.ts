import { ApiError, type ApiErrorDetails } from './api-error.ts'

const MAX_BODY_LENGTH = 200

/**
 * What came back is no GraphQL answer: the error page of a proxy, truncated JSON, another content type.
 * Often the address is not the one of the service; `body` shows what is there.
 */
export class UnexpectedAnswerError extends ApiError {
  override readonly name = 'UnexpectedAnswerError'
  /** The first 200 characters of the answer. */
  declare readonly body: string

  constructor(body: string, type: string | null, details: Omit<ApiErrorDetails, 'code'>) {
    super(`HTTP ${details.status}, ${type || '?'}: no GraphQL answer. 不是 GraphQL 答复。`, {
      ...details,
      code: 'UNEXPECTED_ANSWER',
      body: body.slice(0, MAX_BODY_LENGTH),
    })
  }
}
