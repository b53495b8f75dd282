/** How a client reaches its service. */
export interface ClientOptions {
  /** Address of the GraphQL endpoint, such as `https://example.org/graphql`; in a browser a path will do. */
  readonly url: string
  /** Headers of every request. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** What makes the requests; `fetch` of the platform unless given. */
  readonly fetch?: ((url: string, init: RequestInit) => Promise<Response>) | undefined
  /** Milliseconds a call may take in all, retries included: 30 000 unless given, Infinity for no limit. */
  readonly timeout?: number | undefined
  /**
   * How often a call is tried again after 408, 429, 500, 502, 503, 504 or a broken connection: twice unless given.
   * The pause doubles from 250 ms on, half of it random, and is never shorter than `Retry-After`.
   */
  readonly retries?: number | undefined
  /**
   * How reads travel: by GET unless given, so that browsers, proxies and CDNs can answer them, and by POST only where the
   * address would be too long even with the hash of the query in place of its text.
   */
  readonly method?: 'GET' | 'POST' | undefined
  /**
   * Bytes of answers to keep and have confirmed by their ETag: 8 000 000 unless given, and none in a browser, which does
   * so by itself.
   */
  readonly cache?: number | undefined
  /**
   * Sends what is asked in one turn of the event loop together, by POST: ten operations at most, or as many as given.
   * Each call keeps its own answer, error, abort and time-out.
   */
  readonly batch?: boolean | number | undefined
  /** Version of the data every answer must come from, such as `2020.1`; the current release unless given. */
  readonly release?: string | undefined
}

/** What may differ for one call. */
export interface CallOptions {
  /** Ends the call; what is thrown then is the reason of the signal. */
  readonly signal?: AbortSignal | undefined
  /** Headers of this call besides those of the client. */
  readonly headers?: Readonly<Record<string, string>> | undefined
  /** Milliseconds this call may take in all. */
  readonly timeout?: number | undefined
  /** How often this call is tried again. */
  readonly retries?: number | undefined
}
