// Conditional requests (RFC 9110, 13) for platforms whose `fetch` has no cache: an answer with an ETag is kept, asked for
// again with If-None-Match, and taken from memory when the server says 304.
import type { Fetch, FetchResponse } from './fetch-result.ts'

interface CacheEntry {
  readonly etag: string
  readonly type: string
  readonly text: string
}

/** Two bytes a character, which is what JavaScript may need. */
const entrySize = (url: string, { text }: CacheEntry) => 2 * (url.length + text.length)

/** The kept answers, the one used last at the end; at most `limit` bytes together. */
function createEtagStore(limit: number) {
  const entries = new Map<string, CacheEntry>()
  let bytes = 0

  function evict(url: string): void {
    const entry = entries.get(url)
    if (entry && entries.delete(url)) bytes -= entrySize(url, entry)
  }

  function put(url: string, entry: CacheEntry): void {
    evict(url)
    const size = entrySize(url, entry)
    if (size > limit) return
    entries.set(url, entry)
    bytes += size
    for (const [oldest] of entries) if (bytes > limit) evict(oldest)
  }

  return { entries, put }
}

/** The answer kept before, as the reply that confirms it. */
function revalidated(response: FetchResponse, { text, type }: CacheEntry, store: () => void): FetchResponse {
  const headers = new Headers(response.headers)
  headers.set('content-type', type)
  return { headers, ok: true, status: 200, text: async () => text, store }
}

/** A `fetch` that keeps good answers, `limit` bytes of them, and has them confirmed. */
export function withEtagCache(fetch: Fetch, limit: number): Fetch {
  const { entries, put } = createEtagStore(limit)
  return async (url, init) => {
    const entry = entries.get(url)
    const response = await fetch(
      url,
      entry ? { ...init, headers: { 'if-none-match': entry.etag, ...init.headers } } : init,
    )
    if (entry && response.status === 304) return revalidated(response, entry, () => put(url, entry))
    const { headers, ok, status } = response
    const etag = headers.get('etag')
    if (!etag || !ok) return response
    let text = ''
    return {
      headers,
      ok,
      status,
      text: async () => {
        text = await response.text()
        return text
      },
      store: () => put(url, { etag, type: headers.get('content-type') ?? '', text }),
    }
  }
}
