import { ApiError } from './api-error.ts'

/** The call took longer than its `timeout`, retries and the waits between them included. */
export class TimeoutError extends ApiError {
  override readonly name = 'TimeoutError'
  /** The limit that was passed, in milliseconds. */
  declare readonly timeout: number

  constructor(timeout: number) {
    super(`No answer within ${timeout} ms. ${timeout} 毫秒内没有答复。`, { code: 'TIMEOUT', timeout })
  }
}
