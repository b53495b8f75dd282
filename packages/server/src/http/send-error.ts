// Every error response outside the execution of a query.

import { STATUS_CODES } from 'node:http'
import type { Duplex } from 'node:stream'
import type { ErrorCode } from '@tiyu/model'
import { requestIdFrom } from './middleware/request-id.ts'
import type { RequestContext } from './request-context.ts'

const STATUS = {
  NOT_FOUND: 404,
  UNKNOWN_RELEASE: 404,
  METHOD_NOT_ALLOWED: 405,
  NOT_ACCEPTABLE: 406,
  LENGTH_REQUIRED: 411,
  BODY_TOO_LARGE: 413,
  UNSUPPORTED_CODING: 415,
  INTERNAL_SERVER_ERROR: 500,
  STARTING: 503,
  UNAVAILABLE: 503,
} as const satisfies Partial<Record<ErrorCode, number>>

function errorBody(code: ErrorCode, message: string): Buffer {
  return Buffer.from(JSON.stringify({ errors: [{ message, extensions: { code } }] }))
}

/** Answers with one error, as JSON in the form of GraphQL. */
export function sendError(
  context: RequestContext,
  code: keyof typeof STATUS,
  message: string,
  headers: readonly string[] = [],
): void {
  const body = errorBody(code, message)
  const status = STATUS[code]
  context
    .writeHead(status, [
      ...['content-type', 'application/json; charset=utf-8', 'content-length', String(body.length)],
      ...['cache-control', 'no-store', ...(status === 503 ? ['retry-after', '2'] : []), ...headers],
    ])
    .end(body)
}

/** Answers 404. */
export function sendNotFound(context: RequestContext): void {
  sendError(context, 'NOT_FOUND', 'Not found; GraphQL is at /graphql. 未找到；GraphQL 入口为 /graphql。')
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

/** Responses to errors of Node's HTTP parser, by error code. */
const PARSER_ERRORS: Readonly<Record<string, readonly [status: number, message: string]>> = {
  HPE_HEADER_OVERFLOW: [431, 'The request headers are too large; send less than 16 KiB. 请求头过大，请少于 16 KiB。'],
  ERR_HTTP_REQUEST_TIMEOUT: [
    408,
    'The request was not complete in time; send it again. 请求未按时发送完毕，请重新发送。',
  ],
}
const INVALID_REQUEST = [400, 'This is not a valid HTTP/1.1 request. 不是有效的 HTTP/1.1 请求。'] as const

/** Answers a request that Node could not parse, and closes the connection. */
export function sendParserError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const [status, message] = PARSER_ERRORS[error.code ?? ''] ?? INVALID_REQUEST
  const body = errorBody('BAD_REQUEST', message)
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `x-request-id: ${requestIdFrom(undefined)}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${body.length}`,
    'connection: close',
  ]
  socket.end(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), body]))
}
