import type { StaticBuildFeature, SubscriptionsFeature } from './client-features.ts'
import { createCore } from './core.ts'
import type { Feature } from './feature.ts'
import type { Query, QuerySelection, Subscription, SubscriptionSelection } from './generated/schema.ts'
import { lazyCall, loadExplanations, loadLazyChunk } from './lazy.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import { isManifest } from './request-options.ts'
import { localId } from './resources/global-id.ts'
import { createResources, type Resources } from './resources/resources.ts'
import type { QueryFunction } from './resources/root-list.ts'
import type { Shortcuts } from './resources/shortcut-types.ts'
import { typeNameOf } from './selection/argument-type.ts'
import { toOperation } from './selection/print-query.ts'
import type { Exact, Result } from './selection/selection-types.ts'
import type { TypedDocument } from './transport/document.ts'
import { createExecutor } from './transport/executor.ts'
import type { Operation } from './transport/transport.ts'

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
}

/** What a client with the feature `subscriptions` has too. */
export interface Subscriber {
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

/** Creates only the function that executes documents: a smaller bundle for programs that need nothing else. */
export function createRequest(options: ClientOptions): Request {
  return createExecutor(createCore(options)) as Request
}

/** The features that the client uses itself; the others are those of its transport. */
interface Features {
  readonly staticBuild?: StaticBuildFeature
  readonly subscriptions?: SubscriptionsFeature
}

/** An operation, and what its data must go through. */
interface CompiledSelection extends Operation {
  readonly restore?: (data: unknown) => unknown
}

/** Compiles a selection; rare syntax and explanations are loaded lazily. */
async function compile(selection: object): Promise<CompiledSelection> {
  try {
    return toOperation(selection)
  } catch {
    return (await loadLazyChunk()).compileRare({ toOperation, typeNameOf }, selection)
  }
}

/**
 * Creates a client of the service at `url`; of the static build if `url` is that of its manifest and `staticBuild` is given.
 * There is nothing to close.
 * @throws TypeError `INVALID_ARGUMENT` without a URL, or for one without a scheme
 */
export function createClient(
  options: ClientOptions & { readonly subscriptions: Feature<'subscriptions'> },
): Client & Subscriber
export function createClient(options: ClientOptions): Client
export function createClient(options: ClientOptions): Client {
  const core = createCore(options)
  const { staticBuild, subscriptions } = options as object as Features
  const executeOnFiles = isManifest(core.url) ? staticBuild?.createExecutor(core, localId) : undefined
  const request = executeOnFiles ?? createExecutor(core)

  async function query(selection: object, call?: CallOptions) {
    const { query, variables, restore } = await compile(selection)
    if (executeOnFiles) return executeOnFiles(selection, {}, call)
    const data = await request(query, variables, call)
    return restore ? restore(data) : data
  }

  return {
    request,
    query,
    clusters: lazyCall('clusters', query),
    compare: lazyCall('compare', query),
    diff: lazyCall('diff', query),
    near: lazyCall('near', query),
    profile: lazyCall('profile', query),
    subscribe:
      subscriptions?.createSubscribe(core, compile, executeOnFiles) ??
      async function* () {
        yield (await loadExplanations()).explainMissing('subscriptions')
      },
    ...createResources(query as QueryFunction, Boolean(executeOnFiles || options.release)),
  } as object as Client
}
