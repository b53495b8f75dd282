// How an operation travels: reads by GET, so that caches on the way and in the browser can answer; all else is posted.
import { type Core, withSearchParams } from '../core.ts'
import { lazy } from '../lazy.ts'
import type { ClientOptions } from '../options.ts'
import { type Fetch, fetchResult, readData } from './fetch-result.ts'
import type { SendGet, Transport } from './transport.ts'

/** Longer addresses are cut or refused by some servers, proxies and caches; shorter ones pass them all. */
const MAX_URL_LENGTH = 2000

/** Bytes of answers kept where `fetch` has no cache of its own. */
const DEFAULT_CACHE_SIZE = 8_000_000

/** What a service may answer in; it needs no leave of another origin to say so (CORS). */
const ACCEPT = 'application/graphql-response+json,application/json;q=0.9'

/** Statuses of a server that takes no such GET: not at all, not of this length. */
const GET_UNSUPPORTED = [405, 414, 431]

const NON_QUERY = /mutation|subscription/

/**
 * The `fetch` of a client for reads: it has answers it kept confirmed, but in browsers, which do so by themselves.
 */
function cachedFetch({
  fetch: baseFetch = fetch,
  cache = 'origin' in globalThis ? 0 : DEFAULT_CACHE_SIZE,
}: ClientOptions): Fetch {
  return cache ? lazy(async () => (await import('../lazy-chunk.ts')).withEtagCache(baseFetch, cache)) : baseFetch
}

/** Makes what sends the operations of a client. */
export function createHttpTransport(core: Core): Transport {
  const { options, url } = core
  const fetchCached = cachedFetch(options)
  let canUseGet = options.method !== 'POST'

  const sendGet: SendGet = (params, init) => {
    const fullUrl = withSearchParams(url, params)
    const headers = { accept: ACCEPT, ...init.headers }
    return fullUrl.length <= MAX_URL_LENGTH && readData(fetchResult(fetchCached, fullUrl, { ...init, headers }))
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

  const post = lazy(async () =>
    (await import('../lazy-chunk.ts')).createPostTransport(core, sendGet, sendSingle, ACCEPT),
  )
  return options.batch ? (operation, init) => post(operation, init, 'BATCH') : sendSingle
}
