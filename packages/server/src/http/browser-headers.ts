// Headers for browsers: which pages may read a response, and what it may do, as names and values in turn.
import type { IncomingHttpHeaders } from 'node:http'

/** Keeps browsers from taking a response for another type than it says. */
export const NO_SNIFFING: readonly string[] = ['x-content-type-options', 'nosniff']

/** The content type of the pages that this server renders. */
export const HTML_TYPE = 'text/html; charset=utf-8'

/** Tells other sites nothing of the page from which a link leads to them. */
const REFERRER_POLICY = ['referrer-policy', 'same-origin'] as const

const CONTENT_SECURITY_POLICY = 'content-security-policy'

/** Policy of the rendered pages: no scripts, no files of others, no frames. */
const PAGE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"

/** Policy of GraphiQL: scripts and requests of this server only. */
const GRAPHIQL_POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"

/** Headers of HTML with a policy of its own. */
const HTML_HEADERS: readonly string[] = [...NO_SNIFFING, ...REFERRER_POLICY]

/** Headers of a rendered page. */
const PAGE_HEADERS: readonly string[] = [...HTML_HEADERS, CONTENT_SECURITY_POLICY, PAGE_POLICY]

/** Returns the policy of the pages of the site: scripts, styles and requests of this server only. @param ancestors who may show it in a frame */
const sitePolicy = (ancestors: string) =>
  `default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors ${ancestors}`

/** Headers of a page of the site. */
export const SITE_HEADERS: readonly string[] = [CONTENT_SECURITY_POLICY, sitePolicy("'none'")]

/** Headers of a page of the site that others may show in a frame. */
export const EMBEDDED_SITE_HEADERS: readonly string[] = [CONTENT_SECURITY_POLICY, sitePolicy('*')]

/** Headers of GraphiQL and its files, by name. */
export const GRAPHIQL_HEADERS: ReadonlyMap<string, string> = new Map([
  [CONTENT_SECURITY_POLICY, GRAPHIQL_POLICY],
  REFERRER_POLICY,
])

/** Returns what protects browsers, for a response with these headers; HTML has the policy of a rendered page unless it has its own. */
export function protectionOf(headers: readonly string[]): readonly string[] {
  if (!headers.includes(HTML_TYPE)) return NO_SNIFFING
  return headers.includes(CONTENT_SECURITY_POLICY) ? HTML_HEADERS : PAGE_HEADERS
}

/** The response headers that pages of other origins can read, besides those that the CORS protocol always allows. */
const EXPOSED_HEADERS = [
  ...['Accept-Encoding', 'Accept-Ranges', 'Allow', 'Content-Encoding', 'Content-Range', 'Date', 'ETag', 'Location'],
  ...['RateLimit', 'RateLimit-Policy', 'Retry-After', 'Tiyu-Activation', 'Vary', 'X-Request-Id'],
].join(', ')

/** Lets pages of every origin read a response, as names and values in turn: all data are public. */
const CORS_HEADERS: readonly string[] = [
  ...['access-control-allow-origin', '*'],
  ...['access-control-expose-headers', EXPOSED_HEADERS],
]

const NO_HEADERS: readonly string[] = []

/** Returns the CORS headers of a response. Responses to GET always have them, because caches share one among origins. */
export function corsHeadersFor(method: string, { origin }: IncomingHttpHeaders): readonly string[] {
  return method === 'POST' && origin === undefined ? NO_HEADERS : CORS_HEADERS
}

/** Returns the further headers of the response to a preflight request. */
export function preflightHeaders(allowedMethods: string, headers: IncomingHttpHeaders): readonly string[] {
  const requestedHeaders = headers['access-control-request-headers']
  return [
    ...['access-control-allow-methods', allowedMethods, 'access-control-max-age', '86400'],
    ...(requestedHeaders
      ? ['access-control-allow-headers', requestedHeaders, 'vary', 'Access-Control-Request-Headers']
      : []),
  ]
}
