import { randomBytes } from 'node:crypto'
import type { Plugin } from 'graphql-yoga'

/** Characters kept of an identifier that a caller sends. */
const LONGEST = 100

/** Tells this process from others that write into the same log. */
const PROCESS = randomBytes(6).toString('hex')

let made = 0

/** The identifier of a request: what its header `X-Request-Id` says, or a new one. */
export function requestIdFrom(header: string | null | undefined): string {
  if (header) return header.slice(0, LONGEST)
  made += 1
  return `${PROCESS}-${made.toString(36)}`
}

/** Gives every answer an identifier, so that a report of an error finds its line in the log. */
export function useRequestId(): Plugin {
  const ids = new WeakMap<Request, string>()
  return {
    onRequest: ({ request }) => void ids.set(request, requestIdFrom(request.headers.get('x-request-id'))),
    onResponse: ({ request, response }) => response.headers.set('x-request-id', ids.get(request) ?? ''),
  }
}
