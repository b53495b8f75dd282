// What a request asks, read from its body or its address. Whatever is unusual is left to yoga, which knows how to
// answer or to refuse it.
import type { IncomingMessage } from 'node:http'
import { holdsNul } from '../../graphql/clean-text.ts'
import { nestsTooDeep } from '../../graphql/nesting.ts'
import { type Coding, codingFor } from './content-coding.ts'
import { type MediaType, mediaTypeFor } from './media-type.ts'

/** The parameters of GraphQL over HTTP. */
export interface QueryParams {
  readonly query?: string | null | undefined
  readonly operationName?: string | null | undefined
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined
  readonly extensions?: Readonly<Record<string, unknown>> | null | undefined
}

/** How a request wants to be answered. */
export interface Wish {
  readonly media: MediaType
  readonly coding: Coding
}

const JSON_BODY = /^application\/json(; ?charset=utf-8)?$/i

const BY_URL = new Set<string | undefined>(['GET', 'HEAD'])

/** How a usual request wants to be answered; undefined for one that yoga should see. */
export function wishOf({ method, headers }: IncomingMessage, asksByUrl: boolean): Wish | undefined {
  const usual = method === 'POST' ? JSON_BODY.test(headers['content-type'] ?? '') : BY_URL.has(method) && asksByUrl
  const media = usual ? mediaTypeFor(headers.accept) : undefined
  return media && { media, coding: codingFor(headers['accept-encoding']) }
}

const isText = (value: unknown) => value === undefined || value === null || typeof value === 'string'
const isObject = (value: unknown) =>
  value === undefined || value === null || (typeof value === 'object' && !Array.isArray(value) && !nestsTooDeep(value))

const CHECKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  query: isText,
  // Yoga takes an empty name for one that no operation has.
  operationName: (value) => isText(value) && value !== '',
  variables: isObject,
  extensions: isObject,
}

function checked(params: unknown): QueryParams | undefined {
  if (params === null || typeof params !== 'object' || Array.isArray(params)) return undefined
  const usual = Object.entries(params).every(([name, value]) => Object.hasOwn(CHECKS, name) && CHECKS[name]?.(value))
  return usual ? (params as QueryParams) : undefined
}

/** A NUL character in JSON, where a backslash before it does not make it something else. */
const ESCAPED_NUL = '\\u0000'

/** The parameters in a JSON body; undefined if anything about them is unusual. */
export function paramsOfBody(body: Buffer): QueryParams | undefined {
  const text = body.toString()
  try {
    const params = checked(JSON.parse(text))
    return params && text.includes(ESCAPED_NUL) && holdsNul(params) ? undefined : params
  } catch {
    return undefined
  }
}

/** The parameters in the query of an address; undefined if anything about them is unusual. */
export function paramsOfUrl(search: string): QueryParams | undefined {
  const given = new URLSearchParams(search)
  const parsed = (name: string) => {
    const text = given.get(name)
    return text ? JSON.parse(text) : undefined
  }
  try {
    const params = checked({
      query: given.get('query') || undefined,
      operationName: given.get('operationName') || undefined,
      variables: parsed('variables'),
      extensions: parsed('extensions'),
    })
    return params && !holdsNul(params) ? params : undefined
  } catch {
    return undefined
  }
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(sorted)
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  // Without a prototype, a variable named __proto__ is one like the others.
  return Object.assign(Object.create(null), Object.fromEntries(entries.map(([name, inner]) => [name, sorted(inner)])))
}

/** A text that is the same for the same variables, in whatever order they come. */
export function canonicalVariables(variables: QueryParams['variables']): string {
  const text = JSON.stringify(sorted(variables ?? {}))
  return text === '{}' ? '' : text
}
