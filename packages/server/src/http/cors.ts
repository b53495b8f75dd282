import type { IncomingMessage, ServerResponse } from 'node:http'

/** All data are public, and pages of every origin may read them. */
const OPEN_TO_ALL = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Retry-After, X-Request-Id',
}

/** The headers that let a page read an answer, as `writeHead` takes them: names and values in turn. */
export const CORS_HEADERS: readonly string[] = Object.entries(OPEN_TO_ALL).flat()

const NONE: readonly string[] = []

/** The same for one request: by POST only where a page asks; by GET always, because caches keep one answer for all. */
export function corsHeadersFor({ method, headers }: IncomingMessage): readonly string[] {
  return method === 'POST' && headers.origin === undefined ? NONE : CORS_HEADERS
}

/** Adds them to an answer that others write. */
export function openToAll(request: IncomingMessage, response: ServerResponse): void {
  if (corsHeadersFor(request) === NONE) return
  for (const [name, value] of Object.entries(OPEN_TO_ALL)) response.setHeader(name, value)
}

/** What a browser asks before it sends a request of another origin. */
export function answerPreflight({ headers }: IncomingMessage, response: ServerResponse): void {
  const asked = headers['access-control-request-headers']
  response.writeHead(204, [
    ...CORS_HEADERS,
    ...['access-control-allow-methods', 'GET, HEAD, POST, OPTIONS', 'access-control-max-age', '86400'],
    ...(asked ? ['access-control-allow-headers', asked, 'vary', 'Access-Control-Request-Headers'] : []),
    ...['allow', 'GET, HEAD, POST, OPTIONS'],
  ])
  response.end()
}
