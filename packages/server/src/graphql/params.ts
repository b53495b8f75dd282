// The parameters of GraphQL over HTTP, from a JSON body or a query string. The functions here return undefined for
// anything unusual: yoga answers or refuses that.
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

const isText = (value: unknown) => value === undefined || value === null || typeof value === 'string'
const isObject = (value: unknown) =>
  value === undefined ||
  value === null ||
  (typeof value === 'object' && !Array.isArray(value) && !exceedsMaxDepth(value))

const CHECKS: Readonly<Record<string, (value: unknown) => boolean>> = {
  query: isText,
  operationName: isText,
  variables: isObject,
  extensions: isObject,
}

function validateParams(params: unknown): GraphQLParams | undefined {
  if (params === null || typeof params !== 'object' || Array.isArray(params)) return undefined
  const isSupported = Object.entries(params).every(
    ([name, value]) => Object.hasOwn(CHECKS, name) && CHECKS[name]?.(value),
  )
  if (!isSupported) return undefined
  const supported = params as GraphQLParams
  // An empty name means none, as in an address.
  return supported.operationName === '' ? { ...supported, operationName: undefined } : supported
}

/** A byte order mark, which some clients put before JSON. */
const BYTE_ORDER_MARK = '\uFEFF'

/** What takes the place of bytes that are not UTF-8. */
const REPLACEMENT = '\uFFFD'

/** True if a query string encodes bytes that are not UTF-8, such as GBK. */
export function hasReplacedBytes(params: URLSearchParams, search: string): boolean {
  const isReplaced = [...params].some((pair) => pair.some((part) => part.includes(REPLACEMENT)))
  return isReplaced && !/%EF%BF%BD|\uFFFD/i.test(search)
}

/** Returns the parameters in a JSON body. */
export function parseBodyParams(body: Buffer): GraphQLParams | undefined {
  if (!isUtf8(body)) return undefined
  const text = body.toString()
  try {
    const params = validateParams(JSON.parse(text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text))
    return params && text.includes(ESCAPED_NUL) && containsNul(params) ? undefined : params
  } catch {
    return undefined
  }
}

/** Returns the parameters in a query string. */
export function parseUrlParams(search: string): GraphQLParams | undefined {
  const searchParams = new URLSearchParams(search)
  if (hasReplacedBytes(searchParams, search)) return undefined
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
