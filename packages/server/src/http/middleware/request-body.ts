import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { limits } from '@tiyu/schema'
import type { MaybePromise } from '../../maybe-promise.ts'
import { decodeBody, parseContentCodings, SUPPORTED_CODINGS } from '../content-decoding.ts'
import type { RequestContext } from '../request-context.ts'
import { runForRequest } from '../run-for-request.ts'
import { sendError } from '../send-error.ts'

const { value: MAX_BYTES } = limits.bytes

const CLOSE_CONNECTION = ['connection', 'close']

const ACCEPTED_CODINGS = ['accept-encoding', SUPPORTED_CODINGS.join(', ')]

function refuseTooLarge(context: RequestContext): void {
  const message = `The request body exceeds ${MAX_BYTES} bytes, decompressed; send less at once. 请求体（解压后）超过 ${MAX_BYTES} 字节，请减少一次发送的内容。`
  // What still arrives is read and dropped: a connection that is reset could lose the answer.
  context.request.resume()
  sendError(context, 'BODY_TOO_LARGE', message)
}

function refuseTransferCoding(context: RequestContext): void {
  const message =
    'The only Transfer-Encoding supported is chunked; compress bodies with Content-Encoding. Transfer-Encoding 只支持 chunked，压缩请求体请用 Content-Encoding。'
  sendError(context, 'UNSUPPORTED_TRANSFER_CODING', message, CLOSE_CONNECTION)
}

function refuseCoding(context: RequestContext): void {
  const message = `The Content-Encoding is not supported; use ${SUPPORTED_CODINGS.join(', ')}, or none. 不支持该 Content-Encoding，请使用 ${SUPPORTED_CODINGS.join('、')}，或不压缩。`
  context.request.resume()
  sendError(context, 'UNSUPPORTED_CODING', message, ACCEPTED_CODINGS)
}

function refuseDamaged(context: RequestContext, coding: string): void {
  const message = `The request body is not valid ${coding}; compress it again, or send it without Content-Encoding. 请求体不是有效的 ${coding} 数据，请重新压缩，或不带 Content-Encoding 发送。`
  sendError(context, 'BAD_REQUEST', message)
}

/** Answers 413, 415 or 501 if the headers show that the body cannot be read. */
export function checkBody(context: RequestContext): boolean {
  const { headers } = context.request
  const transferCoding = headers['transfer-encoding']
  if (transferCoding && !/^chunked$/i.test(transferCoding)) refuseTransferCoding(context)
  else if (Number(headers['content-length'] ?? 0) > MAX_BYTES) refuseTooLarge(context)
  else if (headers['content-encoding'] && !parseContentCodings(headers['content-encoding'])) refuseCoding(context)
  else return true
  return false
}

/** Collects the bytes of a body, unless they are too many. Calls nothing if the client disconnects first. */
function receive(context: RequestContext, onReceived: (body: Buffer) => void): void {
  const { request, response } = context
  if (request.headers.expect !== undefined) response.writeContinue()
  let chunks: Buffer[] = []
  let bytes = 0
  request.on('data', (chunk: Buffer) => {
    if (bytes > MAX_BYTES) return
    bytes += chunk.length
    if (bytes <= MAX_BYTES) {
      chunks.push(chunk)
      return
    }
    chunks = []
    refuseTooLarge(context)
  })
  request.on('end', () => {
    if (bytes > MAX_BYTES) return
    // Nearly all bodies come in one chunk.
    onReceived(chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks))
  })
}

/**
 * Reads and decompresses a body that passed `checkBody`, within the limit of bytes for both forms, and runs `use` with it;
 * answers with an error instead if it cannot be read. A callback, because promises would cost as much as reading it.
 */
export function readBody(context: RequestContext, use: (body: Buffer) => MaybePromise<void>): void {
  const { 'content-encoding': header } = context.request.headers
  receive(context, (received) => {
    runForRequest(context, () => (header ? decode(context, received, header, use) : use(received)))
  })
}

async function decode(
  context: RequestContext,
  body: Buffer,
  header: string,
  use: (body: Buffer) => MaybePromise<void>,
): Promise<void> {
  const decoded = await decodeBody(body, parseContentCodings(header) ?? [], MAX_BYTES)
  if (Buffer.isBuffer(decoded)) await use(decoded)
  else if (decoded.reason === 'too-large') refuseTooLarge(context)
  else refuseDamaged(context, decoded.coding)
}

/** Re-attaches a body that was read, so that yoga can read it again. */
export function restoreBody(request: IncomingMessage, body: Buffer): void {
  const { headers } = request
  delete headers['content-encoding']
  delete headers['transfer-encoding']
  headers['content-length'] = String(body.length)
  Object.assign(request, { body: Readable.from(body.length > 0 ? [body] : []) })
}
