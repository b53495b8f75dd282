import type { IncomingMessage, ServerResponse } from 'node:http'
import { limits } from '@tiyu/schema'
import { sendError } from './error-answer.ts'

/** Sends why a body is refused. */
type Refuse = (response: ServerResponse) => void

const refuseUnknown: Refuse = (response) =>
  sendError(
    response,
    411,
    'LENGTH_REQUIRED',
    'The body does not say its length; send Content-Length. 请求体未注明长度，请发送 Content-Length。',
  )

const refuseLarge: Refuse = (response) => {
  const { value } = limits.bytes
  const message = `The body is longer than ${value} bytes; send less at once. 请求体超过 ${value} 字节，请减少一次发送的内容。`
  sendError(response, 413, 'BODY_TOO_LARGE', message)
}

const refuseCoded: Refuse = (response) =>
  sendError(
    response,
    415,
    'UNSUPPORTED_CODING',
    'The body is compressed; send it without Content-Encoding. 请求体经过压缩，请不带 Content-Encoding 发送。',
  )

/** A body must say its length before it is read, and may not be longer than the limit: it is held in memory whole. */
function judge({ headers }: IncomingMessage): Refuse | undefined {
  if (headers['transfer-encoding'] !== undefined) return refuseUnknown
  if (Number(headers['content-length'] ?? 0) > limits.bytes.value) return refuseLarge
  return /^(identity)?$/i.test(headers['content-encoding'] ?? '') ? undefined : refuseCoded
}

/** Whether the body can be read and is short enough; else refuses the request. */
export function acceptsBody(request: IncomingMessage, response: ServerResponse): boolean {
  const refuse = judge(request)
  if (!refuse) return true
  response.setHeader('connection', 'close')
  refuse(response)
  return false
}
