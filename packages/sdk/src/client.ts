import { createCore } from './core.ts'
import type { Query, QuerySelection, Subscription, SubscriptionSelection } from './generated/schema.ts'
import { lazy, lazyIterator } from './lazy.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import { localId, type QueryFunction } from './resources/resource.ts'
import { createResources, type Resources } from './resources/resources.ts'
import { BRANCH_PLACEHOLDER, type Exact, type Operation, type Result } from './selection/selection.ts'
import { toOperation } from './selection/selection-cache.ts'
import type { TypedDocument } from './transport/document.ts'
import { createExecutor } from './transport/executor.ts'

/** Where a static build stands, and no service. */
const MANIFEST_URL = /\.json($|\?)/

/** Variables of a typed document: they may be left out where none is required. */
type Rest<Variables> =
  Record<never, never> extends Variables
    ? [variables?: Variables, call?: CallOptions]
    : [variables: Variables, call?: CallOptions]

/** Sends documents that were written elsewhere. */
export interface Request {
  /**
   * Sends a document as text. 发送文本形式的查询。
   * @throws ApiError or one that extends it, as each of them tells
   */
  <Data = unknown>(document: string, variables?: Readonly<Record<string, unknown>>, call?: CallOptions): Promise<Data>
  /**
   * Sends a document that carries its types. 发送带类型的查询。
   * @throws ApiError or one that extends it, as each of them tells
   */
  <Data, Variables>(document: TypedDocument<Data, Variables>, ...rest: Rest<Variables>): Promise<Data>
}

/** A client of one service. */
export interface Client extends Resources {
  readonly request: Request
  /**
   * Asks for exactly the fields named, in one request; the answer has exactly their types. 一次请求取所选字段。
   * @throws ApiError or one that extends it, as each of them tells
   */
  query<const S extends QuerySelection>(
    selection: S & Exact<S, QuerySelection>,
    call?: CallOptions,
  ): Promise<Result<Query, S>>
  /**
   * What the service tells by itself, as it happens. A connection that breaks off or falls silent is opened again; `timeout`
   * is the longest silence, and `retries` how often in a row it may fail, without limit unless given. 订阅服务主动告知的内容。
   * @throws ApiError or one that extends it, as each of them tells
   */
  subscribe<const S extends SubscriptionSelection>(
    selection: S & Exact<S, SubscriptionSelection>,
    call?: CallOptions,
  ): AsyncIterableIterator<Result<Subscription, S>, void>
}

/** Makes the function that sends documents, for programs that need no more of the client. */
export function createRequest(options: ClientOptions): Request {
  return createExecutor(createCore(options)) as Request
}

/** Makes a client of the service at `url`, or of the static build whose manifest is there. It needs no closing. */
export function createClient(options: ClientOptions): Client {
  const core = createCore(options)
  const staticBuild =
    MANIFEST_URL.test(options.url) &&
    lazy(async () => (await import('./static-build/static-build.ts')).openStaticBuild(core, localId))
  const request = staticBuild || createExecutor(core)

  async function compileOperation(selection: object): Promise<Operation> {
    try {
      return toOperation(selection)
    } catch (error) {
      return (await import('./lazy-chunk.ts')).explain(selection, error)
    }
  }

  async function query(selection: object, call?: CallOptions): Promise<unknown> {
    const { query, variables } = await compileOperation(selection)
    if (staticBuild) return staticBuild(selection, {}, call)
    if (!query.includes(BRANCH_PLACEHOLDER)) return request(query, variables, call)
    return (await import('./lazy-chunk.ts')).queryBranches(request, toOperation, selection, call)
  }

  const subscribe = (selection: object, call?: CallOptions) =>
    lazyIterator(async () =>
      (await import('./subscription/subscription.ts')).openSubscription(
        core,
        staticBuild,
        await compileOperation(selection),
        call,
      ),
    )

  return { request, query, subscribe, ...createResources(query as QueryFunction) } as Client
}
