import type { PreparedOperation } from '@tiyu/schema'
import { canonicalVariables, type GraphQLParams } from './graphql-params.ts'
import type { GraphQLRequest } from './graphql-request.ts'
import type { Variant } from './representation.ts'

/** A query, valid and ready to run. */
export interface PreparedRequest {
  readonly request: GraphQLRequest
  readonly params: GraphQLParams
  readonly text: string
  readonly operation: PreparedOperation
}

/** Introspection tells of the software, which changes while a pinned release does not. */
const INTROSPECTION = /\b__(schema|type)\b/

/** What tells it from all others: its name, its variables and its text. */
export function operationKey({ params: { operationName, variables }, text }: PreparedRequest): string {
  return `${operationName ?? ''}\n${canonicalVariables(variables)}\n${text}`
}

/** The form in which it wants to be answered. */
export function variantOf({ request: { negotiated, requestUrl }, text }: PreparedRequest): Variant {
  const { media, coding } = negotiated
  return { media, coding, cachePolicy: requestUrl.version && !INTROSPECTION.test(text) ? 'pinned' : 'active' }
}
