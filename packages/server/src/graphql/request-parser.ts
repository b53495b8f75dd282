// Reads the parameters of GraphQL over HTTP from a request that the fast path left.
import type { Bilingual } from '@tiyu/model'
import { limits } from '@tiyu/schema'
import { type GraphQLError, parse } from 'graphql'
import { decodeBodyText, decodeSearchParams } from './params.ts'
import { malformedRequest } from './request-error.ts'

const EXAMPLE = '{"query":"{ release { version } }"}'

const MISSING_TYPE = {
  en: 'The header Content-Type is missing; send application/json in UTF-8.',
  zh: '缺少请求头 Content-Type；请以 UTF-8 发送 application/json。',
}

const JSON_AS_FORM = {
  en: "The body is JSON, but its Content-Type says application/x-www-form-urlencoded, as curl -d does by default; add -H 'Content-Type: application/json'.",
  zh: "请求体为 JSON，但 Content-Type 为 application/x-www-form-urlencoded（curl -d 的默认值）；请加上 -H 'Content-Type: application/json'。",
}

const GRAPHQL_AS_FORM = {
  en: `The body is a GraphQL query, but its Content-Type says application/x-www-form-urlencoded, as curl -d does by default; send ${EXAMPLE} with -H 'Content-Type: application/json', or the query with -H 'Content-Type: application/graphql'.`,
  zh: `请求体为 GraphQL 查询，但 Content-Type 为 application/x-www-form-urlencoded（curl -d 的默认值）；请以 -H 'Content-Type: application/json' 发送 ${EXAMPLE}，或以 -H 'Content-Type: application/graphql' 发送查询。`,
}

const GRAPHQL_AS_JSON = {
  en: `The body is a GraphQL query, but its Content-Type says JSON; send an object such as ${EXAMPLE}.`,
  zh: `请求体为 GraphQL 查询，但 Content-Type 为 JSON；请发送对象，如 ${EXAMPLE}。`,
}

const EMPTY_BODY = {
  en: `The body is empty; send an object such as ${EXAMPLE}.`,
  zh: `请求体为空；请发送对象，如 ${EXAMPLE}。`,
}

const NOT_UTF8 = {
  en: 'The text is not UTF-8; convert it, for instance from GBK, and send it again.',
  zh: '文字不是 UTF-8 编码；请转换编码（例如由 GBK 转换）后重新发送。',
}

const INVALID_JSON_PARAMS = {
  en: 'variables and extensions must be JSON objects, such as variables={"code":"140700"}.',
  zh: 'variables 与 extensions 应为 JSON 对象，如 variables={"code":"140700"}。',
}

function unsupportedType(type: string): GraphQLError {
  const shown = JSON.stringify(type.slice(0, 100))
  const texts = {
    en: `Content-Type ${shown} is not supported; send application/json in UTF-8.`,
    zh: `不支持 Content-Type ${shown}；请以 UTF-8 发送 application/json。`,
  }
  return malformedRequest(texts, 'UNSUPPORTED_MEDIA_TYPE', 415)
}

function unsupportedCharset(charset: string): GraphQLError {
  const shown = charset.slice(0, 40)
  const texts = {
    en: `The charset ${shown} is not supported; send the body in UTF-8.`,
    zh: `不支持字符编码 ${shown}；请以 UTF-8 发送请求体。`,
  }
  return malformedRequest(texts, 'UNSUPPORTED_MEDIA_TYPE', 415)
}

/** Where a JSON text is wrong, from the message of the parser, which quotes the text and is therefore not shown. */
function placeOf({ message }: Error, text: string): Bilingual {
  const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(message) ?? []
  if (line) return { en: ` (line ${line}, column ${column})`, zh: `（第 ${line} 行第 ${column} 列）` }
  return /end of JSON|Unterminated/.test(message) || text === ''
    ? { en: ' (it ends too early)', zh: '（内容不完整）' }
    : { en: '', zh: '' }
}

function isGraphQL(text: string): boolean {
  try {
    parse(text, { maxTokens: limits.tokens.value })
    return true
  } catch {
    return false
  }
}

function invalidJson(error: Error, text: string): GraphQLError {
  if (text.trim() === '') return malformedRequest(EMPTY_BODY)
  if (isGraphQL(text)) return malformedRequest(GRAPHQL_AS_JSON)
  const { en, zh } = placeOf(error, text)
  return malformedRequest({
    en: `The body is not valid JSON${en}; send an object such as ${EXAMPLE}.`,
    zh: `请求体不是有效的 JSON${zh}；请发送对象，如 ${EXAMPLE}。`,
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw invalidJson(error as Error, text)
  }
}

/**
 * Returns the parameters in a query string.
 * @throws GraphQLError
 */
export function parseSearch(search: string): object {
  const params = readSearch(search)
  if (!params) throw malformedRequest(NOT_UTF8)
  return params
}

function readSearch(search: string): object | undefined {
  try {
    return decodeSearchParams(search)
  } catch {
    throw malformedRequest(INVALID_JSON_PARAMS, 'BAD_USER_INPUT')
  }
}

function parseForm(text: string): object {
  const trimmed = text.trim()
  if (/^[{[]/.test(trimmed)) {
    const isJson = /^[{[]\s*["{[\]}]/.test(trimmed)
    throw malformedRequest(isJson ? JSON_AS_FORM : GRAPHQL_AS_FORM, 'UNSUPPORTED_MEDIA_TYPE', 415)
  }
  return parseSearch(text)
}

/** Parsers of bodies by media type. */
const bodyParsers: Readonly<Record<string, (text: string) => unknown>> = {
  'application/json': parseJson,
  'application/graphql+json': parseJson,
  'application/graphql': (query) => ({ query }),
  'application/x-www-form-urlencoded': parseForm,
}

/** Names of UTF-8 and of ASCII, which is a part of it. */
const UTF8 = /^(utf-?8|us-ascii|ascii)$/i

/**
 * Returns the parameters in a body.
 * @throws GraphQLError
 */
export function parseBody(body: Buffer, contentType: string | null): unknown {
  if (!contentType) throw malformedRequest(MISSING_TYPE, 'UNSUPPORTED_MEDIA_TYPE', 415)
  const type = (/^[^;,]*/.exec(contentType)?.[0] ?? '').trim().toLowerCase()
  const parser = Object.hasOwn(bodyParsers, type) ? bodyParsers[type] : undefined
  if (!parser) throw unsupportedType(contentType)
  const charset = /;\s*charset\s*=\s*"?([^\s";,]+)/i.exec(contentType)?.[1]
  if (charset && !UTF8.test(charset)) throw unsupportedCharset(charset)
  const text = decodeBodyText(body)
  if (text === undefined) throw malformedRequest(NOT_UTF8)
  return parser(text)
}
