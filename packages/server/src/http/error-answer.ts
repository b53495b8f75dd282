import type { ServerResponse } from 'node:http'

/** Answers with one error in the form of GraphQL, for what is refused before GraphQL is asked. */
export function sendError(response: ServerResponse, status: number, code: string, message: string): void {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*' }
  response.writeHead(status, { ...headers, ...(status === 503 && { 'retry-after': '2' }) })
  response.end(JSON.stringify({ errors: [{ message, extensions: { code } }] }))
}
