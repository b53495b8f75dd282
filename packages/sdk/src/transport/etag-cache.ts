// Conditional requests (RFC 9110, 13) for platforms whose `fetch` has no cache: a response with an ETag is stored, requested
// again with If-None-Match, and taken from the cache if the server returns 304. Loaded lazily.
import { createBoundedMap } from '../bounded-map.ts'
import type { Fetch, FetchResponse } from './fetch-result.ts'

interface CacheEntry {
  readonly etag: string
  readonly type: string
  readonly text: string
}

/** Returns the size in bytes of an entry: JavaScript strings take at most two bytes per UTF-16 code unit. */
const entrySize = (url: string, { text }: CacheEntry) => 2 * (url.length + text.length)

/** Returns the cached response that a 304 confirmed. */
function revalidated(response: FetchResponse, { text, type }: CacheEntry, store: () => void): FetchResponse {
  const headers = new Headers(response.headers)
  headers.set('content-type', type)
  return { headers, ok: true, status: 200, text: async () => text, store }
}

/** Wraps `fetch` with an ETag cache of at most `limit` bytes. */
export function withEtagCache(fetch: Fetch, limit: number): Fetch {
  const cache = createBoundedMap(limit, entrySize)
  return async (url, init) => {
    const entry = cache.get(url)
    const response = await fetch(
      url,
      entry ? { ...init, headers: { 'if-none-match': entry.etag, ...init.headers } } : init,
    )
    if (entry && response.status === 304) return revalidated(response, entry, () => cache.set(url, entry))
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
      store: () => cache.set(url, { etag, type: headers.get('content-type') ?? '', text }),
    }
  }
}
