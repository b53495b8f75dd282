// The way of a query from HTTP to its answer. A usual request is answered here; everything unusual goes to yoga, and both
// answer alike.
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Operations, stringifyResult } from '@tiyu/schema'
import { GraphQLError } from 'graphql'
import { requestIdFrom } from '../../graphql/request-id.ts'
import type { ReleaseHandle } from '../../release-pool.ts'
import { acquireRelease, type ReleaseProvider } from '../acquire-release.ts'
import type { ReleaseApp } from '../release-app.ts'
import { releaseOnClose } from '../release-on-close.ts'
import { encodeText } from './encoded-body.ts'
import { type ErrorResponse, sendErrorResponse } from './error-response.ts'
import { negotiate, parseBodyParams, parseUrlParams } from './graphql-params.ts'
import type { GraphQLRequest, RequestUrl } from './graphql-request.ts'
import type { PersistedQueries } from './persisted-queries.ts'
import type { PreparedRequest } from './prepared-request.ts'
import type { GraphQLResponse, QueryResponder } from './query-responder.ts'
import { Representation } from './representation.ts'
import { readBody, restoreBody } from './request-body.ts'

/** What the door works with. */
interface GraphQLHandlerDependencies {
  readonly releases: ReleaseProvider
  readonly operations: Operations
  readonly persisted: PersistedQueries
  readonly responder: QueryResponder
}

/** Leaves a request to yoga, which keeps the release until it has answered. */
function delegateToYoga(response: ServerResponse, releaseHandle: ReleaseHandle<ReleaseApp>): void {
  const request = response.req
  // Node leaves out the body of an answer to HEAD by itself.
  if (request.method === 'HEAD') request.method = 'GET'
  releaseOnClose(response, releaseHandle)
  releaseHandle.app.yoga(request, response)
}

/** The same for one whose body, if it has one, was read. */
function restoreAndDelegateToYoga({ response, body }: GraphQLRequest, releaseHandle: ReleaseHandle<ReleaseApp>): void {
  if (body) restoreBody(response.req, body)
  delegateToYoga(response, releaseHandle)
}

function errorResponse(errors: readonly GraphQLError[]): ErrorResponse {
  const result = { errors }
  return { result, body: encodeText(stringifyResult(result)) }
}

function send({ response, negotiated: { media }, requestId }: GraphQLRequest, graphqlResponse: GraphQLResponse): void {
  if (graphqlResponse instanceof Representation) graphqlResponse.send(response, requestId)
  else sendErrorResponse(response, graphqlResponse, { media, requestId })
}

/** Answers the requests to the GraphQL endpoint. */
export class GraphQLHandler {
  private readonly dependencies: GraphQLHandlerDependencies

  constructor(dependencies: GraphQLHandlerDependencies) {
    this.dependencies = dependencies
  }

  /** Answers a request whose body is accepted. */
  handle(request: IncomingMessage, response: ServerResponse, requestUrl: RequestUrl): void {
    const negotiated = negotiate(request, requestUrl.search !== '')
    if (!negotiated) {
      acquireRelease(this.dependencies.releases, requestUrl.version, response, (releaseHandle) =>
        delegateToYoga(response, releaseHandle),
      )
      return
    }
    const requestId = requestIdFrom(request.headers['x-request-id'] as string | undefined)
    const respond = (body: Buffer | undefined) => this.respond({ response, requestId, requestUrl, negotiated, body })
    if (request.method === 'POST') readBody(request, respond)
    else respond(undefined)
  }

  private respond(request: GraphQLRequest): void {
    const { releases } = this.dependencies
    const { version } = request.requestUrl
    if (!version && releases.current && this.sendCached(request, releases.current)) return
    acquireRelease(releases, version, request.response, (releaseHandle) => {
      if (version && this.sendCached(request, releaseHandle.app)) releaseHandle.release()
      else void this.respondFrom(request, releaseHandle)
    })
  }

  /** Sends what an equal request was answered with before, without reading this one; false if there is nothing. */
  private sendCached(request: GraphQLRequest, app: ReleaseApp): boolean {
    const cached = this.dependencies.responder.getByRawRequest(request, app)
    cached?.send(request.response, request.requestId)
    return cached !== undefined
  }

  /** Reads the release to the end, though the caller may go away and others wait for the same answer. */
  private async respondFrom(request: GraphQLRequest, releaseHandle: ReleaseHandle<ReleaseApp>): Promise<void> {
    try {
      const prepared = this.prepareRequest(request)
      if (!prepared) return restoreAndDelegateToYoga(request, releaseHandle)
      send(
        request,
        'operation' in prepared ? await this.dependencies.responder.respond(prepared, releaseHandle.app) : prepared,
      )
    } catch (error) {
      request.response.destroy(error as Error)
    }
    releaseHandle.release()
  }

  /** What a request asks, or why it cannot be answered; undefined if yoga should see it. */
  private prepareRequest(request: GraphQLRequest): PreparedRequest | ErrorResponse | undefined {
    const params = request.body ? parseBodyParams(request.body) : parseUrlParams(request.requestUrl.search)
    if (!params) return undefined
    const text = this.dependencies.persisted.resolveQuery(params)
    if (text instanceof GraphQLError) return errorResponse([text])
    if (typeof text !== 'string') return undefined
    const operation = this.dependencies.operations.prepare(text, params.operationName)
    if ('errors' in operation) return errorResponse(operation.errors)
    return operation.operationType === 'query' ? { request, params, text, operation } : undefined
  }
}
