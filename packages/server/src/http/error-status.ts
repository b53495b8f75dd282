import type { ErrorCode } from '@tiyu/model'

/** The status of each code that a response outside the execution of a query may have. */
export const ERROR_STATUS = {
  BAD_REQUEST: 400,
  NOT_A_TABLE: 400,
  INVALID_HTTP: 400,
  UPGRADE_NOT_SUPPORTED: 400,
  INVALID_API_KEY: 401,
  NOT_FOUND: 404,
  UNKNOWN_RELEASE: 404,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  REQUEST_TIMEOUT: 408,
  PRECONDITION_FAILED: 412,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_CODING: 415,
  RANGE_NOT_SATISFIABLE: 416,
  EXPECTATION_FAILED: 417,
  RATE_LIMITED: 429,
  HEADERS_TOO_LARGE: 431,
  INTERNAL_SERVER_ERROR: 500,
  UNSUPPORTED_TRANSFER_CODING: 501,
  OVERLOADED: 503,
  STARTING: 503,
  UNAVAILABLE: 503,
} as const satisfies Partial<Record<ErrorCode, number>>

/** The codes that have a status. */
export type HttpErrorCode = keyof typeof ERROR_STATUS
