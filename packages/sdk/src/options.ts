/** Options of a client. */
export interface ClientOptions {
  /** URL of the GraphQL endpoint, such as `https://example.org/graphql`; relative URLs work in browsers. */
  readonly url: string
  /** Headers of all requests. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Function that makes the requests; defaults to the global `fetch`. */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined
  /** Timeout of a call in milliseconds, including retries; 30,000 by default, Infinity for none. */
  readonly timeout?: number | undefined
  /**
   * Maximum of retries after 408, 429, 500, 502, 503, 504 or a lost connection; 2 by default.
   * The first pause is 125 to 250 ms, each further one twice as long, and none is shorter than `Retry-After`.
   */
  readonly retries?: number | undefined
  /**
   * HTTP method of queries. GET, the default, lets browsers, proxies and CDNs cache responses; a query that is too long for a
   * URL is sent as its hash, or by POST.
   */
  readonly method?: 'GET' | 'POST' | undefined
  /**
   * Size of the ETag cache in bytes: 8,000,000 by default, 0 for none. In browsers the default is 0, because they have a cache.
   */
  readonly cache?: number | undefined
  /**
   * Sends the operations of one turn of the event loop in one POST: at most 10, or the number given.
   * Each call keeps its own result, error, abort and timeout.
   */
  readonly batch?: boolean | number | undefined
  /** Version of the release to query, such as `2020.1`; the active release by default. */
  readonly release?: string | undefined
}

/** Options of one call. */
export interface CallOptions {
  /** Aborts the call, which then throws the reason of the signal. */
  readonly signal?: AbortSignal | undefined
  /** Headers of this call, in addition to those of the client. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Timeout of this call in milliseconds. */
  readonly timeout?: number | undefined
  /** Maximum of retries of this call. */
  readonly retries?: number | undefined
}
