// The one handler of the HTTP server: health at once, everything else from the routes of the open release.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { answerHealth } from './health.ts'
import { notFound } from './not-found.ts'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void

/** Who answers at a path, or under it where it ends with a slash. */
export interface Route {
  readonly path: string
  readonly handle: Handler
}

function starting(response: ServerResponse): void {
  response.writeHead(503, { 'content-type': 'application/json; charset=utf-8', 'retry-after': '2' })
  const message = 'The release is being prepared; ask again in a moment. 发布版正在准备，请稍候再试。'
  response.end(JSON.stringify({ errors: [{ message, extensions: { code: 'STARTING' } }] }))
}

function matches({ path }: Route, asked: string): boolean {
  return asked === path || (path !== '/' && path.endsWith('/') && asked.startsWith(path))
}

/** An HTTP server that serves `routes()` as soon as there are any. */
export function createFront(routes: () => readonly Route[] | undefined): Server {
  return createServer((request, response) => {
    const open = routes()
    const path = request.url?.split('?', 1)[0] ?? '/'
    if (path === '/health/live' || path === '/health/ready') {
      answerHealth(response, path === '/health/live' || open !== undefined)
    } else if (open) {
      const { handle } = open.find((route) => matches(route, path)) ?? { handle: notFound }
      handle(request, response)
    } else {
      starting(response)
    }
  })
}
