// The files a browser asks for: GraphiQL with its examples.
import { fileURLToPath } from 'node:url'
import { type Example, explorerAssets, explorerPath } from '@tiyu/explorer'
import sirv from 'sirv'
import { notFound } from './not-found.ts'
import type { HttpHandler } from './route.ts'
import { textHandler } from './text-handler.ts'

/** Only what the page itself brings may run, and it may talk to this server alone. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"

function mountAt(path: string, files: ReturnType<typeof sirv>): HttpHandler {
  return (request, response) => {
    request.url = `/${request.url?.slice(path.length) ?? ''}`
    files(request, response, () => notFound(request, response))
  }
}

/** GraphiQL from our own bundle. */
export function graphiqlHandler(): HttpHandler {
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
  return mountAt(explorerPath, files)
}

/** The list of examples that the page reads before it opens. */
export function examplesHandler(examples: readonly Example[]): HttpHandler {
  const list = examples.map(({ title, titleZh, query, variables }) => ({ title, titleZh, query, variables }))
  return textHandler('application/json', JSON.stringify(list))
}
