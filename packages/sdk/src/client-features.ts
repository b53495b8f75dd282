// What the client calls of each feature. Programs only see `Feature`.
import type { Core } from './core.ts'
import type { Feature } from './feature.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import type { localId } from './resources/global-id.ts'
import type { createBatchTransport } from './transport/batch-transport.ts'
import type { Executor } from './transport/executor.ts'
import type { Fetch } from './transport/fetch-result.ts'
import type { Operation, SendGet, Transport } from './transport/transport.ts'

/** Reads static builds. */
export interface StaticBuildFeature extends Feature<'staticBuild'> {
  createExecutor(core: Core, toLocalId: typeof localId): Executor
}

/** Compiles a selection. */
export type Compile = (selection: object) => Promise<Operation>

/** Executes a document on a static build, which refuses it; undefined for a service. */
export type Refuse = ((document: string) => Promise<unknown>) | undefined

/** Subscribes to events of the service. */
export interface SubscriptionsFeature extends Feature<'subscriptions'> {
  createSubscribe(
    core: Core,
    compile: Compile,
    refuse: Refuse,
  ): (selection: object, call?: CallOptions) => AsyncIterableIterator<unknown>
}

/** Sends several operations in one request. */
export interface BatchingFeature extends Feature<'batching'> {
  createTransport(...args: Parameters<typeof createBatchTransport>): Transport
}

/** Uses the caches of HTTP more often. */
export interface HttpCachingFeature extends Feature<'httpCaching'> {
  /** Returns the `fetch` for GET requests: with an ETag cache, unless the platform has a cache. */
  wrapFetch(fetch: Fetch, options: ClientOptions): Fetch
  /** Creates the transport for operations that are too long for a URL. */
  createLongTransport(sendGet: SendGet, post: Transport): Transport
}
