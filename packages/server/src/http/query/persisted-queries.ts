// Automatic persisted queries, as Apollo's clients and servers know them: a request may name a text by its SHA-256, and
// sends the text along once where the server does not know it.
import { hash } from 'node:crypto'
import { GraphQLError } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { QueryParams } from './query-request.ts'

/** Characters of all texts that are kept, and of one. */
const CAPACITY = 4_000_000
const LONGEST = 100_000

// Clients know the first two by these very words.
const REFUSALS = {
  notFound: { message: 'PersistedQueryNotFound', code: 'PERSISTED_QUERY_NOT_FOUND', status: 404 },
  notSupported: { message: 'PersistedQueryNotSupported', code: 'PERSISTED_QUERY_NOT_SUPPORTED', status: 400 },
  mismatch: {
    message:
      'The SHA-256 of the query is not the sha256Hash that came with it. query 的 SHA-256 与所附 sha256Hash 不一致。',
    code: 'PERSISTED_QUERY_MISMATCH',
    status: 400,
  },
} as const

function refusal(reason: keyof typeof REFUSALS): GraphQLError {
  const { message, code, status } = REFUSALS[reason]
  return new GraphQLError(message, { extensions: { code, http: { status, spec: true } } })
}

/** The texts that were sent with their SHA-256, those asked for last. */
export class PersistedQueries {
  private readonly texts = new LRUCache<string, string>({
    maxSize: CAPACITY,
    maxEntrySize: LONGEST,
    sizeCalculation: (text) => Math.max(1, text.length),
  })

  /** The text a request means: the one it brings, or the one whose hash it brings; or why there is none. */
  textOf({ query, extensions }: QueryParams): QueryParams['query'] | GraphQLError {
    const named = extensions?.persistedQuery
    if (named === undefined || named === null) return query
    const { version, sha256Hash } = named as { readonly version?: unknown; readonly sha256Hash?: unknown }
    if (version !== 1 || typeof sha256Hash !== 'string') return refusal('notSupported')
    const key = sha256Hash.toLowerCase()
    if (typeof query !== 'string') return this.texts.get(key) ?? refusal('notFound')
    if (hash('sha256', query) !== key) return refusal('mismatch')
    this.texts.set(key, query)
    return query
  }
}
