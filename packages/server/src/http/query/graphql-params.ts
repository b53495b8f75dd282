// What a request asks, read from its body or its address. Whatever is unusual is left to yoga, which knows how to
// answer or to refuse it.
import type { IncomingMessage } from 'node:http'
import { containsNul } from '../../graphql/reject-nul.ts'
import { exceedsMaxDepth } from '../../graphql/variable-depth-limit.ts'
import { type Coding, negotiateEncoding } from './content-coding.ts'
import { type MediaType, negotiateMediaType } from './media-type.ts'

/** The parameters of GraphQL over HTTP. */
export interface GraphQLParams {
  readonly query?: string | null | undefined
  readonly operationName?: string | null | undefined
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined
  readonly extensions?: Readonly<Record<string, unknown>> | null | undefined
}

/** How a request wants to be answered. */
export interface Negotiated {
  readonly media: MediaType
  readonly coding: Coding
}

const JSON_BODY = /^application\/json(; ?charset=utf-8)?$/i

const SAFE_METHODS = new Set<string | undefined>(['GET', 'HEAD'])

/** How a usual request wants to be answered; undefined for one that yoga should see. */
export function negotiate({ method, headers }: IncomingMessage, hasUrlParams: boolean): Negotiated | undefined {
  const isSupported =
    method === 'POST' ? JSON_BODY.test(headers['content-type'] ?? '') : SAFE_METHODS.has(method) && hasUrlParams
  const media = isSupported ? negotiateMediaType(headers.accept) : undefined
  return media && { media, coding: negotiateEncoding(headers['accept-encoding']) }
}

const isText = (value: unknown) => value === undefined || value === null || typeof value === 'string'
const isObject = (value: unknown) =>
  value === undefined ||
  value === null ||
  (typeof value === 'object' && !Array.isArray(value) && !exceedsMaxDepth(value))

const CHECKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  query: isText,
  // Yoga takes an empty name for one that no operation has.
  operationName: (value) => isText(value) && value !== '',
  variables: isObject,
  extensions: isObject,
}

function validateParams(params: unknown): GraphQLParams | undefined {
  if (params === null || typeof params !== 'object' || Array.isArray(params)) return undefined
  const isSupported = Object.entries(params).every(
    ([name, value]) => Object.hasOwn(CHECKS, name) && CHECKS[name]?.(value),
  )
  return isSupported ? (params as GraphQLParams) : undefined
}

/** A NUL character in JSON, where a backslash before it does not make it something else. */
const ESCAPED_NUL = '\\u0000'

/** The parameters in a JSON body; undefined if anything about them is unusual. */
export function parseBodyParams(body: Buffer): GraphQLParams | undefined {
  const text = body.toString()
  try {
    const params = validateParams(JSON.parse(text))
    return params && text.includes(ESCAPED_NUL) && containsNul(params) ? undefined : params
  } catch {
    return undefined
  }
}

/** The parameters in the query of an address; undefined if anything about them is unusual. */
export function parseUrlParams(search: string): GraphQLParams | undefined {
  const searchParams = new URLSearchParams(search)
  const parseJsonParam = (name: string) => {
    const text = searchParams.get(name)
    return text ? JSON.parse(text) : undefined
  }
  try {
    const params = validateParams({
      query: searchParams.get('query') || undefined,
      operationName: searchParams.get('operationName') || undefined,
      variables: parseJsonParam('variables'),
      extensions: parseJsonParam('extensions'),
    })
    return params && !containsNul(params) ? params : undefined
  } catch {
    return undefined
  }
}

function sortKeys(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(sortKeys)
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  // Without a prototype, a variable named __proto__ is one like the others.
  return Object.assign(Object.create(null), Object.fromEntries(entries.map(([name, child]) => [name, sortKeys(child)])))
}

/** A text that is the same for the same variables, in whatever order they come. */
export function canonicalVariables(variables: GraphQLParams['variables']): string {
  const text = JSON.stringify(sortKeys(variables ?? {}))
  return text === '{}' ? '' : text
}
