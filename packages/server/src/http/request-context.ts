import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ExecutionGuard } from '@tiyu/schema'
import type { Client } from '../limiting/client.ts'
import type { RequestLimits } from '../limiting/request-limits.ts'
import type { Logger } from '../logging/logger.ts'
import { runInSpan, type Trace } from '../tracing/trace.ts'
import type { BodyBytes } from './body-bytes.ts'
import { corsHeadersFor, NO_SNIFFING, protectionOf } from './browser-headers.ts'
import { withCost } from './cost-extension.ts'
import { headerPairs } from './header-pairs.ts'
import type { ReleaseApp } from './release-app.ts'
import { parseRequestTarget, type RequestTarget } from './request-target.ts'

/** What all requests of a server share. */
export interface ServerState {
  readonly logger: Logger
  /** Aborted when the server stops: every response is then the last one on its connection. */
  readonly stopping: AbortSignal
  /** Time between two looks at a client that reads slowly, in milliseconds. */
  readonly readerIntervalMs?: number | undefined
  readonly limits: RequestLimits
}

const NO_HEADERS: readonly string[] = []

/** The parameter of the address that asks for the cost of an operation. */
const COST_PARAM = /(?:^|&)cost=1(?:&|$)/

const REQUEST_FAILED = 'Unexpected error in a request. 请求处理中出现意外错误。'

/** Longest request ID accepted from a client, in characters; the rest is cut off. */
const MAX_ID_LENGTH = 100

/** Distinguishes processes that write to the same log. */
const PROCESS_ID = randomBytes(6).toString('hex')

let sequence = 0

/** Returns the request ID: the client's `X-Request-Id`, or a new one. */
export function requestIdFrom(header: string | readonly string[] | undefined): string {
  if (header) return String(header).slice(0, MAX_ID_LENGTH)
  sequence += 1
  return `${PROCESS_ID}-${sequence.toString(36)}`
}

/** One request with its response; every response head is written here. */
export class RequestContext {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly method: string
  readonly url: RequestTarget
  /** Sent as `x-request-id` and logged with every error of the request. */
  readonly requestId: string
  /** `performance.now()` when the request arrived. */
  readonly startedAt = performance.now()
  /** The release that answers, once it is known. */
  app: ReleaseApp | undefined
  /** Whom the request is counted for, once it is charged; undefined if it is not limited. */
  client: Client | undefined
  /** Name of the GraphQL operation, once it is parsed. */
  operationName: string | undefined
  /** Estimated cost of the operation, or of all operations of a batch, once they are accepted. */
  cost: number | undefined
  /** What the operations cost, counted while they were executed. */
  actualCost: number | undefined
  /** Code of the first limit that the request exceeds. */
  exceeded: string | undefined
  /** Whether the response cache had the response; undefined until it is consulted. */
  cache: 'hit' | 'miss' | undefined
  /** Counts the bytes of the body, if the request is observed. */
  bodyBytes: BodyBytes | undefined
  /** The span of the request, if it is traced. */
  trace: Trace | undefined
  /** Code of the first error of the response. */
  errorCode: string | undefined

  private readonly server: ServerState
  private quotaHeaders: readonly string[] = NO_HEADERS
  private activationHeaders: readonly string[] = NO_HEADERS
  /** True if a library writes the head. */
  private isHeadDelegated = false

  constructor(request: IncomingMessage, response: ServerResponse, server: ServerState) {
    this.server = server
    this.request = request
    this.response = response
    this.method = request.method ?? 'GET'
    this.url = parseRequestTarget(request.url ?? '/')
    this.requestId = requestIdFrom(request.headers['x-request-id'])
  }

  get readerIntervalMs(): number | undefined {
    return this.server.readerIntervalMs
  }

  /** True if the response is to say what the operation costs. */
  get wantsCost(): boolean {
    return this.url.search !== '' && COST_PARAM.test(this.url.search)
  }

  /**
   * Writes the status and the headers (names and values in turn), with the request ID, CORS headers and those that
   * protect browsers.
   */
  writeHead(status: number, headers: readonly string[]): ServerResponse {
    this.closeIfStopping()
    this.bodyBytes?.declare(headers, this.response)
    return this.response.writeHead(status, [
      'x-request-id',
      this.requestId,
      ...corsHeadersFor(this.method, this.request.headers),
      ...protectionOf(headers),
      ...this.quotaHeaders,
      ...this.activationHeaders,
      ...headers,
    ])
  }

  /** Sets the headers of every response for a library that writes the head itself. */
  setCommonHeaders(): void {
    this.closeIfStopping()
    this.isHeadDelegated = true
    this.bodyBytes?.count(this.response)
    this.setHeaders([
      ...['x-request-id', this.requestId],
      ...corsHeadersFor(this.method, this.request.headers),
      ...NO_SNIFFING,
      ...this.quotaHeaders,
      ...this.activationHeaders,
    ])
  }

  /** Sets the headers that name the activation whose release answers, as names and values in turn. */
  setActivationHeaders(headers: readonly string[]): void {
    this.activationHeaders = headers
  }

  /** Sets the headers with the rest of the client's quota, as names and values in turn. */
  setQuotaHeaders(headers: readonly string[]): void {
    this.quotaHeaders = headers
    if (this.isHeadDelegated && !this.response.headersSent) this.setHeaders(headers)
  }

  /** Returns the guard of its operations: they run if the limits allow it, and report their cost if the request asks for it. */
  get guard(): ExecutionGuard {
    return (cost, run) => {
      const result = this.server.limits.guard(this, cost, run)
      return this.wantsCost ? Promise.resolve(result).then((one) => withCost(one, cost)) : result
    }
  }

  /** Runs work in a span below that of the request; only the work, if the request is not traced. */
  inSpan<Result>(name: string, work: (trace?: Trace) => Result): Result {
    return this.trace ? runInSpan(this.trace.start(name), work) : work()
  }

  /** Logs an error under the request ID. */
  logError(error: unknown): void {
    this.server.logger.error({ requestId: this.requestId, traceId: this.trace?.traceId, err: error }, REQUEST_FAILED)
  }

  private setHeaders(headers: readonly string[]): void {
    for (const [name, value] of headerPairs(headers)) this.response.setHeader(name, value)
  }

  /** Makes Node send `Connection: close`, so that the client sends no further request on a connection that ends. */
  private closeIfStopping(): void {
    if (this.server.stopping.aborted) this.response.shouldKeepAlive = false
  }
}
