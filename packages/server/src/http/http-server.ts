// The one handler of the HTTP server: health at once, queries by their door, everything else from the routes of a release,
// which each request keeps from its beginning to its end. `?release=` asks for another than the active one.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { explorerPath } from '@tiyu/explorer'
import { acceptsBody } from './accepted-body.ts'
import { acquireRelease, type ReleaseProvider } from './acquire-release.ts'
import { sendPreflight } from './cors.ts'
import { sendHealth } from './health.ts'
import { notFound } from './not-found.ts'
import { GRAPHQL_PATH } from './paths.ts'
import type { GraphQLHandler } from './query/graphql-handler.ts'
import type { RequestUrl } from './query/graphql-request.ts'
import { releaseOnClose } from './release-on-close.ts'
import type { Route } from './route.ts'
import { redirectHandler } from './text-handler.ts'

/** Methods by which pages and files are asked for. */
const SAFE_METHODS = new Set<string | undefined>(['GET', 'HEAD'])

const redirectToGraphiql = redirectHandler(explorerPath)

function matchesRoute({ path }: Route, requestPath: string): boolean {
  return requestPath === path || (path !== '/' && path.endsWith('/') && requestPath.startsWith(path))
}

function parseRequestUrl(url: string): RequestUrl {
  const queryStart = url.indexOf('?')
  if (queryStart < 0) return { path: url, search: '', version: null }
  const search = url.slice(queryStart + 1)
  const version = search.includes('release=') ? new URLSearchParams(search).get('release') : null
  return { path: url.slice(0, queryStart), search, version }
}

/** A person who opens the endpoint in a browser wants GraphiQL. */
function isBrowserVisit({ method, url, headers }: IncomingMessage): boolean {
  return method === 'GET' && url === GRAPHQL_PATH && (headers.accept ?? '').includes('text/html')
}

/** An HTTP server over the releases; until one is open it answers health checks alone. */
export function createHttpServer(releases: ReleaseProvider, graphqlHandler: GraphQLHandler): Server {
  const handleGraphQL = (request: IncomingMessage, response: ServerResponse, requestUrl: RequestUrl) => {
    if (request.method === 'OPTIONS') sendPreflight(request, response)
    else if (isBrowserVisit(request)) redirectToGraphiql(request, response)
    else if (acceptsBody(request, response)) graphqlHandler.handle(request, response, requestUrl)
  }
  return createServer((request, response) => {
    const requestUrl = parseRequestUrl(request.url ?? '/')
    const { path } = requestUrl
    if (path === GRAPHQL_PATH) return handleGraphQL(request, response, requestUrl)
    if (path === '/health/live' || path === '/health/ready') {
      return sendHealth(response, path === '/health/live' || releases.current !== undefined)
    }
    if (!SAFE_METHODS.has(request.method)) {
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
      return
    }
    acquireRelease(releases, requestUrl.version, response, (releaseHandle) => {
      releaseOnClose(response, releaseHandle)
      const { handle } = releaseHandle.app.routes.find((route) => matchesRoute(route, path)) ?? { handle: notFound }
      handle(request, response)
    })
  })
}
