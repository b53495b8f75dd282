import type { IncomingMessage, ServerResponse } from 'node:http'

/** Headers that every answer of the endpoint carries: all data are public, and pages of every origin may read them. */
export const OPEN_TO_ALL = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Retry-After, X-Request-Id',
}

/** The same as `writeHead` takes them: names and values in turn. */
export const CORS_HEADERS: readonly string[] = Object.entries(OPEN_TO_ALL).flat()

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
