// The fast path of GraphQL over HTTP. Usual requests are answered here, all others by yoga; both answer alike.
import { explorerPath } from '@tiyu/explorer'
import type { Operations } from '@tiyu/schema'
import { GraphQLError } from 'graphql'
import { negotiateCoding, negotiateMediaType, prefersHtml } from '../http/content-negotiation.ts'
import { readBody, restoreBody } from '../http/middleware/request-body.ts'
import { GRAPHQL_PATH } from '../http/pages/addresses.ts'
import { sendRedirect } from '../http/pages/text-page.ts'
import type { ReleaseApp } from '../http/release-app.ts'
import type { RequestContext } from '../http/request-context.ts'
import type { Handler, Route } from '../http/router.ts'
import { type ReleaseProvider, withRelease } from '../http/with-release.ts'
import { goOnWith, type MaybePromise } from '../maybe-promise.ts'
import { rawRequestKey } from './cache-keys.ts'
import { CachedResponder } from './cached-responder.ts'
import { respondUncached } from './execute.ts'
import { parseBodyParams, parseUrlParams } from './params.ts'
import type { PersistedQueries } from './persisted-queries.ts'
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
  /** Without a cache every query is executed, and equal queries are not joined. */
  readonly cache?: ResponseCache | undefined
}

const JSON_BODY = /^application\/json(; ?charset=utf-8)?$/i

/** Introspection and SDL describe the software, which may change while a pinned release does not. */
const INTROSPECTION = /\b(?:__schema|__type|_service)\b/

/** Returns the negotiated media type and content coding of a usual request; undefined for any other. */
function negotiate(context: RequestContext): Negotiated | undefined {
  const { method, url, request } = context
  const { headers } = request
  const hasParams = method === 'POST' ? JSON_BODY.test(headers['content-type'] ?? '') : url.search !== ''
  const isUsual = hasParams && !(url.search.includes('format=') && requestsTable(context))
  const media = isUsual ? negotiateMediaType(headers.accept) : undefined
  return media && { media, coding: negotiateCoding(headers['accept-encoding']) }
}

function variantOf({ url }: RequestContext, { media, coding }: Negotiated, query: string): Variant {
  return { media, coding, cachePolicy: url.version && !INTROSPECTION.test(query) ? 'pinned' : 'active' }
}

/** True if a person opened the endpoint in a browser. */
function isBrowserVisit({ method, url: { search }, request: { headers } }: RequestContext): boolean {
  return method === 'GET' && search === '' && prefersHtml(headers.accept)
}

/** Creates the route of the GraphQL endpoint. */
export function graphqlRoute(handle: Handler): Route {
  return { path: GRAPHQL_PATH, methods: ['GET', 'HEAD', 'POST', 'OPTIONS'], handle }
}

/** A usual request whose parameters are not parsed yet. */
interface UnparsedRequest {
  readonly context: RequestContext
  readonly negotiated: Negotiated
  readonly body: Buffer | undefined
  /** Cache key of the request; empty if it is not answered from the cache. */
  readonly rawKey: string
}

/** Answers requests to the GraphQL endpoint. */
export class GraphQLHandler {
  /** The route of the endpoint. */
  readonly route = graphqlRoute((context) => this.handle(context))
  private readonly dependencies: GraphQLDependencies
  private readonly cached: CachedResponder | undefined
  private readonly tables: TableHandler

  constructor(dependencies: GraphQLDependencies) {
    this.dependencies = dependencies
    this.cached = dependencies.cache && new CachedResponder(dependencies.cache)
    this.tables = new TableHandler(dependencies)
  }

  private handle(context: RequestContext): MaybePromise<void> {
    const negotiated = negotiate(context)
    const answer = (body?: Buffer) =>
      negotiated ? this.respond(context, negotiated, body) : this.handleUnusual(context, body)
    if (context.method !== 'POST') return answer()
    readBody(context, answer)
    return undefined
  }

  /** Redirects browsers to GraphiQL, sends tables, and leaves the rest to yoga. */
  private handleUnusual(context: RequestContext, body?: Buffer): MaybePromise<void> {
    if (isBrowserVisit(context)) return sendRedirect(context, explorerPath)
    if (requestsTable(context)) return this.tables.handle(context, body)
    const { releases } = this.dependencies
    return withRelease(context, releases, (app) => this.delegateToYoga(context, app, body))
  }

  private delegateToYoga(context: RequestContext, app: ReleaseApp, body: Buffer | undefined): Promise<void> {
    if (body) restoreBody(context.request, body)
    return this.dependencies.yoga(context, app)
  }

  private respond(context: RequestContext, negotiated: Negotiated, body?: Buffer): MaybePromise<void> {
    const { releases } = this.dependencies
    // The cost is counted while a query is executed.
    const rawKey = this.cached && !context.wantsCost ? rawRequestKey(context, negotiated, body) : ''
    return withRelease(context, releases, (app) => {
      if (this.sendCached(context, app, rawKey)) return
      return this.respondFrom(app, { context, negotiated, body, rawKey })
    })
  }

  /** Sends the cached response to a request with the same bytes; false if there is none. */
  private sendCached(context: RequestContext, app: ReleaseApp, rawKey: string): boolean {
    const response = rawKey ? this.cached?.getByRawRequest(app, rawKey) : undefined
    if (!response) return false
    context.cache = 'hit'
    response.send(context)
    return true
  }

  private respondFrom(app: ReleaseApp, unparsed: UnparsedRequest): MaybePromise<void> {
    const { context, body, rawKey } = unparsed
    const request = this.prepare(unparsed)
    if (!request) return this.delegateToYoga(context, app, body)
    if (request instanceof GraphQLResponse) return request.send(context)
    const responding = rawKey && this.cached ? this.cached.respond(request, app) : respondUncached(request, app)
    return goOnWith<GraphQLResponse, void>(responding, (response) => response.send(context))
  }

  /** Returns the prepared query, the response to an invalid one, or undefined if yoga must handle the request. */
  private prepare(unparsed: UnparsedRequest): GraphQLRequest | GraphQLResponse | undefined {
    const { context, negotiated, body, rawKey } = unparsed
    const params = body ? parseBodyParams(body) : parseUrlParams(context.url.search)
    if (!params) return undefined
    const { persisted } = this.dependencies
    const query = persisted.acceptAny && !params.extensions ? params.query : persisted.resolveQuery(params)
    if (query instanceof GraphQLError) return GraphQLResponse.ofErrors({ errors: [query] }, negotiated.media)
    if (typeof query !== 'string') return undefined
    const operation = context.inSpan('GraphQL parse and validate', () =>
      this.dependencies.operations.prepare(query, params.operationName),
    )
    if ('errors' in operation) return GraphQLResponse.ofErrors(operation, negotiated.media)
    if (operation.operationType !== 'query') return undefined
    context.operationName = operation.name
    return { context, params, query, operation, variant: variantOf(context, negotiated, query), rawKey }
  }
}
