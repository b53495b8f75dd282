// Automatic persisted queries: the hash of a long text travels in its place, as Apollo's clients and servers agreed, so
// that the request stays a GET. Whatever stands in the way, the text is sent by POST instead.
import type { ApiError } from '../errors/api-error.ts'
import type { Init } from './fetch-result.ts'
import type { Operation, SendGet, Transport } from './transport.ts'

/** Statuses that tell of the caller and of the moment, and nothing of persisted queries. */
const UNRELATED_STATUSES = [401, 403, 408, 429]

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Hashes that are kept; a program has a few long texts and sends them again and again. */
const MAX_HASHES = 100

/** Whether an error may be that of a server which takes no hash for a text. */
function mayBeUnsupported({ status = 0 }: Partial<ApiError>): boolean {
  return status >= 400 && status < 500 && !UNRELATED_STATUSES.includes(status)
}

/** Makes what sends operations whose text is too long for an address. */
export function createPersistedTransport(sendGet: SendGet, post: Transport): Transport {
  /** Whether the server knows persisted queries, once it has shown. */
  let isSupported: boolean | undefined
  const hashes = new Map<string, string>()

  async function getHash(text: string): Promise<string> {
    const hash = hashes.get(text) ?? (await sha256(text))
    if (hashes.size >= MAX_HASHES) hashes.clear()
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
    // `crypto.subtle` is missing on pages that came without TLS.
    if (isSupported === false || !globalThis.crypto?.subtle) return post(operation, init)
    const { query, variables } = operation
    const extensions = { persistedQuery: { version: 1, sha256Hash: await getHash(query) } }
    const pending = sendGet({ variables: JSON.stringify(variables), extensions: JSON.stringify(extensions) }, init)
    // The variables alone are too long.
    if (!pending) return post(operation, init)
    try {
      const data = await pending
      isSupported = true
      return data
    } catch (error) {
      return handleGetError(Object(error), operation, extensions, init)
    }
  }
}
