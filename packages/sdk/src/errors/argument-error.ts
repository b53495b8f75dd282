/** Returns the error of a call with an invalid option or document: a mistake of the program, so not an ApiError. */
export function argumentError(message: string): TypeError {
  return Object.assign(new TypeError(message), { code: 'INVALID_ARGUMENT' })
}
