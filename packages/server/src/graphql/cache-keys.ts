// The keys of the response cache. Callers put the identity of the release in front.
import { hash } from 'node:crypto'
import type { RequestContext } from '../http/request-context.ts'
import type { GraphQLParams } from './params.ts'
import type { GraphQLRequest, Negotiated } from './request.ts'
import type { Variant } from './response.ts'

function sortKeys(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(sortKeys)
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  // Without a prototype, a variable named __proto__ is an ordinary key.
  return Object.assign(Object.create(null), Object.fromEntries(entries.map(([name, child]) => [name, sortKeys(child)])))
}

/** Returns the same text for equal variables, whatever the order of their keys. */
function canonicalVariables(variables: GraphQLParams['variables']): string {
  const text = JSON.stringify(sortKeys(variables ?? {}))
  return text === '{}' ? '' : text
}

/** Cache key: the request as received, before it is parsed. */
export function rawRequestKey(
  { url }: RequestContext,
  { media, coding }: Negotiated,
  body: Buffer | undefined,
): string {
  return `${media}\n${coding}\n${body ? `${url.version ?? ''}\n${body.toString('latin1')}` : url.search}`
}

/** Longest key that is stored unhashed, in characters. A longer one is hashed: a cache holds responses, not requests. */
const MAX_KEY_LENGTH = 2000

/** Cache key: operation name, canonical variables, text. */
export function operationKey({ params: { operationName, variables }, query }: GraphQLRequest): string {
  const key = `${operationName ?? ''}\n${canonicalVariables(variables)}\n${query}`
  return key.length > MAX_KEY_LENGTH ? hash('sha256', key, 'base64url') : key
}

/** Cache key: a variant of the response to an operation. */
export function variantKey({ media, coding, cachePolicy }: Variant, key: string): string {
  return `${media} ${coding} ${cachePolicy}\n${key}`
}
