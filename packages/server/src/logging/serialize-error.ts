/** An error as it is logged. */
export interface SerializedError {
  readonly type: string
  readonly code?: string
  readonly message: string
  readonly stack?: string
  readonly cause?: SerializedError
  /** The errors of an AggregateError. */
  readonly errors?: readonly SerializedError[]
}

/** Deepest level of causes that is logged. */
const MAX_DEPTH = 3

/** Hides the passwords of all URLs in a text. */
function withoutPasswords(text: string): string {
  return text.replaceAll(/(:\/\/[^\s/?#:]*:)\S*@/g, '$1***@').replaceAll(/([?&]password=)[^\s&#]*/g, '$1***')
}

/**
 * Returns what is logged of an error. Database drivers attach the statement and its values to their errors, and these
 * contain what clients sent; therefore only the properties of {@link SerializedError} are taken.
 */
export function serializeError(error: unknown, depth = 0): SerializedError {
  if (!(error instanceof Error)) return { type: typeof error, message: withoutPasswords(String(error)) }
  const { name, code, message, stack, cause, errors } = error as Error & { code?: unknown; errors?: unknown }
  const isNested = depth < MAX_DEPTH
  return {
    type: name,
    ...(typeof code === 'string' && { code }),
    message: withoutPasswords(message),
    ...(stack && { stack: withoutPasswords(stack) }),
    ...(isNested && cause !== undefined && { cause: serializeError(cause, depth + 1) }),
    ...(isNested && Array.isArray(errors) && { errors: errors.map((inner) => serializeError(inner, depth + 1)) }),
  }
}
