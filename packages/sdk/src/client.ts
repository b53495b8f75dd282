import { createCore } from './core.ts'
import type { Query, QuerySelection, Subscription, SubscriptionSelection } from './generated/schema.ts'
import { lazy, lazyIterator } from './lazy.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import type { Diff, DiffOptions } from './resources/diff.ts'
import { localId, type QueryFunction } from './resources/resource.ts'
import { createResources, type Resources } from './resources/resources.ts'
import type { Shortcuts } from './resources/shortcut-types.ts'
import { BRANCH_PLACEHOLDER } from './selection/print-query.ts'
import { toOperation } from './selection/selection-cache.ts'
import type { Exact, Result } from './selection/selection-types.ts'
import type { TypedDocument } from './transport/document.ts'
import { createExecutor } from './transport/executor.ts'
import type { Operation } from './transport/transport.ts'

/** Matches the URL of the manifest of a static build, as opposed to that of a service. */
const MANIFEST_URL = /\.json($|\?)/

/** Arguments after a typed document: the variables are optional if none is required. */
type Rest<Variables> =
  Record<never, never> extends Variables
    ? [variables?: Variables, call?: CallOptions]
    : [variables: Variables, call?: CallOptions]

/** Executes GraphQL documents. */
export interface Request {
  /**
   * Executes a document given as text and returns its data. 执行文本形式的查询，返回数据。
   * @throws ApiError or a subclass
   */
  <Data = unknown>(document: string, variables?: Readonly<Record<string, unknown>>, call?: CallOptions): Promise<Data>
  /**
   * Executes a typed document and returns its data. 执行带类型的查询，返回数据。
   * @throws ApiError or a subclass
   */
  <Data, Variables>(document: TypedDocument<Data, Variables>, ...rest: Rest<Variables>): Promise<Data>
}

/** A client of one service or static build. */
export interface Client extends Resources, Shortcuts {
  readonly request: Request
  /**
   * Queries the selected fields in one request; the result has exactly their types. 一次请求查询所选字段，结果类型与所选字段一致。
   * @throws ApiError or a subclass; TypeError `INVALID_ARGUMENT` for an invalid selection
   */
  query<const S extends QuerySelection>(
    selection: S & Exact<S, QuerySelection>,
    call?: CallOptions,
  ): Promise<Result<Query, S>>
  /**
   * Compares two releases of the service; `changes` has one page of the changed rows. 比较两个发布版，`changes` 为一页有差异的行。
   * @throws ApiError or a subclass: `UNKNOWN_RELEASE` if the service has no such release
   */
  diff(options: DiffOptions, call?: CallOptions): Promise<Diff>
  /**
   * Subscribes to events of the service, over server-sent events. A lost or silent connection is opened again: `timeout` is
   * the longest silence in milliseconds, `retries` the maximum of failures in a row (default: no limit).
   * 订阅服务推送的事件；连接中断或长时间无消息时自动重连。
   * @throws ApiError or a subclass; TypeError `INVALID_ARGUMENT` for an invalid selection
   */
  subscribe<const S extends SubscriptionSelection>(
    selection: S & Exact<S, SubscriptionSelection>,
    call?: CallOptions,
  ): AsyncIterableIterator<Result<Subscription, S>>
}

const explainOptions = async (options: CallOptions) => (await import('./lazy-chunk.ts')).explainOptions(options)

/** Creates only the function that executes documents: a smaller bundle for programs that need nothing else. */
export function createRequest(options: ClientOptions): Request {
  return createExecutor(createCore(options, explainOptions)) as Request
}

/** Creates a client of the service at `url`, or of the static build if `url` is that of its manifest. There is nothing to close. */
export function createClient(options: ClientOptions): Client {
  const core = createCore(options, explainOptions)
  const staticBuild =
    MANIFEST_URL.test(core.url) &&
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

  const shortcut = (name: keyof Shortcuts) => async (args: never, call?: CallOptions) =>
    (await import('./resources/shortcuts.ts'))[name](query as QueryFunction, args, call)

  return {
    request,
    compare: shortcut('compare'),
    near: shortcut('near'),
    profile: shortcut('profile'),
    query,
    diff: lazy(async () => (await import('./resources/diff.ts')).createDiff(query as QueryFunction)),
    subscribe,
    ...createResources(query as QueryFunction, Boolean(staticBuild || options.release)),
  } as Client
}
