import type { IncomingMessage, ServerResponse } from 'node:http'
import { corsHeadersFor } from './middleware/cors.ts'
import { requestIdFrom } from './middleware/request-id.ts'
import type { ReleaseApp } from './release-app.ts'
import { parseRequestTarget, type RequestTarget } from './request-target.ts'

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

  private readonly isStopping: () => boolean

  /** @param isStopping true if the response is the last one on its connection, because the server stops */
  constructor(request: IncomingMessage, response: ServerResponse, isStopping: () => boolean = () => false) {
    this.isStopping = isStopping
    this.request = request
    this.response = response
    this.method = request.method ?? 'GET'
    this.url = parseRequestTarget(request.url ?? '/')
    this.requestId = requestIdFrom(request.headers['x-request-id'])
  }

  /** Writes the status and the headers (names and values in turn), with the request ID and CORS headers. */
  writeHead(status: number, headers: readonly string[]): ServerResponse {
    this.closeIfStopping()
    return this.response.writeHead(status, [
      'x-request-id',
      this.requestId,
      ...corsHeadersFor(this.method, this.request.headers),
      ...headers,
    ])
  }

  /** Sets the request ID and CORS headers for a library that writes the head itself. */
  setCommonHeaders(): void {
    this.closeIfStopping()
    this.response.setHeader('x-request-id', this.requestId)
    const headers = corsHeadersFor(this.method, this.request.headers)
    for (let at = 0; at < headers.length; at += 2) this.response.setHeader(headers[at] ?? '', headers[at + 1] ?? '')
  }

  /** Logs an error under the request ID. */
  logError(error: unknown): void {
    console.error(`x-request-id ${this.requestId}:`, error)
  }

  /** Makes Node send `Connection: close`, so that the client sends no further request on a connection that ends. */
  private closeIfStopping(): void {
    if (this.isStopping()) this.response.shouldKeepAlive = false
  }
}
