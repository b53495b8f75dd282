// Automatic persisted queries, as Apollo's clients and servers know them: a request may name a text by its SHA-256, and
// sends the text along once where the server does not know it.
import { hash } from 'node:crypto'
import { GraphQLError } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { GraphQLParams } from './graphql-params.ts'

/** Characters of all texts that are kept, and of one. */
const MAX_TOTAL_LENGTH = 4_000_000
const MAX_QUERY_LENGTH = 100_000

// Clients know the first two by these very words.
const ERRORS = {
  notFound: { message: 'PersistedQueryNotFound', code: 'PERSISTED_QUERY_NOT_FOUND', status: 404 },
  notSupported: { message: 'PersistedQueryNotSupported', code: 'PERSISTED_QUERY_NOT_SUPPORTED', status: 400 },
  mismatch: {
    message:
      'The SHA-256 of the query is not the sha256Hash that came with it. query 的 SHA-256 与所附 sha256Hash 不一致。',
    code: 'PERSISTED_QUERY_MISMATCH',
    status: 400,
  },
} as const

function persistedQueryError(reason: keyof typeof ERRORS): GraphQLError {
  const { message, code, status } = ERRORS[reason]
  return new GraphQLError(message, { extensions: { code, http: { status, spec: true } } })
}

/** The texts that were sent with their SHA-256, those asked for last. */
export class PersistedQueries {
  private readonly queryByHash = new LRUCache<string, string>({
    maxSize: MAX_TOTAL_LENGTH,
    maxEntrySize: MAX_QUERY_LENGTH,
    sizeCalculation: (text) => Math.max(1, text.length),
  })

  /** The text a request means: the one it brings, or the one whose hash it brings; or why there is none. */
  resolveQuery({ query, extensions }: GraphQLParams): GraphQLParams['query'] | GraphQLError {
    const persistedQuery = extensions?.persistedQuery
    if (persistedQuery === undefined || persistedQuery === null) return query
    const { version, sha256Hash } = persistedQuery as { readonly version?: unknown; readonly sha256Hash?: unknown }
    if (version !== 1 || typeof sha256Hash !== 'string') return persistedQueryError('notSupported')
    const key = sha256Hash.toLowerCase()
    if (typeof query !== 'string') return this.queryByHash.get(key) ?? persistedQueryError('notFound')
    if (hash('sha256', query) !== key) return persistedQueryError('mismatch')
    this.queryByHash.set(key, query)
    return query
  }
}
