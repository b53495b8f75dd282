import type { ErrorCode } from './error-codes.ts'

/** Base class of expected errors, which a user can act on. Any other error is a defect. */
export abstract class TiyuError extends Error {
  /** Code from the table of error codes. */
  abstract readonly code: ErrorCode
}
