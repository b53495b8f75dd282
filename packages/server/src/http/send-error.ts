// Every error response outside the execution of a query.

import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import { type Bilingual, createNearestFinder } from '@tiyu/model'
import { corsHeadersFor, HTML_TYPE, NO_SNIFFING } from './browser-headers.ts'
import { prefersHtml } from './content-negotiation.ts'
import { ERROR_STATUS, type HttpErrorCode } from './error-status.ts'
import { headerPairs } from './header-pairs.ts'
import { DATA_PATH, GRAPHQL_PATH } from './pages/addresses.ts'
import { renderErrorPage } from './pages/error-page.ts'
import { namedPage } from './pages/named-page.ts'
import { renderVisitorErrorPage } from './pages/visitor-error-page.ts'
import { type RequestContext, requestIdFrom } from './request-context.ts'

function errorBody(code: HttpErrorCode, message: string): Buffer {
  return Buffer.from(JSON.stringify({ errors: [{ message, extensions: { code } }] }))
}

/** Seconds after which a request may be sent again that failed because the service is not ready. */
const RETRY_SECONDS = '2'

/** Returns an error as a page: for a page of the site what its visitors need to know, else what developers do. */
function errorPage(context: RequestContext, code: HttpErrorCode, message: string, seconds: string): string {
  const { url, request, requestId } = context
  const page = namedPage(url.path, request)
  const ofSite =
    page &&
    renderVisitorErrorPage({
      code,
      language: page.language,
      address: `${url.path}${url.search && `?${url.search}`}`,
      values: { version: url.version ?? '', seconds, requestId },
    })
  return ofSite ?? renderErrorPage(ERROR_STATUS[code], code, message)
}

/** Answers with one error: JSON in the form of GraphQL, or a page for browsers, except from the GraphQL endpoint. */
export function sendError(
  context: RequestContext,
  code: HttpErrorCode,
  message: string,
  headers: readonly string[] = [],
): void {
  context.errorCode = code
  const status = ERROR_STATUS[code]
  const asPage = context.url.path !== GRAPHQL_PATH && prefersHtml(context.request.headers.accept)
  const [, retryAfter] = headerPairs(headers).find(([name]) => name === 'retry-after') ?? []
  const seconds = retryAfter ?? RETRY_SECONDS
  const body = asPage ? Buffer.from(errorPage(context, code, message, seconds)) : errorBody(code, message)
  context
    .writeHead(status, [
      ...['content-type', asPage ? HTML_TYPE : 'application/json; charset=utf-8'],
      ...['content-length', String(body.length), 'cache-control', 'no-store', 'vary', 'Accept'],
      ...(status === 503 && retryAfter === undefined ? ['retry-after', RETRY_SECONDS] : []),
      ...headers,
    ])
    .end(body)
}

/** Answers 412: a condition of the request does not hold. */
export function sendPreconditionFailed(context: RequestContext): void {
  sendError(
    context,
    'PRECONDITION_FAILED',
    'The content has changed: its ETag is none of those in If-Match. Request it again without If-Match. 内容已改变：其 ETag 不在 If-Match 之列；请不带 If-Match 重新请求。',
  )
}

/** Longest part of a path that a message repeats and compares, in characters. */
const MAX_SHOWN_PATH = 100

const MAX_SUGGESTIONS = 3

/** Finds the paths that are nearest to one. */
export type PathFinder = (path: string) => readonly string[]

/** Returns a function that finds the nearest of some paths. */
export function createPathFinder(paths: readonly string[]): PathFinder {
  return createNearestFinder(paths, (path) => [path])
}

/** Says which paths are nearest to one that is not found; empty if none is near. */
function suggestPaths(path: string, findNearest: PathFinder): Bilingual {
  const near = findNearest(path).slice(0, MAX_SUGGESTIONS)
  if (near.length === 0) return { en: '', zh: '' }
  return { en: ` Did you mean ${near.join(' or ')}?`, zh: `是否指 ${near.join('、')}？` }
}

/**
 * Answers 404.
 * @param findNearest finds the paths to suggest
 */
export function sendNotFound(context: RequestContext, findNearest: PathFinder = () => []): void {
  const path = context.url.path.slice(0, MAX_SHOWN_PATH)
  const suggestion = suggestPaths(path, findNearest)
  sendError(
    context,
    'NOT_FOUND',
    `Not found: ${path}.${suggestion.en} GraphQL is at ${GRAPHQL_PATH}, the files of the data package are at ${DATA_PATH}, and /docs lists all addresses. 未找到：${path}。${suggestion.zh}GraphQL 入口为 ${GRAPHQL_PATH}，数据包文件在 ${DATA_PATH}，全部地址见 /docs。`,
  )
}

/** Logs a defect and answers 500, or breaks the response off if it has begun. */
export function sendInternalError(context: RequestContext, error: unknown): void {
  context.logError(error)
  const { response } = context
  if (response.headersSent) {
    response.destroy()
    return
  }
  // Headers set by the failed handler belong to another response.
  for (const name of response.getHeaderNames()) response.removeHeader(name)
  const message = `Unexpected error; report it with x-request-id ${context.requestId}. 意外错误，请附 x-request-id ${context.requestId} 报告。`
  sendError(context, 'INTERNAL_SERVER_ERROR', message)
}

/** Answers on a connection whose request has no context, and closes it. */
export function sendRawError(socket: Duplex, code: HttpErrorCode, message: string, more: readonly string[] = []): void {
  const status = ERROR_STATUS[code]
  const body = errorBody(code, message)
  const headers = [
    ...['x-request-id', requestIdFrom(undefined), ...corsHeadersFor('GET', {}), ...NO_SNIFFING],
    ...['content-type', 'application/json; charset=utf-8', 'content-length', String(body.length)],
    ...['cache-control', 'no-store', 'connection', 'close', ...more],
  ]
  const lines = headerPairs(headers).map(([name, value]) => `${name}: ${value}`)
  const head = [`HTTP/1.1 ${status} ${STATUS_CODES[status]}`, ...lines, '', ''].join('\r\n')
  socket.end(Buffer.concat([Buffer.from(head), body]))
}
