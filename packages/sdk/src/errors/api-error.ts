import type { ServiceErrorCode } from '../generated/error-codes.ts'

/** Codes of errors that the client itself reports. */
type ClientErrorCode =
  | 'GRAPHQL'
  | 'NETWORK'
  | 'NOT_IN_FILES'
  | 'RATE_LIMITED'
  | 'REPEATED_CURSOR'
  | 'TIMEOUT'
  | 'UNEXPECTED_ANSWER'

/** The known error codes. Any other string is allowed too, because a later service may have further codes. */
export type ErrorCode = ServiceErrorCode | ClientErrorCode | (string & {})

/** One entry of `errors` in a GraphQL response. */
export interface GraphQLErrorItem {
  readonly message: string
  /** Path of the field that failed, from the root of the data. */
  readonly path?: readonly (string | number)[]
  readonly locations?: readonly { readonly line: number; readonly column: number }[]
  readonly extensions?: { readonly code?: ErrorCode } & Readonly<Record<string, unknown>>
}

/** The properties an ApiError is made with. */
export interface ApiErrorDetails {
  readonly code: ErrorCode
  readonly status?: number | undefined
  readonly errors?: readonly GraphQLErrorItem[]
  readonly data?: unknown
  readonly requestId?: string | undefined
  readonly retryAfter?: number | undefined
  readonly cause?: unknown
}

/**
 * A call failed. Thrown as such when the response has GraphQL errors; all other errors of a call extend it.
 * When the caller aborts a call, the reason of the signal is thrown instead, unchanged.
 */
export class ApiError extends Error {
  /** Name of the class, also in minified bundles. */
  override get name(): string {
    return 'ApiError'
  }

  /** Error code: `extensions.code` of the first GraphQL error, or the code of the error class. */
  declare readonly code: ErrorCode
  /** HTTP status; undefined if no response was received. */
  declare readonly status: number | undefined
  /** All GraphQL errors of the response, in its order. */
  declare readonly errors: readonly GraphQLErrorItem[]
  /** Partial data of the response; fields that failed are null. */
  declare readonly data: unknown
  /** Response header `x-request-id`, which the logs of the service contain too. */
  declare readonly requestId: string | undefined
  /** Seconds to wait before the next call (`Retry-After`); undefined if the response does not say. */
  declare readonly retryAfter: number | undefined

  /** All details become properties, including those of subclasses. */
  constructor(message: string, details: ApiErrorDetails & Readonly<Record<string, unknown>>) {
    super(message, details)
    Object.assign(this, { errors: [] }, details)
  }
}
