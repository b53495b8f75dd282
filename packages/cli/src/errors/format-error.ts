import { type ErrorCode, type Problem, TiyuError } from '@tiyu/model'
import { describeSystemError } from './system-errors.ts'

interface DescribedError {
  /** Undefined for a defect. */
  readonly code: ErrorCode | undefined
  readonly message: string
}

function describeError(error: unknown): DescribedError {
  if (error instanceof TiyuError) return error
  const described = describeSystemError(error)
  if (described) return described
  return { code: undefined, message: error instanceof Error ? (error.stack ?? error.message) : String(error) }
}

/** Formats an error for the terminal: the message of an expected error, the stack of a defect. */
export function formatError(error: unknown): string {
  return describeError(error).message
}

/** An error that may list problems of a package, a mapping or a file. */
interface FailedError extends Partial<Error> {
  readonly problems?: readonly Problem[]
  readonly problem?: Problem
}

/** Formats an error for `--json`. */
export function formatErrorJson(error: unknown): { readonly error: object; readonly problems: readonly Problem[] } {
  const { name = 'Error', problems, problem } = error as FailedError
  const { code, message } = describeError(error)
  return {
    error: { name, ...(code && { code }), message },
    problems: problems ?? (problem ? [problem] : []),
  }
}
