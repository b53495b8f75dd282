import type { ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import type { HttpErrorCode } from './error-status.ts'
import { METHODS } from './router.ts'
import { sendRawError } from './send-error.ts'

interface Answer {
  readonly code: HttpErrorCode
  readonly message: string
}

const UNENCODED: Answer = {
  code: 'INVALID_HTTP',
  message:
    'The address has characters that must be percent-encoded, such as spaces or Chinese; let the client do so (curl -G --data-urlencode), or send the query by POST. 请求地址中有须百分号编码的字符（如空格、汉字）；请由客户端编码（curl -G --data-urlencode），或用 POST 发送查询。',
}

/** Answers to errors of Node's HTTP parser, by error code. */
const answers: Readonly<Record<string, Answer>> = {
  HPE_HEADER_OVERFLOW: {
    code: 'HEADERS_TOO_LARGE',
    message:
      'The address and the headers are too large; send less than 16 KiB, and long queries by POST. 请求地址与请求头过大，请少于 16 KiB；较长的查询请用 POST 发送。',
  },
  HPE_CHUNK_EXTENSIONS_OVERFLOW: {
    code: 'BODY_TOO_LARGE',
    message: 'The chunk extensions of the body are too large; leave them out. 请求体的分块扩展过大，请去掉。',
  },
  HPE_INVALID_URL: UNENCODED,
  // What follows a space in the address is no version of HTTP.
  HPE_INVALID_CONSTANT: UNENCODED,
  ERR_HTTP_REQUEST_TIMEOUT: {
    code: 'REQUEST_TIMEOUT',
    message: 'The request was not complete in time; send it again. 请求未按时发送完毕，请重新发送。',
  },
}

const INVALID: Answer = {
  code: 'INVALID_HTTP',
  message: 'This is not a valid HTTP/1.1 request. 不是有效的 HTTP/1.1 请求。',
}

/** A connection with the response that is being sent on it, which Node does not declare. */
type ServingSocket = Socket & { readonly _httpMessage?: ServerResponse | null }

/** Answers a request that Node could not parse, and closes the connection. */
export function sendParserError(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  // Its head was answered already, such as with 501: it has no second answer.
  const { _httpMessage: response } = socket as ServingSocket
  if (response?.writableEnded) {
    socket.end()
    return
  }
  const { code, message } = answers[error.code ?? ''] ?? INVALID
  sendRawError(socket, code, message)
}

/** Answers CONNECT, which asks for a tunnel. */
export function refuseTunnel(socket: Duplex): void {
  sendRawError(
    socket,
    'METHOD_NOT_ALLOWED',
    'This server is not a proxy; send GET or POST. 本服务器不是代理，请使用 GET 或 POST。',
    ['allow', METHODS.join(', ')],
  )
}
