// The one handler of the HTTP server: health at once, queries by their door, everything else from the routes of a release,
// which each request keeps from its beginning to its end. `?release=` asks for another than the active one.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { explorerPath } from '@tiyu/explorer'
import { acceptsBody } from './accepted-body.ts'
import { answerPreflight } from './cors.ts'
import { answerHealth } from './health.ts'
import { keepLease } from './kept-lease.ts'
import { notFound } from './not-found.ts'
import { GRAPHQL_PATH } from './paths.ts'
import type { Address } from './query/asked.ts'
import type { QueryDoor } from './query/query-door.ts'
import { lendRelease, type Releases } from './release-loan.ts'
import type { Route } from './route.ts'
import { redirect } from './text.ts'

/** Methods by which pages and files are asked for. */
const READING = new Set<string | undefined>(['GET', 'HEAD'])

const toGraphiql = redirect(explorerPath)

function matches({ path }: Route, asked: string): boolean {
  return asked === path || (path !== '/' && path.endsWith('/') && asked.startsWith(path))
}

function addressOf(url: string): Address {
  const mark = url.indexOf('?')
  if (mark < 0) return { path: url, search: '', version: null }
  const search = url.slice(mark + 1)
  const version = search.includes('release=') ? new URLSearchParams(search).get('release') : null
  return { path: url.slice(0, mark), search, version }
}

/** A person who opens the endpoint in a browser wants GraphiQL. */
function isBrowserVisit({ method, url, headers }: IncomingMessage): boolean {
  return method === 'GET' && url === GRAPHQL_PATH && (headers.accept ?? '').includes('text/html')
}

/** An HTTP server over the releases; until one is open it answers health checks alone. */
export function createFront(releases: Releases, queries: QueryDoor): Server {
  const answerQuery = (request: IncomingMessage, response: ServerResponse, address: Address) => {
    if (request.method === 'OPTIONS') answerPreflight(request, response)
    else if (isBrowserVisit(request)) toGraphiql(request, response)
    else if (acceptsBody(request, response)) queries.handle(request, response, address)
  }
  return createServer((request, response) => {
    const address = addressOf(request.url ?? '/')
    const { path } = address
    if (path === GRAPHQL_PATH) return answerQuery(request, response, address)
    if (path === '/health/live' || path === '/health/ready') {
      return answerHealth(response, path === '/health/live' || releases.current !== undefined)
    }
    if (!READING.has(request.method)) {
      response.writeHead(405, { allow: 'GET, HEAD' }).end()
      return
    }
    lendRelease(releases, address.version, response, (lease) => {
      keepLease(response, lease)
      const { handle } = lease.service.routes.find((route) => matches(route, path)) ?? { handle: notFound }
      handle(request, response)
    })
  })
}
