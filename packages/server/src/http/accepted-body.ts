import type { IncomingMessage, ServerResponse } from 'node:http'
import { limits } from '@tiyu/schema'
import { sendError } from './send-error.ts'

/** Sends why a body is refused. */
type SendRejection = (response: ServerResponse) => void

const sendLengthRequired: SendRejection = (response) =>
  sendError(
    response,
    411,
    'LENGTH_REQUIRED',
    'The body does not say its length; send Content-Length. 请求体未注明长度，请发送 Content-Length。',
  )

const sendContentTooLarge: SendRejection = (response) => {
  const { value } = limits.bytes
  const message = `The body is longer than ${value} bytes; send less at once. 请求体超过 ${value} 字节，请减少一次发送的内容。`
  sendError(response, 413, 'BODY_TOO_LARGE', message)
}

const sendUnsupportedCoding: SendRejection = (response) =>
  sendError(
    response,
    415,
    'UNSUPPORTED_CODING',
    'The body is compressed; send it without Content-Encoding. 请求体经过压缩，请不带 Content-Encoding 发送。',
  )

/** A body must say its length before it is read, and may not be longer than the limit: it is held in memory whole. */
function rejectionFor({ headers }: IncomingMessage): SendRejection | undefined {
  if (headers['transfer-encoding'] !== undefined) return sendLengthRequired
  if (Number(headers['content-length'] ?? 0) > limits.bytes.value) return sendContentTooLarge
  return /^(identity)?$/i.test(headers['content-encoding'] ?? '') ? undefined : sendUnsupportedCoding
}

/** Whether the body can be read and is short enough; else refuses the request. */
export function acceptsBody(request: IncomingMessage, response: ServerResponse): boolean {
  const sendRejection = rejectionFor(request)
  if (!sendRejection) return true
  response.setHeader('connection', 'close')
  sendRejection(response)
  return false
}
