import type { IncomingMessage, ServerResponse } from 'node:http'

/** All data are public, and pages of every origin may read them. */
const CORS_HEADER_VALUES = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Retry-After, X-Request-Id',
}

/** The headers that let a page read an answer, as `writeHead` takes them: names and values in turn. */
export const CORS_HEADERS: readonly string[] = Object.entries(CORS_HEADER_VALUES).flat()

const NO_HEADERS: readonly string[] = []

/** The same for one request: by POST only where a page asks; by GET always, because caches keep one answer for all. */
export function corsHeadersFor({ method, headers }: IncomingMessage): readonly string[] {
  return method === 'POST' && headers.origin === undefined ? NO_HEADERS : CORS_HEADERS
}

/** Adds them to an answer that others write. */
export function setCorsHeaders(request: IncomingMessage, response: ServerResponse): void {
  if (corsHeadersFor(request) === NO_HEADERS) return
  for (const [name, value] of Object.entries(CORS_HEADER_VALUES)) response.setHeader(name, value)
}

/** What a browser asks before it sends a request of another origin. */
export function sendPreflight({ headers }: IncomingMessage, response: ServerResponse): void {
  const requestedHeaders = headers['access-control-request-headers']
  response.writeHead(204, [
    ...CORS_HEADERS,
    ...['access-control-allow-methods', 'GET, HEAD, POST, OPTIONS', 'access-control-max-age', '86400'],
    ...(requestedHeaders
      ? ['access-control-allow-headers', requestedHeaders, 'vary', 'Access-Control-Request-Headers']
      : []),
    ...['allow', 'GET, HEAD, POST, OPTIONS'],
  ])
  response.end()
}
