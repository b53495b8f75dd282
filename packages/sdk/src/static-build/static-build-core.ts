import type { Core } from '../core.ts'
import type { ApiError } from '../errors/api-error.ts'
import type { localId } from '../resources/global-id.ts'
import type { fetchResult, Unwrap } from '../transport/fetch-result.ts'

/** The core of a client, with the functions that lazily loaded modules must not import (see lazy.ts). */
export interface StaticBuildCore extends Core {
  readonly ApiError: typeof ApiError
  readonly fetchResult: typeof fetchResult
  readonly unwrap: Unwrap
  readonly localId: typeof localId
}
