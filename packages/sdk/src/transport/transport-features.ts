// What the transport calls of its features. Programs only see `Feature`.
import type { Feature } from '../feature.ts'
import type { ClientOptions } from '../options.ts'
import type { createBatchTransport } from './batch-transport.ts'
import type { Fetch } from './fetch-result.ts'
import type { SendGet, Transport } from './transport.ts'

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
