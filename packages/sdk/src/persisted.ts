// Automatic persisted queries: the hash of a long text travels in its place, as Apollo's clients and servers agreed, so
// that the request stays a GET. Whatever stands in the way, the text is sent by POST instead.
import type { ApiError } from './errors/api-error.ts'
import type { Init } from './exchange.ts'
import type { Get, Send, Sent } from './send.ts'

/** Statuses that tell of the caller and of the moment, and nothing of persisted queries. */
const OTHER_REASONS = [401, 403, 408, 429]

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Hashes that are kept; a program has a few long texts and sends them again and again. */
const KEPT = 100

/** Whether an error may be that of a server which takes no hash for a text. */
function mayNotKnow({ status = 0 }: Partial<ApiError>): boolean {
  return status >= 400 && status < 500 && !OTHER_REASONS.includes(status)
}

/** Makes what sends operations whose text is too long for an address. */
export function createPersisted(get: Get, post: Send): Send {
  /** Whether the server knows persisted queries, once it has shown. */
  let known: boolean | undefined
  const hashes = new Map<string, string>()

  async function hashOf(text: string): Promise<string> {
    const hash = hashes.get(text) ?? (await sha256(text))
    if (hashes.size >= KEPT) hashes.clear()
    hashes.set(text, hash)
    return hash
  }

  async function afterRefusal(refusal: Partial<ApiError>, operation: Sent, extensions: object, init: Init) {
    if (refusal.code === 'PERSISTED_QUERY_NOT_FOUND') {
      known = true
      return post({ ...operation, extensions }, init)
    }
    if (known || !mayNotKnow(refusal)) throw refusal
    const data = await post(operation, init)
    known = false
    return data
  }

  return async (operation, init) => {
    // `crypto.subtle` is missing on pages that came without TLS.
    if (known === false || !globalThis.crypto?.subtle) return post(operation, init)
    const { query, variables } = operation
    const extensions = { persistedQuery: { version: 1, sha256Hash: await hashOf(query) } }
    const answer = get({ variables: JSON.stringify(variables), extensions: JSON.stringify(extensions) }, init)
    // The variables alone are too long.
    if (!answer) return post(operation, init)
    try {
      const data = await answer
      known = true
      return data
    } catch (error) {
      return afterRefusal(Object(error), operation, extensions, init)
    }
  }
}
