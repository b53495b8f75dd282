import { fileURLToPath } from 'node:url'
import sirv from 'sirv'
import { negotiateCoding } from '../content-negotiation.ts'
import type { RequestContext } from '../request-context.ts'
import { sendNotFound } from '../send-error.ts'

interface BuiltFiles {
  /** Where the built files are. */
  readonly directory: URL
  /** Below which path they are served. */
  readonly path: string
  /** Start of the names that contain a hash of the content, so that browsers may keep them for ever. */
  readonly immutable: string
  readonly headers?: ReadonlyMap<string, string>
}

/** Serves built files, compressed as they were built. */
export function createFileHandler({
  directory,
  path: root,
  immutable,
  headers = new Map(),
}: BuiltFiles): (context: RequestContext) => void {
  const files = sirv(fileURLToPath(directory), {
    gzip: true,
    brotli: true,
    etag: true,
    setHeaders(response, path) {
      response.setHeaders(headers as Map<string, string>)
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
    request.url = `/${path.slice(root.length)}${search && `?${search}`}`
    // The library ignores weights.
    request.headers['accept-encoding'] = negotiateCoding(request.headers['accept-encoding'])
    files(request, response, () => sendNotFound(context))
  }
}
