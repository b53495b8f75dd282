import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createLogger } from '../../logging/logger.ts'
import { createHttpServer } from '../server.ts'
import { readBody } from './request-body.ts'

let server: Server
let url: string
beforeAll(async () => {
  const echo = {
    path: '/body',
    methods: ['POST'],
    handle: (context) =>
      readBody(context, (body) => void context.writeHead(200, ['content-type', 'application/json']).end(body)),
  } satisfies Parameters<typeof createHttpServer>[0][number]
  const logger = createLogger({ LOG_LEVEL: 'error', LOG_FORMAT: 'json' }, { write: () => {} })
  server = createHttpServer([echo], { logger }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

describe('A body', () => {
  const LIMIT = 1_000_000
  const json = Buffer.from('{"query":"{ release { version } }"}')

  async function post(body: RequestInit['body'], headers: Record<string, string> = {}) {
    const response = await fetch(`${url}/body`, { method: 'POST', headers, body, duplex: 'half' } as RequestInit)
    const answer = await response.text()
    return { status: response.status, answer, code: /"code":"(\w+)"/.exec(answer)?.[1], headers: response.headers }
  }
  const stream = (...parts: (string | Buffer)[]) => new Blob(parts as BlobPart[]).stream()

  test.each([
    ['with its length', json, {}],
    ['in chunks', stream(json), {}],
    ['compressed by gzip', gzipSync(json), { 'content-encoding': 'gzip' }],
    ['compressed in chunks', stream(gzipSync(json)), { 'content-encoding': 'gzip' }],
    ['compressed by br', brotliCompressSync(json), { 'content-encoding': 'br' }],
    ['compressed by deflate', deflateSync(json), { 'content-encoding': 'deflate' }],
    ['not compressed, and saying so', json, { 'content-encoding': 'identity' }],
  ])('%s is read', async (_, body, headers) => {
    expect(await post(body as RequestInit['body'], headers as Record<string, string>)).toMatchObject({
      status: 200,
      answer: json.toString(),
    })
  })

  test.each([
    ['of the largest size', Buffer.alloc(LIMIT), {}, 200, undefined],
    ['one byte larger', Buffer.alloc(LIMIT + 1), {}, 413, 'BODY_TOO_LARGE'],
    ['larger, in chunks', stream(Buffer.alloc(LIMIT), Buffer.alloc(LIMIT)), {}, 413, 'BODY_TOO_LARGE'],
    [
      'larger when decompressed',
      gzipSync(Buffer.alloc(LIMIT + 1)),
      { 'content-encoding': 'gzip' },
      413,
      'BODY_TOO_LARGE',
    ],
    ['with an unknown coding', json, { 'content-encoding': 'compress' }, 415, 'UNSUPPORTED_CODING'],
    ['with a false coding', json, { 'content-encoding': 'gzip' }, 400, 'BAD_REQUEST'],
  ])('%s is answered as it should be', async (_, body, headers, status, code) => {
    expect(await post(body as RequestInit['body'], headers as Record<string, string>)).toMatchObject({ status, code })
  })

  test('with an unknown coding is answered with the codings that are known', async () => {
    const { headers } = await post(json, { 'content-encoding': 'compress' })
    expect(headers.get('accept-encoding')).toBe('gzip, br, deflate, zstd')
  })
})
