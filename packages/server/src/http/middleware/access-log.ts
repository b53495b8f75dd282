import type { RequestContext } from '../request-context.ts'
import type { Middleware } from '../router.ts'

/** An entry of the access log. */
export interface AccessLogEntry {
  readonly requestId: string
  readonly method: string
  readonly path: string
  readonly status: number
  /** Milliseconds from the arrival of the request to the end of the response. */
  readonly duration: number
  /** Version of the release that was queried. */
  readonly release: string | undefined
  /** True if the client disconnected before the response was complete. */
  readonly aborted: boolean
}

/** Receives one entry per request. */
export type AccessLog = (entry: AccessLogEntry) => void

function toEntry({ requestId, method, url, startedAt, response, app }: RequestContext): AccessLogEntry {
  return {
    requestId,
    method,
    path: url.path,
    status: response.statusCode,
    duration: performance.now() - startedAt,
    release: app?.release.info.version,
    aborted: !response.writableFinished,
  }
}

/** Logs each request when its response is closed. */
export function logRequests(log: AccessLog): Middleware {
  return (context) => {
    context.response.once('close', () => log(toEntry(context)))
    return true
  }
}
