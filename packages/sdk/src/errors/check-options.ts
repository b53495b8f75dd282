// Finds mistakes in the options of a client that its core cannot afford to look for in a page: misspelt names, and URLs that
// no request can have.
import type { ClientOptions } from '../options.ts'
import { describe, mistake } from './explanations.ts'

/** All options; the type fails if one is missing. */
const NAMES: Readonly<Record<keyof ClientOptions, true>> = {
  url: true,
  headers: true,
  fetch: true,
  timeout: true,
  retries: true,
  method: true,
  release: true,
  staticBuild: true,
  subscriptions: true,
  batching: true,
  batchSize: true,
  httpCaching: true,
  cache: true,
}

/** An IPv4 address at the start of a URL, which would be the folder of a path. */
const ADDRESS_FIRST = /^\d+(?:\.\d+){3}(?:[:/]|$)/

/** A path, which only pages can resolve: programs that run on servers and in pages create their client on both. */
const PATH = /^\.{0,2}\//

/** Returns the URL of the page; undefined outside of pages. */
const pageUrl = (): string | undefined => (globalThis as { location?: { href?: string } }).location?.href

/** True if a request can have this URL: a function in place of `fetch` may take any other. */
function isRequestUrl(url: string, isOwnFetch: boolean): boolean {
  if (ADDRESS_FIRST.test(url)) return false
  if (isOwnFetch || PATH.test(url)) return true
  try {
    return /^(?:https?|blob):$/.test(new URL(url, pageUrl()).protocol)
  } catch {
    return false
  }
}

/**
 * Checks the options of a client, as plain JavaScript may give them.
 * @throws TypeError `INVALID_ARGUMENT` that names the misspelt option or the URL
 */
export function checkOptions(options: ClientOptions): void {
  const given: Partial<ClientOptions> = Object(options)
  if (typeof options === 'object') {
    const unknown = Object.keys(given).find((name) => !Object.hasOwn(NAMES, name))
    if (unknown !== undefined) throw mistake('options', describe(unknown), Object.keys(NAMES).join(', '))
  }
  const { url, fetch } = given
  if (url && !isRequestUrl(`${url}`, Boolean(fetch)))
    throw mistake('url', describe(`${url}`), 'https://example.org/graphql')
}
