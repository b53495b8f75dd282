// Answers that stay right: a release never changes, so what is kept under the identity of a release, the text of the
// operation, its name, its variables and its form is right for ever, and another release never meets it.
import { LRUCache } from 'lru-cache'
import type { Representation } from './representation.ts'

/** Part of the bytes that the index of requests may take, and the longest request in it, in characters. */
const INDEX_SHARE = 1 / 8
const LONGEST_REQUEST = 16_384

/** Answers by their keys and, to find them without reading a request, by the requests as they came; bounded by bytes. */
export class ResponseCache {
  private readonly answers: LRUCache<string, Representation>
  private readonly index: LRUCache<string, string>

  /** @param bytes what the answers may take in memory, at least 1 */
  constructor(bytes: number) {
    const forIndex = Math.max(1, Math.floor(bytes * INDEX_SHARE))
    this.answers = new LRUCache({
      maxSize: Math.max(1, bytes - forIndex),
      sizeCalculation: ({ size }, key) => size + key.length,
    })
    this.index = new LRUCache({ maxSize: forIndex, sizeCalculation: (key, request) => key.length + request.length })
  }

  get(key: string): Representation | undefined {
    return this.answers.get(key)
  }

  set(key: string, answer: Representation): void {
    this.answers.set(key, answer)
  }

  /** The answer to a request that came before in the very same characters. */
  recall(request: string): Representation | undefined {
    const key = this.index.get(request)
    return key === undefined ? undefined : this.answers.get(key)
  }

  /** Notes which answer a request has. */
  note(request: string, key: string): void {
    if (request.length <= LONGEST_REQUEST) this.index.set(request, key)
  }
}
