import type { Feature } from '../feature.ts'
import { lazy } from '../lazy.ts'
import type { HttpCachingFeature } from './transport-features.ts'

/** Default size of the ETag cache, in bytes. */
const DEFAULT_CACHE_SIZE = 8_000_000

const feature: HttpCachingFeature = {
  feature: 'httpCaching',
  wrapFetch: (fetch, { cache = 'origin' in globalThis ? 0 : DEFAULT_CACHE_SIZE }) =>
    cache ? lazy(async () => (await import('./etag-cache.ts')).withEtagCache(fetch, cache)) : fetch,
  createLongTransport: (sendGet, post) =>
    lazy(async () => (await import('./persisted-transport.ts')).createPersistedTransport(sendGet, post)),
}

/**
 * Uses the caches of HTTP more often: revalidates responses by their ETag where the platform has no cache, and sends a query
 * that is too long for a URL as its hash by GET instead of by POST.
 * 更多地利用 HTTP 缓存：平台没有缓存时以 ETag 验证响应；过长的查询以其哈希值用 GET 发送，而非以 POST 发送。
 */
export const httpCaching: Feature<'httpCaching'> = feature
