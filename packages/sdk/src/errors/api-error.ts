/** One error as the service reports it. */
export interface GraphQLErrorItem {
  readonly message: string
  /** The field it happened at, from the root of the answer. */
  readonly path?: readonly (string | number)[]
  readonly locations?: readonly { readonly line: number; readonly column: number }[]
  readonly extensions?: { readonly code?: string } & Readonly<Record<string, unknown>>
}

/** What is known of a call that failed. */
export interface ApiErrorDetails {
  readonly code: string
  readonly status?: number | undefined
  readonly errors?: readonly GraphQLErrorItem[]
  readonly data?: unknown
  readonly requestId?: string | undefined
  readonly retryAfter?: number | undefined
  readonly cause?: unknown
}

/**
 * A call failed. Itself thrown when the service answers with GraphQL errors; the other errors of a call extend it.
 * The caller's own abort is no ApiError: its reason is thrown as it is.
 */
export class ApiError extends Error {
  override readonly name: string = 'ApiError'
  /** What went wrong in one word: `extensions.code` of the first error, or the code of the error class. */
  declare readonly code: string
  /** HTTP status, or undefined where no answer began. */
  declare readonly status: number | undefined
  /** Every error the service reported, in its order. */
  declare readonly errors: readonly GraphQLErrorItem[]
  /** What could be answered all the same; fields that failed are null. */
  declare readonly data: unknown
  /** The `x-request-id` of the answer, to find the request in the logs of the service. */
  declare readonly requestId: string | undefined
  /** Seconds the service asks to wait before the next call, where it says so. */
  declare readonly retryAfter: number | undefined

  /** Details of the errors that extend this one become properties too. */
  constructor(message: string, details: ApiErrorDetails & Readonly<Record<string, unknown>>) {
    super(message, details)
    Object.assign(this, { errors: [] }, details)
  }
}
