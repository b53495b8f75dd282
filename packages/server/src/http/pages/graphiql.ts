import { fileURLToPath } from 'node:url'
import { explorerAssets, explorerPath } from '@tiyu/explorer'
import sirv from 'sirv'
import { negotiateCoding } from '../content-negotiation.ts'
import type { RequestContext } from '../request-context.ts'
import { sendNotFound } from '../send-error.ts'

/** Allows scripts and requests of this server only. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"

/** Serves the built GraphiQL page and its assets below {@link explorerPath}. */
export function createGraphiqlHandler(): (context: RequestContext) => void {
  const { directory, immutable } = explorerAssets()
  const files = sirv(fileURLToPath(directory), {
    gzip: true,
    brotli: true,
    etag: true,
    setHeaders(response, path) {
      response.setHeader('content-security-policy', CONTENT_SECURITY_POLICY)
      response.setHeader(
        'cache-control',
        path.startsWith(`/${immutable}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
  return (context) => {
    const { request, response } = context
    const { path, search } = context.url
    context.setCommonHeaders()
    request.url = `/${path.slice(explorerPath.length)}${search && `?${search}`}`
    // The library ignores weights.
    request.headers['accept-encoding'] = negotiateCoding(request.headers['accept-encoding'])
    files(request, response, () => sendNotFound(context))
  }
}
