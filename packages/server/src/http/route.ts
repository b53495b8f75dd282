import type { IncomingMessage, ServerResponse } from 'node:http'

/** Answers a request. */
export type HttpHandler = (request: IncomingMessage, response: ServerResponse) => void

/** Who answers at a path, or under it where it ends with a slash. */
export interface Route {
  readonly path: string
  readonly handle: HttpHandler
}
