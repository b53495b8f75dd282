import { ApiError } from './api-error.ts'

/** A list answered the cursor it was asked to go on from, so that walking it would never end. */
export class RepeatedCursorError extends ApiError {
  override readonly name = 'RepeatedCursorError'
  /** The cursor that came twice. */
  declare readonly cursor: string | null

  constructor(cursor: string | null) {
    super(`The cursor ${cursor} repeats. 游标重复。`, { code: 'REPEATED_CURSOR', cursor })
  }
}
