/** True if an error of the API has one of these codes. */
export function hasErrorCode(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}

/** Returns what the API answers, or `refused` if it refuses the input. */
export async function unlessRefused<Answer>(answer: Promise<Answer>, refused: Answer): Promise<Answer> {
  try {
    return await answer
  } catch (error) {
    if (hasErrorCode(error, ['BAD_USER_INPUT'])) return refused
    throw error
  }
}
