// Response cache with in-flight deduplication.
import type { ReleaseApp } from '../http/release-app.ts'
import { operationKey, variantKey } from './cache-keys.ts'
import { type ExecutedOperation, executeOperation, respondUncached, toResponse } from './execute.ts'
import type { GraphQLRequest } from './request.ts'
import { BASE_VARIANT, GraphQLResponse } from './response.ts'
import type { ResponseCache } from './response-cache.ts'
import { errorCodeOf } from './result-errors.ts'
import { SingleFlight } from './single-flight.ts'

/** Codes of operations that limits refuse. */
const REFUSALS: readonly string[] = ['RATE_LIMITED', 'OVERLOADED']

const isRefused = ({ result }: ExecutedOperation) => REFUSALS.includes(errorCodeOf(result) ?? '')

/** Answers queries of open releases from a cache. */
export class CachedResponder {
  private readonly cache: ResponseCache
  private readonly executions = new SingleFlight<ExecutedOperation>()
  private readonly derivations = new SingleFlight<GraphQLResponse>()

  constructor(cache: ResponseCache) {
    this.cache = cache
  }

  /** Returns the response to a request with the same bytes as an earlier one, without parsing it. */
  getByRawRequest(app: ReleaseApp, rawKey: string): GraphQLResponse | undefined {
    return this.cache.getByRawRequest(`${app.identity}\n${rawKey}`)
  }

  /** Answers a query, which is executed if the cache does not have the response; equal queries are executed once. */
  async respond(request: GraphQLRequest, app: ReleaseApp): Promise<GraphQLResponse> {
    const key = `${app.identity}\n${operationKey(request)}`
    const cacheKey = variantKey(request.variant, key)
    request.context.cache = 'hit'
    const response = this.cache.get(cacheKey) ?? (await this.executeAndCache(request, app, key))
    if (response.isCacheable) this.cache.link(`${app.identity}\n${request.rawKey}`, cacheKey)
    return response
  }

  private async executeAndCache(request: GraphQLRequest, app: ReleaseApp, key: string): Promise<GraphQLResponse> {
    const baseKey = variantKey(BASE_VARIANT, key)
    const base = this.cache.get(baseKey)
    if (base) return this.deriveVariant(base, request, key)
    const { context, variant } = request
    context.cache = 'miss'
    const joined = this.executions.has(key)
    const executed = await this.executions.run(key, context.response, async (signal) =>
      executeOperation(request, app, signal),
    )
    // An execution that began earlier may have read the list of releases before this request arrived.
    if (executed.readsMutableState) return joined ? respondUncached(request, app) : toResponse(executed, variant)
    // The quota of the client that it was executed for does not concern others.
    if (joined && isRefused(executed)) return respondUncached(request, app)
    if (executed.result.errors) return toResponse(executed, variant)
    const response = await GraphQLResponse.of(executed.body, BASE_VARIANT)
    this.cache.set(baseKey, response)
    return this.deriveVariant(response, request, key)
  }

  /** Derives a variant of a cached response, once, and caches it. */
  private deriveVariant(
    base: GraphQLResponse,
    { variant, context }: GraphQLRequest,
    key: string,
  ): GraphQLResponse | Promise<GraphQLResponse> {
    const cacheKey = variantKey(variant, key)
    if (cacheKey === variantKey(BASE_VARIANT, key)) return base
    return this.derivations.run(cacheKey, context.response, async () => {
      const response = await GraphQLResponse.of(base.body, variant)
      this.cache.set(cacheKey, response)
      return response
    })
  }
}
