import { ApiError, type ApiErrorDetails } from './api-error.ts'

const MAX_BODY_LENGTH = 200

/**
 * The response is not GraphQL: an error page of a proxy, truncated JSON, another content type.
 * Usually the URL is wrong; `body` shows what the server sent.
 */
export class UnexpectedAnswerError extends ApiError {
  override get name() {
    return 'UnexpectedAnswerError'
  }

  declare readonly code: 'UNEXPECTED_ANSWER'
  /** The first 200 characters of the response body. */
  declare readonly body: string

  /** `request` is the method and the address without its query string, such as `GET https://example.org/graphql`. */
  constructor(request: string, body: string, type: string | null, details: Omit<ApiErrorDetails, 'code'>) {
    super(
      `${request}: HTTP ${details.status}, ${type || '?'}: not a GraphQL response. 不是 GraphQL 响应，请检查地址。`,
      {
        ...details,
        code: 'UNEXPECTED_ANSWER',
        body: body.slice(0, MAX_BODY_LENGTH),
      },
    )
  }
}
