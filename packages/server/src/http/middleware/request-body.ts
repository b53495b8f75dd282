import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { limits } from '@tiyu/schema'
import type { RequestContext } from '../request-context.ts'
import { sendError } from '../send-error.ts'

const CLOSE_CONNECTION = ['connection', 'close']

/** Answers 411, 413 or 415 if the body cannot be read: it is held in memory, so its length must be known first. */
export function checkBody(context: RequestContext): boolean {
  const { headers } = context.request
  if (headers['transfer-encoding'] !== undefined) {
    const message = 'Content-Length is missing; send the length of the body. 缺少 Content-Length，请注明请求体长度。'
    sendError(context, 'LENGTH_REQUIRED', message, CLOSE_CONNECTION)
    return false
  }
  const { value } = limits.bytes
  if (Number(headers['content-length'] ?? 0) > value) {
    const message = `The request body exceeds ${value} bytes; send less at once. 请求体超过 ${value} 字节，请减少一次发送的内容。`
    sendError(context, 'BODY_TOO_LARGE', message, CLOSE_CONNECTION)
    return false
  }
  if (!/^(identity)?$/i.test(headers['content-encoding'] ?? '')) {
    const message =
      'Compressed request bodies are not supported; send the body without Content-Encoding. 不支持压缩的请求体，请不带 Content-Encoding 发送。'
    sendError(context, 'UNSUPPORTED_CODING', message, CLOSE_CONNECTION)
    return false
  }
  return true
}

/** Reads a body that passed `checkBody`. The promise never settles if the client disconnects first. */
export function readBody(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve) => {
    let chunks: [Buffer, ...Buffer[]] | undefined
    request.on('data', (chunk: Buffer) => {
      if (chunks) chunks.push(chunk)
      else chunks = [chunk]
    })
    // Nearly all bodies come in one chunk.
    request.on('end', () => resolve(chunks?.length === 1 ? chunks[0] : Buffer.concat(chunks ?? [])))
  })
}

/** Re-attaches a body that was read, so that yoga can read it again. */
export function restoreBody(request: IncomingMessage, body: Buffer): void {
  Object.assign(request, { body: Readable.from(body.length > 0 ? [body] : []) })
}
