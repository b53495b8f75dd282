import type { IncomingMessage, ServerResponse } from 'node:http'
import { limits } from '@tiyu/schema'
import { sendError } from './error-answer.ts'

/** A body must say its length before it is read, and may not be longer than the limit: it is held in memory whole. */
function judge({ headers }: IncomingMessage): 'unknown' | 'large' | 'fine' {
  if (headers['transfer-encoding'] !== undefined) return 'unknown'
  return Number(headers['content-length'] ?? 0) > limits.bytes.value ? 'large' : 'fine'
}

/** Whether the body is short enough to be read; else refuses the request. */
export function isWithinLimit(request: IncomingMessage, response: ServerResponse): boolean {
  const { value } = limits.bytes
  const verdict = judge(request)
  if (verdict === 'fine') return true
  response.setHeader('connection', 'close')
  if (verdict === 'large') {
    const message = `The body is longer than ${value} bytes; send less at once. 请求体超过 ${value} 字节，请减少一次发送的内容。`
    sendError(response, 413, 'BODY_TOO_LARGE', message)
  } else {
    const message = 'The body does not say its length; send Content-Length. 请求体未注明长度，请发送 Content-Length。'
    sendError(response, 411, 'LENGTH_REQUIRED', message)
  }
  return false
}
