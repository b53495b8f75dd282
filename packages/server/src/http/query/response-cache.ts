// Answers that stay right: a release never changes, so what is kept under the identity of a release, the text of the
// operation, its name, its variables and its form is right for ever, and another release never meets it.
import { LRUCache } from 'lru-cache'
import type { Representation } from './representation.ts'

/** Part of the bytes that the index of requests may take, and the longest request in it, in characters. */
const INDEX_SHARE = 1 / 8
const MAX_REQUEST_LENGTH = 16_384

/** Answers by their keys and, to find them without reading a request, by the requests as they came; bounded by bytes. */
export class ResponseCache {
  private readonly responses: LRUCache<string, Representation>
  private readonly keyByRawRequest: LRUCache<string, string>

  /** @param bytes what the answers may take in memory, at least 1 */
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

  get(key: string): Representation | undefined {
    return this.responses.get(key)
  }

  set(key: string, response: Representation): void {
    this.responses.set(key, response)
  }

  /** The answer to a request that came before in the very same characters. */
  getByRawRequest(rawRequest: string): Representation | undefined {
    const key = this.keyByRawRequest.get(rawRequest)
    return key === undefined ? undefined : this.responses.get(key)
  }

  /** Notes which answer a request has. */
  link(rawRequest: string, key: string): void {
    if (rawRequest.length <= MAX_REQUEST_LENGTH) this.keyByRawRequest.set(rawRequest, key)
  }
}
