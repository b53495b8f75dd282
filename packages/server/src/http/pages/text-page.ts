import { hash } from 'node:crypto'
import { COMPRESSION_THRESHOLD, compressOnce } from '../compression.ts'
import { entityTag, failsIfMatch, matchesIfNoneMatch } from '../conditional-request.ts'
import { negotiateCoding, prefersHtml } from '../content-negotiation.ts'
import type { RequestContext } from '../request-context.ts'
import { sendPreconditionFailed } from '../send-error.ts'

/** Sends a text that caches must revalidate, compressed if the client accepts it, with an entity tag. */
export async function sendText(
  context: RequestContext,
  type: string,
  text: string,
  headers: readonly string[] = ['vary', 'Accept-Encoding'],
  status: 200 | 400 | 404 = 200,
): Promise<void> {
  const { 'accept-encoding': accepted, 'if-match': ifMatch, 'if-none-match': ifNoneMatch } = context.request.headers
  const body = Buffer.from(text)
  const coding = body.length < COMPRESSION_THRESHOLD ? 'identity' : negotiateCoding(accepted)
  const bodyHash = hash('sha256', body)
  const etag = entityTag(bodyHash, coding)
  const cacheHeaders = ['cache-control', 'no-cache', 'etag', etag, ...headers]
  if (status === 200 && failsIfMatch(ifMatch, etag)) {
    sendPreconditionFailed(context)
    return
  }
  if (status === 200 && matchesIfNoneMatch(ifNoneMatch, etag)) {
    context.writeHead(304, cacheHeaders).end()
    return
  }
  const encoded = coding === 'identity' ? body : await compressOnce(body, coding, bodyHash)
  context
    .writeHead(status, [
      ...['content-type', `${type}; charset=utf-8`, 'content-length', String(encoded.length)],
      ...(coding === 'identity' ? [] : ['content-encoding', coding]),
      ...cacheHeaders,
    ])
    .end(encoded)
}

/** What a page says, as HTML for browsers and as JSON for programs. */
export interface PageContent {
  html(): string
  json(): unknown
}

/** Sends a page to a client that prefers HTML, its content as JSON to any other. */
export function sendPage(context: RequestContext, { html, json }: PageContent): Promise<void> {
  const headers = ['vary', 'Accept, Accept-Encoding']
  return prefersHtml(context.request.headers.accept)
    ? sendText(context, 'text/html', html(), headers)
    : sendText(context, 'application/json', JSON.stringify(json(), undefined, 2), headers)
}

/** Sends 302. */
export function sendRedirect(context: RequestContext, location: string): void {
  context.writeHead(302, ['location', location, 'content-length', '0']).end()
}
