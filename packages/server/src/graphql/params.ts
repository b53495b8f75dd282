// The parameters of GraphQL over HTTP, from a JSON body or a query string. The fast path reads them with
// `parseBodyParams` and `parseUrlParams`, which return undefined for anything unusual: yoga answers or refuses that.
import { isUtf8 } from 'node:buffer'
import { limits } from '@tiyu/schema'

/** The parameters of GraphQL over HTTP. */
export interface GraphQLParams {
  readonly query?: string | null | undefined
  readonly operationName?: string | null | undefined
  readonly variables?: Readonly<Record<string, unknown>> | null | undefined
  readonly extensions?: Readonly<Record<string, unknown>> | null | undefined
}

/** True if a JSON value nests deeper than the limit, so that a recursive walk could overflow the stack. */
export function exceedsMaxDepth(value: unknown, remainingDepth: number = limits.nesting.value): boolean {
  if (value === null || typeof value !== 'object') return false
  return remainingDepth === 0 || Object.values(value).some((inner) => exceedsMaxDepth(inner, remainingDepth - 1))
}

/** A NUL character in JSON; a backslash before it can make it something else. */
const ESCAPED_NUL = '\\u0000'

/** True if a NUL character is anywhere in the parameters; PostgreSQL cannot store it. */
export function containsNul(params: object): boolean {
  return JSON.stringify(params).includes(ESCAPED_NUL)
}

export type ParamName = keyof GraphQLParams
export type ParamType = 'string' | 'object'

/** The JSON type that each parameter must have, by name. */
export const paramTypes: ReadonlyMap<string, ParamType> = new Map<ParamName, ParamType>([
  ['query', 'string'],
  ['operationName', 'string'],
  ['variables', 'object'],
  ['extensions', 'object'],
])

/** True if a value is of a JSON type; null means that the parameter is omitted. */
export function isOfType(value: unknown, type: ParamType): boolean {
  return value === undefined || value === null || (typeof value === type && !Array.isArray(value))
}

/** Leaves out an empty operation name: it means none, as in an address. */
export function withoutEmptyName<Params extends { readonly operationName?: unknown }>(params: Params) {
  if (params.operationName !== '') return params
  const { operationName: _empty, ...unnamed } = params
  return unnamed
}

function validateParams(params: unknown): GraphQLParams | undefined {
  if (params === null || typeof params !== 'object' || Array.isArray(params)) return undefined
  const isSupported = Object.entries(params).every(([name, value]) => {
    const type = paramTypes.get(name)
    return type !== undefined && isOfType(value, type) && !exceedsMaxDepth(value)
  })
  return isSupported ? withoutEmptyName(params as GraphQLParams) : undefined
}

/** A byte order mark, which some clients put before JSON. */
const BYTE_ORDER_MARK = '\uFEFF'

/** What takes the place of bytes that are not UTF-8. */
const REPLACEMENT = '\uFFFD'

/** True if a query string encodes bytes that are not UTF-8, such as GBK. */
function hasReplacedBytes(params: URLSearchParams, search: string): boolean {
  const isReplaced = [...params].some((pair) => pair.some((part) => part.includes(REPLACEMENT)))
  return isReplaced && !/%EF%BF%BD|\uFFFD/i.test(search)
}

/** Returns the text of a body without a byte order mark; undefined if it is not UTF-8. */
export function decodeBodyText(body: Buffer): string | undefined {
  if (!isUtf8(body)) return undefined
  const text = body.toString()
  return text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text
}

/**
 * Returns the parameters in a query string, unchecked; undefined if it does not encode UTF-8.
 * @throws SyntaxError if variables or extensions are not JSON
 */
export function decodeSearchParams(search: string): Readonly<Record<ParamName, unknown>> | undefined {
  const searchParams = new URLSearchParams(search)
  if (hasReplacedBytes(searchParams, search)) return undefined
  const text = (name: ParamName) => searchParams.get(name) || undefined
  const json = (name: ParamName) => {
    const value = text(name)
    return value === undefined ? undefined : JSON.parse(value)
  }
  return {
    query: text('query'),
    operationName: text('operationName'),
    variables: json('variables'),
    extensions: json('extensions'),
  }
}

/** Returns the parameters in a JSON body. */
export function parseBodyParams(body: Buffer): GraphQLParams | undefined {
  const text = decodeBodyText(body)
  if (text === undefined) return undefined
  try {
    const params = validateParams(JSON.parse(text))
    return params && text.includes(ESCAPED_NUL) && containsNul(params) ? undefined : params
  } catch {
    return undefined
  }
}

/** Returns the parameters in a query string. */
export function parseUrlParams(search: string): GraphQLParams | undefined {
  try {
    const params = validateParams(decodeSearchParams(search))
    return params && !containsNul(params) ? params : undefined
  } catch {
    return undefined
  }
}
