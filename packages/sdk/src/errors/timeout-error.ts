import { ApiError } from './api-error.ts'

/** The call took longer than its `timeout`, including retries and the pauses between them. The message names the address. */
export class TimeoutError extends ApiError {
  override get name() {
    return 'TimeoutError'
  }

  declare readonly code: 'TIMEOUT'
  /** The time limit, in milliseconds. */
  declare readonly timeout: number

  /** `url` is named in the message, without its query string. */
  constructor(timeout: number, url: string) {
    super(`${url.split('?')[0]}: timed out after ${timeout} ms. 请求超时。`, { code: 'TIMEOUT', timeout })
  }
}
