import type { Plugin } from 'graphql-yoga'

/**
 * Leaves out the headers of event streams that yoga has no say in: whether the connection is kept is for Node to decide,
 * and there is no content coding "none".
 */
export function useStreamHeaders(): Plugin {
  return {
    onResponse({ response: { headers } }) {
      headers.delete('connection')
      if (headers.get('content-encoding') === 'none') headers.delete('content-encoding')
    },
  }
}
