// Transport over HTTP: by GET, so that browsers and proxies can cache the responses; what is too long for a URL, or refused, by POST.
import type { Core } from '../core.ts'
import { withSearchParams } from '../request-options.ts'
import { type Fetch, type FetchResult, fetchResult, type Init, unwrap } from './fetch-result.ts'
import type { SendGet, Transport } from './transport.ts'
import type { BatchingFeature, HttpCachingFeature } from './transport-features.ts'

/** Maximum length of a URL, in characters: some servers, proxies and caches refuse or cut longer ones. */
const MAX_URL_LENGTH = 2000

/** Status of a proxy that refuses GET. */
const METHOD_NOT_ALLOWED = 405

/** Statuses that a POST may avoid: its query is in the body, not in the URL, which counts as a header on some servers. */
const REFUSED_STATUSES = [METHOD_NOT_ALLOWED, 414, 431]

/**
 * Number of the activation that a response is from. A server that gets it back answers from that activation or a later one:
 * see docs/operating.md.
 */
const ACTIVATION_HEADER = 'tiyu-activation'

/** A response, and whether it is from an earlier activation than one before it. */
interface Exchange extends FetchResult {
  readonly isOld: boolean
}

/** Creates what sends operations by GET, and remembers which URLs are refused. */
function createSendGet(exchange: (url: string, init: Init) => Promise<Exchange>): SendGet {
  let maxUrlLength = MAX_URL_LENGTH
  return (params, init) => {
    const url = withSearchParams(init.url, params)
    const { length } = url
    return (
      length <= maxUrlLength &&
      exchange(url, init).then((result) => {
        const { status } = result.response
        if (!REFUSED_STATUSES.includes(status)) return !result.isOld && unwrap(result)
        maxUrlLength = status === METHOD_NOT_ALLOWED ? 0 : length - 1
        return false
      })
    )
  }
}

/**
 * Creates the transport of a client. It never goes back to an earlier activation: an answer by GET that is older than one
 * before it, as of a cache or a server that lags, is asked for again by POST, which names the activation.
 */
export function createHttpTransport({ options }: Core): Transport {
  const baseFetch: Fetch = options.fetch ?? fetch
  const batching = options.batching as BatchingFeature | undefined
  const caching = options.httpCaching as HttpCachingFeature | undefined
  const fetchCached = caching?.wrapFetch(baseFetch, options) ?? baseFetch
  let activation = 0

  async function exchange(fetch: Fetch, url: string, init: Init): Promise<Exchange> {
    const result = await fetchResult(fetch, url, init)
    const seen = Number(result.response.headers.get(ACTIVATION_HEADER))
    activation = Math.max(activation, seen)
    return { ...result, isOld: seen > 0 && seen < activation }
  }

  const sendGet = createSendGet((url, init) => exchange(fetchCached, url, init))

  const postBody = (body: object, init: Init) =>
    exchange(baseFetch, init.url, {
      ...init,
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(activation && { [ACTIVATION_HEADER]: `${activation}` }),
        ...init.headers,
      },
      body: JSON.stringify(body),
    })
  const post: Transport = (operation, init) => postBody(operation, init).then(unwrap)
  const sendLong = caching?.createLongTransport(sendGet, post) ?? post

  const send: Transport = async (operation, init) => {
    const { query, variables } = operation
    if (options.method === 'POST') return post(operation, init)
    return (await sendGet({ query, variables: JSON.stringify(variables) }, init)) || sendLong(operation, init)
  }
  return batching?.createTransport(send, postBody, unwrap, options.batchSize) ?? send
}
