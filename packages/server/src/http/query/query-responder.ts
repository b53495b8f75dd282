// The answers to queries: kept ones where an equal query was answered before, else by running it, once for all that ask
// at the same time.
import type { ReleaseApp } from '../release-app.ts'
import type { ErrorResponse } from './error-response.ts'
import { type ExecutedOperation, executeOperation } from './executed-operation.ts'
import { type GraphQLRequest, rawRequestKey } from './graphql-request.ts'
import { operationKey, type PreparedRequest, variantOf } from './prepared-request.ts'
import { BASE_VARIANT, Representation, type Variant } from './representation.ts'
import type { ResponseCache } from './response-cache.ts'
import { SingleFlight } from './single-flight.ts'

/** An answer ready to be sent, or a result with errors. */
export type GraphQLResponse = Representation | ErrorResponse

const variantKey = ({ media, coding, cachePolicy }: Variant, key: string) => `${media} ${coding} ${cachePolicy}\n${key}`

export class QueryResponder {
  private readonly cache: ResponseCache | undefined
  private readonly executions = new SingleFlight<ExecutedOperation>()
  private readonly representations = new SingleFlight<Representation>()

  /** @param cache none: every query is run, whatever was or is being asked */
  constructor(cache: ResponseCache | undefined) {
    this.cache = cache
  }

  /** The answer to a request that came before in the very same characters, to the same release. */
  getByRawRequest(request: GraphQLRequest, { identity }: ReleaseApp): Representation | undefined {
    return this.cache?.getByRawRequest(rawRequestKey(request, identity))
  }

  /** The answer of a release, which must stay open until there is one. */
  respond(request: PreparedRequest, app: ReleaseApp): Promise<GraphQLResponse> {
    return this.cache ? this.respondCached(request, app, this.cache) : execute(request, app)
  }

  private async respondCached(
    request: PreparedRequest,
    app: ReleaseApp,
    cache: ResponseCache,
  ): Promise<GraphQLResponse> {
    const key = `${app.identity}\n${operationKey(request)}`
    const cacheKey = variantKey(variantOf(request), key)
    const response = cache.get(cacheKey) ?? (await this.executeAndCache(request, app, key))
    const isCacheable = response instanceof Representation && response.isCacheable
    if (isCacheable) cache.link(rawRequestKey(request.request, app.identity), cacheKey)
    return response
  }

  private async executeAndCache(request: PreparedRequest, app: ReleaseApp, key: string): Promise<GraphQLResponse> {
    const variant = variantOf(request)
    const base = this.cache?.get(variantKey(BASE_VARIANT, key))
    if (base) return this.deriveVariant(base, variant, key)
    const joined = this.executions.has(key)
    const executed = await this.executions.run(key, () => executeOperation(request, app.createContext()))
    // What another began may tell of a time before this request.
    if (executed.readsMutableState) return joined ? execute(request, app) : toResponse(executed, variant)
    if (executed.result.errors) return executed
    const representation = await Representation.of(executed.body, BASE_VARIANT)
    this.cache?.set(variantKey(BASE_VARIANT, key), representation)
    return this.deriveVariant(representation, variant, key)
  }

  /** A kept answer in another form, which is made once and kept too. */
  private deriveVariant(base: Representation, variant: Variant, key: string): Representation | Promise<Representation> {
    const cacheKey = variantKey(variant, key)
    if (cacheKey === variantKey(BASE_VARIANT, key)) return base
    return this.representations.run(cacheKey, async () => {
      const representation = await Representation.of(base.body, variant)
      this.cache?.set(cacheKey, representation)
      return representation
    })
  }
}

/** Runs a query for one caller alone. */
function execute(request: PreparedRequest, app: ReleaseApp): Promise<GraphQLResponse> {
  return executeOperation(request, app.createContext()).then((executed) => toResponse(executed, variantOf(request)))
}

function toResponse(executed: ExecutedOperation, variant: Variant): GraphQLResponse | Promise<GraphQLResponse> {
  if (executed.result.errors) return executed
  return Representation.of(executed.body, executed.readsMutableState ? { ...variant, cachePolicy: 'store' } : variant)
}
