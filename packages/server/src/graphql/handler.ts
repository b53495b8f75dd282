// The fast path of GraphQL over HTTP. Usual requests are answered here, all others by yoga; both answer alike.
import { type Operations, stringifyResult } from '@tiyu/schema'
import { GraphQLError } from 'graphql'
import { negotiateCoding, negotiateMediaType } from '../http/content-negotiation.ts'
import { readBody, restoreBody } from '../http/middleware/request-body.ts'
import type { ReleaseApp } from '../http/release-app.ts'
import type { RequestContext } from '../http/request-context.ts'
import { type ReleaseProvider, withRelease } from '../http/with-release.ts'
import { rawRequestKey } from './cache-keys.ts'
import { encodeText } from './encoded-body.ts'
import { parseBodyParams, parseUrlParams } from './params.ts'
import type { PersistedQueries } from './persisted-queries.ts'
import { QueryResponder } from './query-responder.ts'
import type { GraphQLRequest, Negotiated } from './request.ts'
import { GraphQLResponse, type Variant } from './response.ts'
import type { ResponseCache } from './response-cache.ts'
import { TableHandler } from './table/table-handler.ts'
import { requestsTable } from './table/table-options.ts'
import type { YogaHandler } from './yoga.ts'

/** Dependencies of the handler, created once per process. */
export interface GraphQLDependencies {
  readonly releases: ReleaseProvider
  readonly operations: Operations
  readonly persisted: PersistedQueries
  readonly yoga: YogaHandler
  /** Without a cache every query is executed. */
  readonly cache?: ResponseCache | undefined
}

const JSON_BODY = /^application\/json(; ?charset=utf-8)?$/i

/** Introspection describes the software, which may change while a pinned release does not. */
const INTROSPECTION = /\b__(schema|type)\b/

/** Returns the negotiated media type and content coding of a usual request; undefined if yoga must handle it. */
function negotiate({ method, url, request: { headers } }: RequestContext): Negotiated | undefined {
  const isUsual = method === 'POST' ? JSON_BODY.test(headers['content-type'] ?? '') : url.search !== ''
  const media = isUsual ? negotiateMediaType(headers.accept) : undefined
  return media && { media, coding: negotiateCoding(headers['accept-encoding']) }
}

function variantOf({ url }: RequestContext, { media, coding }: Negotiated, query: string): Variant {
  return { media, coding, cachePolicy: url.version && !INTROSPECTION.test(query) ? 'pinned' : 'active' }
}

function errorResponse(errors: readonly GraphQLError[], { media }: Negotiated): GraphQLResponse {
  const result = { errors }
  return GraphQLResponse.ofErrors(result, encodeText(stringifyResult(result)), media)
}

/** A usual request whose parameters are not parsed yet. */
interface UnparsedRequest {
  readonly context: RequestContext
  readonly negotiated: Negotiated
  readonly body: Buffer | undefined
  readonly rawKey: string
}

/** Answers requests to the GraphQL endpoint. */
export class GraphQLHandler {
  private readonly dependencies: GraphQLDependencies
  private readonly responder: QueryResponder
  private readonly tables: TableHandler

  constructor(dependencies: GraphQLDependencies) {
    this.dependencies = dependencies
    this.responder = new QueryResponder(dependencies.cache)
    this.tables = new TableHandler(dependencies)
  }

  /** Answers a request that passed the middleware. */
  handle(context: RequestContext): void | Promise<void> {
    if (requestsTable(context)) return this.handleTable(context)
    const negotiated = negotiate(context)
    if (context.method !== 'POST') return negotiated ? this.respond(context, negotiated) : this.delegateToYoga(context)
    return readBody(context).then((body) => {
      if (!body) return
      return negotiated ? this.respond(context, negotiated, body) : this.delegateToYoga(context, body)
    })
  }

  private async handleTable(context: RequestContext): Promise<void> {
    if (context.method !== 'POST') return this.tables.handle(context)
    const body = await readBody(context)
    if (body) await this.tables.handle(context, body)
  }

  private delegateToYoga(context: RequestContext, body?: Buffer): Promise<void> {
    if (body) restoreBody(context.request, body)
    const { releases, yoga } = this.dependencies
    return withRelease(context, releases, (app) => yoga(context, app))
  }

  private respond(context: RequestContext, negotiated: Negotiated, body?: Buffer): void | Promise<void> {
    const { releases, cache } = this.dependencies
    const { version } = context.url
    const isCached = cache && !context.wantsCost
    const rawKey = isCached ? rawRequestKey(context, negotiated, body) : ''
    if (isCached && !version && releases.current && this.sendCached(context, releases.current, rawKey)) return
    return withRelease(context, releases, (app) => {
      if (isCached && version && this.sendCached(context, app, rawKey)) return
      return this.respondFrom(app, { context, negotiated, body, rawKey })
    })
  }

  /** Sends the cached response to a request with the same bytes, without parsing it; false if there is none. */
  private sendCached(context: RequestContext, app: ReleaseApp, rawKey: string): boolean {
    const cached = this.dependencies.cache?.getByRawRequest(`${app.identity}\n${rawKey}`)
    if (!cached) return false
    context.app = app
    context.cache = 'hit'
    cached.send(context)
    return true
  }

  private async respondFrom(app: ReleaseApp, unparsed: UnparsedRequest): Promise<void> {
    const { context, body } = unparsed
    const request = this.prepare(unparsed)
    if (!request) {
      if (body) restoreBody(context.request, body)
      return this.dependencies.yoga(context, app)
    }
    const response = request instanceof GraphQLResponse ? request : await this.responder.respond(request, app)
    response.send(context)
  }

  /** Returns the prepared query, the response to an invalid one, or undefined if yoga must handle the request. */
  private prepare({
    context,
    negotiated,
    body,
    rawKey,
  }: UnparsedRequest): GraphQLRequest | GraphQLResponse | undefined {
    const params = body ? parseBodyParams(body) : parseUrlParams(context.url.search)
    if (!params) return undefined
    const query = this.dependencies.persisted.resolveQuery(params)
    if (query instanceof GraphQLError) return errorResponse([query], negotiated)
    if (typeof query !== 'string') return undefined
    const operation = this.dependencies.operations.prepare(query, params.operationName)
    if ('errors' in operation) return errorResponse(operation.errors, negotiated)
    if (operation.operationType !== 'query') return undefined
    context.operationName = operation.name
    return { context, params, query, operation, variant: variantOf(context, negotiated, query), rawKey }
  }
}
