import { ApiError } from './api-error.ts'

/** The call took longer than its `timeout`, including retries and the pauses between them. */
export class TimeoutError extends ApiError {
  override get name() {
    return 'TimeoutError'
  }

  declare readonly code: 'TIMEOUT'
  /** The time limit, in milliseconds. */
  declare readonly timeout: number

  constructor(timeout: number) {
    super(`Timed out after ${timeout} ms. 请求超时。`, { code: 'TIMEOUT', timeout })
  }
}
