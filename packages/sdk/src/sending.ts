// How an operation travels: reads by GET, so that caches on the way and in the browser can answer; all else is posted.
import { type Core, withParameters } from './core.ts'
import { dataOf, type Fetch, receive } from './exchange.ts'
import type { ClientOptions } from './options.ts'
import type { Get, Send } from './send.ts'
import { whenCalled } from './when-called.ts'

/** Longer addresses are cut or refused by some servers, proxies and caches; shorter ones pass them all. */
const LONGEST = 2000

/** Bytes of answers kept where `fetch` has no cache of its own. */
const KEPT = 8_000_000

/** What a service may answer in; it needs no leave of another origin to say so (CORS). */
const ACCEPT = 'application/graphql-response+json,application/json;q=0.9'

/** Statuses of a server that takes no such GET: not at all, not of this length. */
const NO_GET = [405, 414, 431]

const changes = /mutation|subscription/

/**
 * The `fetch` of a client for reads: it has answers it kept confirmed, but in browsers, which do so by themselves.
 */
function reading({ fetch: send = fetch, cache = 'origin' in globalThis ? 0 : KEPT }: ClientOptions): Fetch {
  return cache ? whenCalled(async () => (await import('./on-demand.ts')).keepAnswers(send, cache)) : send
}

/** Makes what sends the operations of a client. */
export function createSending(core: Core): Send {
  const { options, url } = core
  const read = reading(options)
  let byGet = options.method !== 'POST'

  const get: Get = (parameters, init) => {
    const address = withParameters(url, parameters)
    const headers = { accept: ACCEPT, ...init.headers }
    return address.length <= LONGEST && dataOf(receive(read, address, { ...init, headers }))
  }

  const single: Send = async (operation, init) => {
    const { query, variables } = operation
    try {
      if (byGet && !changes.test(query))
        return await (get({ query, variables: JSON.stringify(variables) }, init) || posted(operation, init))
    } catch (error) {
      byGet = !NO_GET.includes(Object(error).status)
      if (byGet) throw error
    }
    return posted(operation, init, 'POST')
  }

  const posted = whenCalled(async () => (await import('./on-demand.ts')).createPosting(core, get, single, ACCEPT))
  return options.batch ? (operation, init) => posted(operation, init, 'BATCH') : single
}
