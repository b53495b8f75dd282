import type { Core } from '../core.ts'
import type { NetworkError } from '../errors/network-error.ts'
import type { TimeoutError } from '../errors/timeout-error.ts'
import type { readRequestOptions } from '../request-options.ts'
import type { describeRequest, fetchResult, Unwrap } from '../transport/fetch-result.ts'
import type { retryDelay } from '../transport/retry-delay.ts'
import type { delay, startTimer } from '../transport/timer.ts'

/** The core of a client, with the functions that lazily loaded modules must not import (see lazy.ts). */
export interface SubscriptionCore extends Core {
  readonly NetworkError: typeof NetworkError
  readonly TimeoutError: typeof TimeoutError
  readonly delay: typeof delay
  readonly describeRequest: typeof describeRequest
  readonly fetchResult: typeof fetchResult
  readonly readRequestOptions: typeof readRequestOptions
  readonly retryDelay: typeof retryDelay
  readonly startTimer: typeof startTimer
  readonly unwrap: Unwrap
}
