import type { RequestObserver, RequestRecord } from '../http/middleware/observe-requests.ts'
import type { Logger } from './logger.ts'

/** Longest path that is logged, in characters. */
const MAX_PATH = 256

/** Returns an observer that logs each request: its path without the query string, and no variables. */
export function logRequestsTo(logger: Logger): RequestObserver {
  const onEnd = ({ path, route: _route, durationMs, trace, ...record }: RequestRecord) => {
    const shown = {
      path: path.slice(0, MAX_PATH),
      durationMs: Math.round(durationMs * 1000) / 1000,
      traceId: trace?.traceId,
    }
    logger.info({ ...record, ...shown }, 'request')
  }
  return { onEnd }
}
