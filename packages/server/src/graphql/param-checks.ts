// Refuses parameters of GraphQL over HTTP that are malformed, with a message that says how to correct them.
import type { Bilingual } from '@tiyu/model'
import { limits } from '@tiyu/schema'
import { GraphQLError } from 'graphql'
import {
  containsNul,
  exceedsMaxDepth,
  type GraphQLParams,
  isOfType,
  type ParamType,
  paramTypes,
  withoutEmptyName,
} from './params.ts'
import { malformedRequest } from './request-error.ts'

const { value: MAX_DEPTH } = limits.nesting

const TOO_DEEP = `variables and extensions may nest ${MAX_DEPTH} levels deep at most. variables 与 extensions 最多嵌套 ${MAX_DEPTH} 层。`
const HAS_NUL = 'The request contains a NUL character (U+0000); remove it. 请求中含有 NUL 字符（U+0000），请去掉。'

const NOT_AN_OBJECT = {
  en: 'The body must be a JSON object such as {"query":"{ release { version } }"}.',
  zh: '请求体应为 JSON 对象，如 {"query":"{ release { version } }"}。',
}

const typeNames: Readonly<Record<ParamType, Bilingual>> = {
  string: { en: 'a string', zh: '字符串' },
  object: { en: 'a JSON object', zh: 'JSON 对象' },
}

const badInput = (message: string) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } })

function unknownParam(name: string): GraphQLError {
  const shown = JSON.stringify(name.slice(0, 40))
  return malformedRequest({
    en: `Unknown parameter ${shown}; a request has ${[...paramTypes.keys()].join(', ')}. Values for the query belong into variables.`,
    zh: `没有参数 ${shown}；请求可含 ${[...paramTypes.keys()].join('、')}。查询所用的值请放入 variables。`,
  })
}

function wrongParam(name: string, type: ParamType): GraphQLError {
  const { en, zh } = typeNames[type]
  return malformedRequest({ en: `"${name}" must be ${en}.`, zh: `“${name}” 的类型应为：${zh}。` })
}

/** Returns the error of the first parameter that is unknown or of the wrong type; null means that it is omitted. */
function paramError(params: object): GraphQLError | undefined {
  for (const [name, value] of Object.entries(params)) {
    if (value === null || value === undefined) continue
    const type = paramTypes.get(name)
    if (!type) return unknownParam(name)
    if (!isOfType(value, type)) return wrongParam(name, type)
  }
  return undefined
}

const MISSING_QUERY = {
  en: 'The query is missing; send it as "query" in a JSON body, or as ?query= in the address.',
  zh: '缺少查询；请在 JSON 请求体中以 "query" 给出，或在地址中以 ?query= 给出。',
}

/**
 * Returns the parameters of a request.
 * @throws GraphQLError if they are malformed
 */
export function checkParams(params: unknown): GraphQLParams {
  if (exceedsMaxDepth(params)) throw badInput(TOO_DEEP)
  if (params === null || typeof params !== 'object' || Array.isArray(params)) throw malformedRequest(NOT_AN_OBJECT)
  if (containsNul(params)) throw badInput(HAS_NUL)
  const error = paramError(params)
  if (error) throw error
  return withoutEmptyName(params as GraphQLParams)
}

/**
 * Refuses a request without a query, once persisted queries are looked up.
 * @throws GraphQLError
 */
export function assertQuery({ query }: GraphQLParams): void {
  if (query === null || query === undefined) throw malformedRequest(MISSING_QUERY)
}
