import type { IncomingHttpHeaders } from 'node:http'

/** The response headers that pages of other origins can read, besides those that the CORS protocol always allows. */
const EXPOSED_HEADERS = [
  ...['Accept-Encoding', 'Accept-Ranges', 'Allow', 'Content-Encoding', 'Content-Range', 'Date', 'ETag', 'Location'],
  ...['RateLimit', 'RateLimit-Policy', 'Retry-After', 'Vary', 'X-Request-Id'],
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
