import type { ServerResponse } from 'node:http'
import { CORS_HEADERS } from './cors.ts'

/** Answers with one error in the form of GraphQL, for what is refused before GraphQL is asked. */
export function sendError(response: ServerResponse, status: number, code: string, message: string): void {
  response.writeHead(status, [
    ...['content-type', 'application/json; charset=utf-8', 'cache-control', 'no-store', ...CORS_HEADERS],
    ...(status === 503 ? ['retry-after', '2'] : []),
  ])
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }))
}
