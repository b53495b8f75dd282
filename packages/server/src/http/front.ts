// The one handler of the HTTP server: health at once, everything else from the routes of a release, which each request
// keeps from its beginning to its end. `?release=` asks for another than the active one.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { UnknownReleaseError } from '@tiyu/data'
import type { Lease } from '../release-pool.ts'
import { sendError } from './error-answer.ts'
import { answerHealth } from './health.ts'
import { keepLease } from './kept-lease.ts'
import { notFound } from './not-found.ts'
import type { Route } from './route.ts'

/** Where the front gets releases from. */
export interface Releases {
  leaseActive(): Lease | undefined
  leasePinned(version: string): Promise<Lease>
}

function starting(response: ServerResponse): void {
  const message = 'The release is being prepared; ask again in a moment. 发布版正在准备，请稍候再试。'
  sendError(response, 503, 'STARTING', message)
}

function refuse(response: ServerResponse, error: unknown): void {
  if (error instanceof UnknownReleaseError) {
    sendError(response, 404, 'UNKNOWN_RELEASE', error.message)
    return
  }
  console.error(error)
  sendError(
    response,
    503,
    'UNAVAILABLE',
    'The release cannot be opened now; ask again later. 目前无法打开该发布版，请稍后再试。',
  )
}

function matches({ path }: Route, asked: string): boolean {
  return asked === path || (path !== '/' && path.endsWith('/') && asked.startsWith(path))
}

function answer(lease: Lease, path: string, request: IncomingMessage, response: ServerResponse): void {
  // Nobody waits any more for a release that took its time to open.
  if (response.closed) {
    lease.giveBack()
    return
  }
  keepLease(response, lease)
  const { handle } = lease.routes.find((route) => matches(route, path)) ?? { handle: notFound }
  handle(request, response)
}

/** The release a request pins by `?release=`, if it does. */
function pinnedRelease(query: string | undefined): string | null {
  return query?.includes('release=') ? new URLSearchParams(query).get('release') : null
}

/** An HTTP server over the releases; until one is open it answers health checks alone. */
export function createFront(releases: Releases): Server {
  return createServer((request, response) => {
    const [path = '/', query] = request.url?.split('?', 2) ?? []
    const active = releases.leaseActive()
    if (path === '/health/live' || path === '/health/ready') {
      active?.giveBack()
      answerHealth(response, path === '/health/live' || active !== undefined)
      return
    }
    if (!active) return starting(response)
    const version = pinnedRelease(query)
    if (!version) return answer(active, path, request, response)
    active.giveBack()
    releases.leasePinned(version).then(
      (lease) => answer(lease, path, request, response),
      (error) => refuse(response, error),
    )
  })
}
