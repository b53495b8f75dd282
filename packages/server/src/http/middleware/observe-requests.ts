import type { Trace } from '../../tracing/trace.ts'
import { BodyBytes } from '../body-bytes.ts'
import type { RequestContext } from '../request-context.ts'
import type { Middleware, Route } from '../router.ts'

/** What is known of a request when its response is closed. */
export interface RequestRecord {
  readonly requestId: string
  readonly method: string
  readonly path: string
  /** Path of the route, one of few; empty for an unknown path. */
  readonly route: string
  readonly status: number
  /** Milliseconds from the arrival of the request to the end of the response. */
  readonly durationMs: number
  /** Bytes of the body of the response, after compression. */
  readonly bytes: number
  /** Version of the release that was queried. */
  readonly release: string | undefined
  /** Name of the GraphQL operation, if the request was parsed and names one. */
  readonly operation: string | undefined
  /** Estimated cost of the operation, if this request had it executed. */
  readonly cost: number | undefined
  /** What the operation cost, counted while it was executed. */
  readonly actualCost: number | undefined
  /** Code of the limit that the request exceeded; it is answered nevertheless where limits are only measured. */
  readonly exceeded: string | undefined
  /** Whether the response cache had the response; undefined if it was not consulted. */
  readonly cache: 'hit' | 'miss' | undefined
  /** Code of the first error of the response. */
  readonly code: string | undefined
  /** The span of the request, if it is traced. */
  readonly trace: Trace | undefined
  /** True if the client disconnected before the response was complete. */
  readonly aborted: boolean
}

/** Observes requests. */
export interface RequestObserver {
  /** Called when a request arrives. */
  readonly onArrival?: (context: RequestContext) => void
  /** Called with one record per request, when its response is closed. */
  readonly onEnd: (record: RequestRecord) => void
}

function toRecord(context: RequestContext, { path: route }: Route, bytes: number): RequestRecord {
  const { requestId, method, url, startedAt, response, app, operationName, cost, actualCost, exceeded } = context
  return {
    requestId,
    method,
    path: url.path,
    route,
    status: response.statusCode,
    durationMs: performance.now() - startedAt,
    bytes,
    release: app?.release.info.version,
    operation: operationName,
    cost,
    actualCost,
    exceeded,
    cache: context.cache,
    code: context.errorCode,
    trace: context.trace,
    aborted: !response.writableFinished,
  }
}

/** Reports each request to the observers when its response is closed. */
export function observeRequests(observers: readonly RequestObserver[]): Middleware {
  return (context, route) => {
    for (const { onArrival } of observers) onArrival?.(context)
    // Without a reference to the context: a closure over the context, stored in it, made every request survive young-generation
    // garbage collections.
    const bodyBytes = new BodyBytes()
    context.bodyBytes = bodyBytes
    context.response.on('close', () => {
      const record = toRecord(context, route, bodyBytes.sentWith(context.response))
      for (const { onEnd } of observers) onEnd(record)
    })
    return true
  }
}
