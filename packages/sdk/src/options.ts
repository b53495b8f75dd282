import type { Feature } from './feature.ts'

/** Headers of a request, in any form that `fetch` takes. */
export type HeadersOption = Headers | Readonly<Record<string, string>> | readonly (readonly [string, string])[]

/** Options of a client. */
export interface ClientOptions {
  /**
   * URL of the GraphQL endpoint, such as `https://example.org/graphql`; relative URLs work in browsers, and begin with `./`
   * where their first folder has a point.
   */
  readonly url: string | URL
  /** Headers of all requests. */
  readonly headers?: HeadersOption | undefined
  /** Function that makes the requests; defaults to the global `fetch`. */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined
  /**
   * Timeout of a request in milliseconds, including its retries; 30,000 by default, Infinity for none. `all` and `csv` make a
   * request for each page.
   */
  readonly timeout?: number | undefined
  /**
   * Maximum of retries after 408, 429, 500, 502, 503, 504 or a lost connection; 2 by default.
   * The first pause is 125 to 250 ms, each further one twice as long, and none is shorter than `Retry-After`.
   */
  readonly retries?: number | undefined
  /**
   * HTTP method of queries. GET, the default, lets browsers, proxies and CDNs cache responses; a query that is too long for a
   * URL, or that a proxy refuses by GET, is sent by POST, or as its hash with `httpCaching`.
   */
  readonly method?: 'GET' | 'POST' | undefined
  /** Version of the release to query, such as `2020.1`; the active release by default. */
  readonly release?: string | undefined
  /** Lets `url` be that of the manifest of a static build. Import it from this package. */
  readonly staticBuild?: Feature<'staticBuild'> | undefined
  /** Gives the client `subscribe`. Import it from this package. */
  readonly subscriptions?: Feature<'subscriptions'> | undefined
  /** Sends the operations of one turn of the event loop in one POST. Import it from this package. */
  readonly batching?: Feature<'batching'> | undefined
  /** Maximum of operations in a batch: 10 by default, or what the service accepts if that is less. */
  readonly batchSize?: number | undefined
  /** Revalidates responses by their ETag, and sends long queries as hashes by GET. Import it from this package. */
  readonly httpCaching?: Feature<'httpCaching'> | undefined
  /**
   * Size of the ETag cache of `httpCaching` in bytes: 8,000,000 by default, 0 for none. In browsers the default is 0, because they have a cache.
   */
  readonly cache?: number | undefined
}

/** Options of one call. */
export interface CallOptions {
  /** Aborts the call, which then throws the reason of the signal. */
  readonly signal?: AbortSignal | undefined
  /** Headers of this call, in addition to those of the client. */
  readonly headers?: HeadersOption | undefined
  /** Timeout of this call in milliseconds; of each page in `all` and `csv`. */
  readonly timeout?: number | undefined
  /** Maximum of retries of this call; of each page in `all` and `csv`. */
  readonly retries?: number | undefined
  /** Version of the release to query in this call. */
  readonly release?: string | undefined
}
