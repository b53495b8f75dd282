import { ApiError } from './api-error.ts'

/** A list returned a cursor it had returned before, so reading it would never end. */
export class RepeatedCursorError extends ApiError {
  override get name() {
    return 'RepeatedCursorError'
  }

  declare readonly code: 'REPEATED_CURSOR'
  /** The repeated cursor; null where a further page was announced without a cursor. */
  declare readonly cursor: string | null
}
