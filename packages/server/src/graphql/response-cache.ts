// Entries never expire: a release never changes, and the identity of the release is part of every key.
import { LRUCache } from 'lru-cache'
import type { GraphQLResponse } from './response.ts'

/** Share of the memory for the index by raw requests. */
const INDEX_SHARE = 1 / 8

/** Longest raw request in the index, in characters. */
const MAX_REQUEST_LENGTH = 16_384

/** LRU cache of responses, with an index by unparsed requests. */
export class ResponseCache {
  private readonly responses: LRUCache<string, GraphQLResponse>
  private readonly keyByRawRequest: LRUCache<string, string>

  /** @param bytes memory for the cache, at least 1 */
  constructor(bytes: number) {
    const forIndex = Math.max(1, Math.floor(bytes * INDEX_SHARE))
    this.responses = new LRUCache({
      maxSize: Math.max(1, bytes - forIndex),
      sizeCalculation: ({ size }, key) => size + key.length,
    })
    this.keyByRawRequest = new LRUCache({
      maxSize: forIndex,
      sizeCalculation: (key, request) => key.length + request.length,
    })
  }

  get(key: string): GraphQLResponse | undefined {
    return this.responses.get(key)
  }

  set(key: string, response: GraphQLResponse): void {
    this.responses.set(key, response)
  }

  /** Returns the response to an earlier request with the same bytes. */
  getByRawRequest(rawRequest: string): GraphQLResponse | undefined {
    const key = this.keyByRawRequest.get(rawRequest)
    return key === undefined ? undefined : this.responses.get(key)
  }

  /** Links an unparsed request to a cached response. */
  link(rawRequest: string, key: string): void {
    if (rawRequest.length <= MAX_REQUEST_LENGTH) this.keyByRawRequest.set(rawRequest, key)
  }
}
