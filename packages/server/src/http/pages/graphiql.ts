import { fileURLToPath } from 'node:url'
import { explorerAssets, explorerPath } from '@tiyu/explorer'
import sirv from 'sirv'
import { negotiateCoding } from '../content-negotiation.ts'
import type { RequestContext } from '../request-context.ts'
import { GRAPHIQL_HEADERS } from '../security-headers.ts'
import { sendNotFound } from '../send-error.ts'

/** Serves the built GraphiQL page and its assets below {@link explorerPath}. */
export function createGraphiqlHandler(): (context: RequestContext) => void {
  const { directory, immutable } = explorerAssets()
  const files = sirv(fileURLToPath(directory), {
    gzip: true,
    brotli: true,
    etag: true,
    setHeaders(response, path) {
      response.setHeaders(GRAPHIQL_HEADERS as Map<string, string>)
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
