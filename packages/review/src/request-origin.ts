// Whether a request comes from the page of the review itself.
import type { IncomingMessage } from 'node:http'

/** True unless a request was made for another name of this host, as by DNS rebinding, or by a page of another site. */
export function isOwnSite({ headers }: IncomingMessage, origin: string): boolean {
  const site = headers['sec-fetch-site']
  return `http://${headers.host}` === origin && (site === undefined || site === 'same-origin' || site === 'none')
}

/** True if a decision states that it comes from this page: in `Origin`, or in `Sec-Fetch-Site`, which no page can set. */
export function isOwnDecision({ headers }: IncomingMessage, origin: string): boolean {
  return headers.origin === undefined ? headers['sec-fetch-site'] === 'same-origin' : headers.origin === origin
}
