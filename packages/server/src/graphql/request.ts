import type { PreparedOperation } from '@tiyu/schema'
import type { Coding, MediaType } from '../http/content-negotiation.ts'
import type { RequestContext } from '../http/request-context.ts'
import type { GraphQLParams } from './params.ts'
import type { Variant } from './response.ts'

/** The media type and the content coding a request accepts. */
export interface Negotiated {
  readonly media: MediaType
  readonly coding: Coding
}

/** A valid query, ready to run. */
export interface GraphQLRequest {
  readonly context: RequestContext
  readonly params: GraphQLParams
  /** The text of the query, which `params` may name by its hash only. */
  readonly query: string
  readonly operation: PreparedOperation
  readonly variant: Variant
  /** Cache key of the unparsed request. */
  readonly rawKey: string
}
