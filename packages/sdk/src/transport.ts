import { startDeadline } from './deadline.ts'
import { documentText } from './document.ts'
import { exchange } from './exchange.ts'
import type { CallOptions, ClientOptions } from './options.ts'
import { retrying } from './retry.ts'

const HEADERS = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json,application/json;q=0.9',
}

/** Sends a document with its variables and returns the data of the answer. */
export type Transport = (document: string | object, variables?: object, call?: CallOptions) => Promise<unknown>

/** The address with the release every answer must come from. */
function pinned({ url, release }: ClientOptions): string {
  return release ? `${url}${url.includes('?') ? '&' : '?'}release=${encodeURIComponent(release)}` : url
}

/** Makes what all calls of a client go through: POST, time-out, abort and retry. */
export function createTransport(options: ClientOptions): Transport {
  const url = pinned(options)
  return async (document, variables, call) => {
    const body = JSON.stringify({ query: documentText(document), variables })
    const { signal, timeout = options.timeout ?? 30_000, retries = options.retries ?? 2 } = call ?? {}
    const deadline = startDeadline(timeout, signal)
    const init = {
      method: 'POST',
      headers: { ...HEADERS, ...options.headers, ...call?.headers },
      body,
      signal: deadline.signal,
    }
    try {
      return await retrying(() => exchange(options.fetch ?? fetch, url, init), retries, deadline)
    } finally {
      deadline.release()
    }
  }
}
