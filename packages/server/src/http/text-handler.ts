import type { HttpHandler } from './route.ts'

/** Serves one text that never changes while the release is open. */
export function textHandler(type: string, text: string): HttpHandler {
  const headers = {
    'content-type': `${type}; charset=utf-8`,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-cache',
  }
  return (request, response) => {
    response.writeHead(200, headers)
    response.end(request.method === 'HEAD' ? undefined : text)
  }
}

/** Sends a visitor on. */
export function redirectHandler(location: string): HttpHandler {
  return (_request, response) => {
    response.writeHead(302, { location })
    response.end()
  }
}
