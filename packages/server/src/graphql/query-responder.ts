// Response cache with in-flight deduplication.
import type { ReleaseApp } from '../http/release-app.ts'
import { operationKey, variantKey } from './cache-keys.ts'
import { type ExecutedOperation, executeOperation } from './execute.ts'
import type { GraphQLRequest } from './request.ts'
import { BASE_VARIANT, errorCodeOf, GraphQLResponse, type Variant } from './response.ts'
import type { ResponseCache } from './response-cache.ts'
import { SingleFlight } from './single-flight.ts'

/** Codes of operations that limits refuse. */
const REFUSALS: readonly string[] = ['RATE_LIMITED', 'OVERLOADED']

/** Answers queries of open releases. */
export class QueryResponder {
  private readonly cache: ResponseCache | undefined
  private readonly executions = new SingleFlight<ExecutedOperation>()
  private readonly derivations = new SingleFlight<GraphQLResponse>()

  /** @param cache Without a cache every query is executed, and equal queries are not joined. */
  constructor(cache: ResponseCache | undefined) {
    this.cache = cache
  }

  /** Answers a query. The release must stay open until the promise settles. */
  respond(request: GraphQLRequest, app: ReleaseApp): Promise<GraphQLResponse> {
    // The cost is counted while a query is executed.
    const { wantsCost } = request.context
    return this.cache && !wantsCost ? this.respondCached(request, app, this.cache) : this.execute(request, app)
  }

  private async respondCached(
    request: GraphQLRequest,
    app: ReleaseApp,
    cache: ResponseCache,
  ): Promise<GraphQLResponse> {
    const key = `${app.identity}\n${operationKey(request)}`
    const cacheKey = variantKey(request.variant, key)
    request.context.cache = 'hit'
    const response = cache.get(cacheKey) ?? (await this.executeAndCache(request, app, { cache, key }))
    if (response.isCacheable) cache.link(`${app.identity}\n${request.rawKey}`, cacheKey)
    return response
  }

  private async executeAndCache(
    request: GraphQLRequest,
    app: ReleaseApp,
    entry: { readonly cache: ResponseCache; readonly key: string },
  ): Promise<GraphQLResponse> {
    const { cache, key } = entry
    const baseKey = variantKey(BASE_VARIANT, key)
    const base = cache.get(baseKey)
    if (base) return this.deriveVariant(base, request, entry)
    request.context.cache = 'miss'
    const joined = this.executions.has(key)
    const executed = await this.run(key, request, app)
    // An execution that began earlier may have read the list of releases before this request arrived.
    if (executed.readsMutableState) return joined ? this.execute(request, app) : toResponse(executed, request.variant)
    // The quota of the client that it was executed for does not concern others.
    if (joined && isRefused(executed)) return this.execute(request, app)
    if (executed.result.errors) return toResponse(executed, request.variant)
    const response = await GraphQLResponse.of(executed.body, BASE_VARIANT)
    cache.set(baseKey, response)
    return this.deriveVariant(response, request, entry)
  }

  /** Executes a query for one request only. */
  private async execute(request: GraphQLRequest, app: ReleaseApp): Promise<GraphQLResponse> {
    return toResponse(await this.run(Symbol(), request, app), request.variant)
  }

  private run(key: unknown, request: GraphQLRequest, app: ReleaseApp): Promise<ExecutedOperation> {
    const { response } = request.context
    return this.executions.run(key, response, (signal) => executeOperation(request, app.createContext, signal))
  }

  /** Derives a variant of a cached response, once, and caches it. */
  private deriveVariant(
    base: GraphQLResponse,
    { variant, context }: GraphQLRequest,
    { cache, key }: { readonly cache: ResponseCache; readonly key: string },
  ): GraphQLResponse | Promise<GraphQLResponse> {
    const cacheKey = variantKey(variant, key)
    if (cacheKey === variantKey(BASE_VARIANT, key)) return base
    return this.derivations.run(cacheKey, context.response, async () => {
      const response = await GraphQLResponse.of(base.body, variant)
      cache.set(cacheKey, response)
      return response
    })
  }
}

const isRefused = ({ result }: ExecutedOperation) => REFUSALS.includes(errorCodeOf(result) ?? '')

function toResponse(
  { result, body, readsMutableState }: ExecutedOperation,
  variant: Variant,
): GraphQLResponse | Promise<GraphQLResponse> {
  if (result.errors) return GraphQLResponse.ofErrors(result, body, variant.media)
  return GraphQLResponse.of(body, readsMutableState ? { ...variant, cachePolicy: 'store' } : variant)
}
