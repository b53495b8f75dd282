import type { RequestContext } from '../request-context.ts'

/** Sends a text that caches must revalidate. */
export function sendText(context: RequestContext, type: string, text: string): void {
  const body = Buffer.from(text)
  context
    .writeHead(200, [
      ...['content-type', `${type}; charset=utf-8`, 'content-length', String(body.length)],
      ...['cache-control', 'no-cache'],
    ])
    .end(body)
}

/** Sends 302. */
export function sendRedirect(context: RequestContext, location: string): void {
  context.writeHead(302, ['location', location, 'content-length', '0']).end()
}
