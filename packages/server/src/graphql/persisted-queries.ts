// Automatic persisted queries, compatible with Apollo: a request may name a query by its SHA-256, and sends the text
// once if the server does not know it.
import { hash } from 'node:crypto'
import { GraphQLError } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { GraphQLParams } from './params.ts'

/** Characters of all cached queries, and of the longest. */
const MAX_TOTAL_LENGTH = 4_000_000
const MAX_QUERY_LENGTH = 100_000

// Clients compare the first two messages literally.
const ERRORS = {
  notFound: { message: 'PersistedQueryNotFound', code: 'PERSISTED_QUERY_NOT_FOUND', status: 404 },
  notSupported: { message: 'PersistedQueryNotSupported', code: 'PERSISTED_QUERY_NOT_SUPPORTED', status: 400 },
  mismatch: {
    message:
      'sha256Hash is not the SHA-256 of the query; send the hash of this query. sha256Hash 与 query 的 SHA-256 不一致，请发送该 query 的哈希。',
    code: 'PERSISTED_QUERY_MISMATCH',
    status: 400,
  },
  untrusted: {
    message:
      'This service executes only documents of its list; send one of them, as text or by its hash. 本服务只执行清单内的文档；请以文本或哈希发送清单内的文档。',
    code: 'UNTRUSTED_DOCUMENT',
    status: 403,
  },
} as const

function persistedQueryError(reason: keyof typeof ERRORS): GraphQLError {
  const { message, code, status } = ERRORS[reason]
  return new GraphQLError(message, { extensions: { code, http: { status, spec: true } } })
}

/** LRU cache of queries by their SHA-256, or a list of queries that are the only ones. */
export class PersistedQueries {
  /** True if any query that a request has may be executed, so that only hashes need be looked up. */
  readonly acceptAny: boolean
  private readonly trusted: ReadonlyMap<string, string> | undefined
  private readonly queryByHash = new LRUCache<string, string>({
    maxSize: MAX_TOTAL_LENGTH,
    maxEntrySize: MAX_QUERY_LENGTH,
    sizeCalculation: (text) => Math.max(1, text.length),
  })

  /** @param trusted the only queries that may be executed, by their SHA-256 */
  constructor(trusted?: ReadonlyMap<string, string>) {
    this.acceptAny = trusted === undefined
    this.trusted = trusted
  }

  /** Returns the query of a request, looked up by its hash if need be, or the error to answer with. */
  resolveQuery({ query, extensions }: GraphQLParams): GraphQLParams['query'] | GraphQLError {
    const persistedQuery = extensions?.persistedQuery
    if (persistedQuery === undefined || persistedQuery === null) return this.assertTrusted(query)
    const { version, sha256Hash } = persistedQuery as { readonly version?: unknown; readonly sha256Hash?: unknown }
    if (version !== 1 || typeof sha256Hash !== 'string') return persistedQueryError('notSupported')
    const key = sha256Hash.toLowerCase()
    if (this.trusted && typeof query !== 'string') return this.trusted.get(key) ?? persistedQueryError('untrusted')
    if (typeof query !== 'string') return this.queryByHash.get(key) ?? persistedQueryError('notFound')
    if (hash('sha256', query) !== key) return persistedQueryError('mismatch')
    if (this.trusted) return this.assertTrusted(query)
    this.queryByHash.set(key, query)
    return query
  }

  private assertTrusted(query: GraphQLParams['query']): GraphQLParams['query'] | GraphQLError {
    if (!this.trusted || typeof query !== 'string' || this.trusted.has(hash('sha256', query))) return query
    return persistedQueryError('untrusted')
  }
}
