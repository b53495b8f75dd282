import type { ErrorCode } from './error-codes.ts'

/** Base class of errors that a person can act on. Anything else that is thrown is a defect. */
export abstract class TiyuError extends Error {
  /** Code from the table of error codes. */
  abstract readonly code: ErrorCode
}
