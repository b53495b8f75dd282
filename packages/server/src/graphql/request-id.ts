import { randomUUID } from 'node:crypto'
import type { Plugin } from 'graphql-yoga'

/** Gives every answer an identifier, so that a report of an error finds its line in the log. */
export function useRequestId(): Plugin {
  const ids = new WeakMap<Request, string>()
  return {
    onRequest: ({ request }) =>
      void ids.set(request, request.headers.get('x-request-id')?.slice(0, 100) || randomUUID()),
    onResponse: ({ request, response }) => response.headers.set('x-request-id', ids.get(request) ?? ''),
  }
}
