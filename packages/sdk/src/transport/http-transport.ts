// Transport over HTTP: queries by GET, so that browsers and proxies can cache the responses; everything else by POST.
import { type Core, withSearchParams } from '../core.ts'
import { lazy } from '../lazy.ts'
import type { ClientOptions } from '../options.ts'
import { type Fetch, fetchResult, unwrap } from './fetch-result.ts'
import type { SendGet, Transport } from './transport.ts'

/** Maximum length of a URL, in characters: some servers, proxies and caches refuse or cut longer ones. */
const MAX_URL_LENGTH = 2000

/** Default size of the ETag cache, in bytes. */
const DEFAULT_CACHE_SIZE = 8_000_000

/** Statuses of a server that does not accept GET, or not with a URL of this length. */
const GET_UNSUPPORTED = [405, 414, 431]

const NON_QUERY = /mutation|subscription/

/** Returns the `fetch` for queries: with an ETag cache, except in browsers, which have one. */
function cachedFetch({
  fetch: baseFetch = fetch,
  cache = 'origin' in globalThis ? 0 : DEFAULT_CACHE_SIZE,
}: ClientOptions): Fetch {
  return cache ? lazy(async () => (await import('../lazy-chunk.ts')).withEtagCache(baseFetch, cache)) : baseFetch
}

/** Creates the transport of a client. */
export function createHttpTransport(core: Core): Transport {
  const { options } = core
  const fetchCached = cachedFetch(options)
  let canUseGet = options.method !== 'POST'

  const sendGet: SendGet = (params, init) => {
    const fullUrl = withSearchParams(init.url, params)
    return fullUrl.length <= MAX_URL_LENGTH && fetchResult(fetchCached, fullUrl, init).then(unwrap)
  }

  const sendSingle: Transport = async (operation, init) => {
    const { query, variables } = operation
    try {
      if (canUseGet && !NON_QUERY.test(query))
        return await (sendGet({ query, variables: JSON.stringify(variables) }, init) || post(operation, init))
    } catch (error) {
      canUseGet = !GET_UNSUPPORTED.includes(Object(error).status)
      if (canUseGet) throw error
    }
    return post(operation, init, 'POST')
  }

  const post = lazy(async () => (await import('../lazy-chunk.ts')).createPostTransport(core, sendGet, sendSingle))
  return options.batch ? (operation, init) => post(operation, init, 'BATCH') : sendSingle
}
