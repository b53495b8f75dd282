import { createCore } from './core.ts'
import type { TypedDocument } from './document.ts'
import type { Query, QuerySelection, Subscription, SubscriptionSelection } from './generated/schema.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import { type Query as Ask, localId } from './resource.ts'
import { createResources, type Resources } from './resources.ts'
import { BRANCHES, type Exact, type Operation, type Result } from './select.ts'
import { toOperation } from './shape.ts'
import { createTransport } from './transport.ts'
import { whenCalled, whenIterated } from './when-called.ts'

/** Where a static build stands, and no service. */
const MANIFEST = /\.json($|\?)/

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
  return createTransport(createCore(options)) as Request
}

/** Makes a client of the service at `url`, or of the static build whose manifest is there. It needs no closing. */
export function createClient(options: ClientOptions): Client {
  const core = createCore(options)
  const files =
    MANIFEST.test(options.url) &&
    whenCalled(async () => (await import('./static-build/build.ts')).openBuild(core, localId))
  const request = files || createTransport(core)

  async function written(selection: object): Promise<Operation> {
    try {
      return toOperation(selection)
    } catch (error) {
      return (await import('./on-demand.ts')).explain(selection, error)
    }
  }

  async function query(selection: object, call?: CallOptions): Promise<unknown> {
    const { query, variables } = await written(selection)
    if (files) return files(selection, {}, call)
    if (!query.includes(BRANCHES)) return request(query, variables, call)
    return (await import('./on-demand.ts')).queryBranches(request, toOperation, selection, call)
  }

  const subscribe = (selection: object, call?: CallOptions) =>
    whenIterated(async () =>
      (await import('./subscription.ts')).openSubscription(core, files, await written(selection), call),
    )

  return { request, query, subscribe, ...createResources(query as Ask) } as Client
}
