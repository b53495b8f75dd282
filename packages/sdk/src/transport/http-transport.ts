// Transport over HTTP: queries by GET, so that browsers and proxies can cache the responses; everything else by POST.
import type { Core } from '../core.ts'
import { withSearchParams } from '../request-options.ts'
import { type Fetch, fetchResult, type Init, unwrap } from './fetch-result.ts'
import type { SendGet, Transport } from './transport.ts'
import type { BatchingFeature, HttpCachingFeature } from './transport-features.ts'

/** Maximum length of a URL, in characters: some servers, proxies and caches refuse or cut longer ones. */
const MAX_URL_LENGTH = 2000

/** Statuses of a server that does not accept GET, or not with a URL of this length. */
const GET_UNSUPPORTED = [405, 414, 431]

const NON_QUERY = /mutation|subscription/

/** Creates the transport of a client. */
export function createHttpTransport({ options }: Core): Transport {
  const baseFetch: Fetch = options.fetch ?? fetch
  const batching = options.batching as BatchingFeature | undefined
  const caching = options.httpCaching as HttpCachingFeature | undefined
  const fetchCached = caching?.wrapFetch(baseFetch, options) ?? baseFetch
  let canUseGet = options.method !== 'POST'

  const sendGet: SendGet = (params, init) => {
    const fullUrl = withSearchParams(init.url, params)
    return fullUrl.length <= MAX_URL_LENGTH && fetchResult(fetchCached, fullUrl, init).then(unwrap)
  }

  const postBody = (body: object, init: Init) =>
    fetchResult(baseFetch, init.url, {
      ...init,
      method: 'POST',
      headers: { 'content-type': 'application/json', ...init.headers },
      body: JSON.stringify(body),
    })
  const post: Transport = (operation, init) => postBody(operation, init).then(unwrap)
  const sendLong = caching?.createLongTransport(sendGet, post) ?? post

  const send: Transport = async (operation, init) => {
    const { query, variables } = operation
    try {
      if (canUseGet && !NON_QUERY.test(query))
        return await (sendGet({ query, variables: JSON.stringify(variables) }, init) || sendLong(operation, init))
    } catch (error) {
      canUseGet = !GET_UNSUPPORTED.includes(Object(error).status)
      if (canUseGet) throw error
    }
    return post(operation, init)
  }
  return batching?.createTransport(send, postBody, unwrap, options.batchSize) ?? send
}
