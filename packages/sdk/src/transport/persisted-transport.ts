// Automatic persisted queries, as introduced by Apollo: the SHA-256 of a long query is sent instead of the query, so that the
// request can be a GET. If that is not possible, the query is sent by POST.
import { createBoundedMap } from '../bounded-map.ts'
import type { ApiError } from '../errors/api-error.ts'
import type { Init } from './fetch-result.ts'
import type { Operation, SendGet, Transport } from './transport.ts'

/** Client errors that are unrelated to persisted queries. */
const UNRELATED_STATUSES = [401, 403, 408, 429]

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Cached hashes: programs send the same few long queries again and again. */
const MAX_HASHES = 100

/** True if the error may come from a server that does not support persisted queries. */
function mayBeUnsupported({ status = 0 }: Partial<ApiError>): boolean {
  return status >= 400 && status < 500 && !UNRELATED_STATUSES.includes(status)
}

/** Creates the transport for operations whose query is too long for a URL. */
export function createPersistedTransport(sendGet: SendGet, post: Transport): Transport {
  /** True if the server supports persisted queries; undefined until it is known. */
  let isSupported: boolean | undefined
  const hashes = createBoundedMap<string>(MAX_HASHES)

  async function getHash(text: string): Promise<string> {
    const hash = hashes.get(text) ?? (await sha256(text))
    hashes.set(text, hash)
    return hash
  }

  async function handleGetError(error: Partial<ApiError>, operation: Operation, extensions: object, init: Init) {
    if (error.code === 'PERSISTED_QUERY_NOT_FOUND') {
      isSupported = true
      return post({ ...operation, extensions }, init)
    }
    if (isSupported || !mayBeUnsupported(error)) throw error
    const data = await post(operation, init)
    isSupported = false
    return data
  }

  return async (operation, init) => {
    // `crypto.subtle` is undefined on pages without TLS.
    if (isSupported === false || !globalThis.crypto?.subtle) return post(operation, init)
    const { query, variables } = operation
    const extensions = { persistedQuery: { version: 1, sha256Hash: await getHash(query) } }
    const pending = sendGet({ variables: JSON.stringify(variables), extensions: JSON.stringify(extensions) }, init)
    // The variables alone are too long for a URL, or GET is refused.
    if (!pending) return post(operation, init)
    try {
      const data = await pending
      if (!data) return post(operation, init)
      isSupported = true
      return data
    } catch (error) {
      return handleGetError(Object(error), operation, extensions, init)
    }
  }
}
