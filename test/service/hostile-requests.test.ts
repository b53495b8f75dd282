// Malicious and malformed requests are refused with a message, without a stack trace or a broken connection.
import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import type { RunningService } from '@tiyu/server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startService } from './started-service.ts'

let service: RunningService
beforeAll(async () => {
  service = await startService()
})
afterAll(() => service.close())

const QUERY = '{"query":"{ release { version } }"}'

/** Posts a body; returns the status, the first error code and the request ID. */
async function post(body: BodyInit, headers: Record<string, string> = {}) {
  const response = await fetch(`${service.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
    body,
  })
  const answer: unknown = await response.json()
  return { status: response.status, code: errorCodes(answer)[0], id: response.headers.get('x-request-id') }
}

const errorCodes = (answer: unknown) => [...JSON.stringify(answer).matchAll(/"code":"(\w+)"/g)].map(([, code]) => code)

/** Sends bytes and returns all bytes received. */
function sendRaw(request: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    const socket = connect(Number(new URL(service.url).port), '127.0.0.1', () => socket.write(request))
    socket.on('data', (part) => parts.push(part))
    socket.on('error', reject)
    socket.on('close', () => resolve(Buffer.concat(parts).toString()))
  })
}

test.each(['a b/c', '%%%', '[::', ''])('answers 400 to the invalid host %j', async (host) => {
  const head = `POST /graphql HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\nContent-Type: application/json`
  const answer = await sendRaw(`${head}\r\nContent-Length: 4\r\n\r\nnull`)
  expect(answer).toMatch(/^HTTP\/1\.1 400 .*"code":"(BAD_REQUEST|INVALID_HTTP)"/s)
  expect(answer).not.toMatch(/node:|node_modules|at new /)
})

const nestedArrays = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

test.each([
  ['variables', `{"query":"{ release { version } }","variables":{"x":${nestedArrays(400_000)}}}`],
  [
    'variables with NUL',
    `{"query":"{ release { version } }","variables":{"n":"\\u0000","x":${nestedArrays(400_000)}}}`,
  ],
  ['extensions', `{"query":"{ release { version } }","extensions":{"x":${nestedArrays(400_000)}}}`],
])('refuses deeply nested %s', async (_, body) => {
  expect(await post(body)).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' })
})

test('refuses a deeply nested batch', async () => {
  expect(await post(nestedArrays(400_000))).toMatchObject({ code: 'BAD_USER_INPUT' })
})

test('accepts variables nested 90 levels deep', async () => {
  expect(await post(`{"query":"{ release { version } }","variables":{"x":${nestedArrays(90)}}}`)).toMatchObject({
    status: 200,
    code: undefined,
  })
})

test('reads a compressed body, and refuses one that grows beyond the limit', async () => {
  const compressed = { 'content-encoding': 'gzip' }
  expect(await post(gzipSync(QUERY), compressed)).toMatchObject({ status: 200, code: undefined })
  const bomb = gzipSync(`{"query":"{ release { version } }${' '.repeat(50_000_000)}"}`)
  expect(await post(bomb, compressed)).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' })
})

test('sends plain bytes if Accept-Encoding excludes everything', async () => {
  const query = encodeURIComponent('{ units { code name nameEn } }')
  const answer = await sendRaw(
    `GET /graphql?query=${query} HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAccept-Encoding: identity;q=0, *;q=0\r\n\r\n`,
  )
  expect(answer).toMatch(/^HTTP\/1\.1 200 /)
  expect(answer).not.toMatch(/^content-encoding:/im)
})

test.each(['/', '/schema.graphql', '/graphiql/', '/data/datapackage.json', '/data', '/docs', '/releases'])(
  '%s allows GET and HEAD only',
  async (path) => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      const response = await fetch(`${service.url}${path}`, { method })
      expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS'])
      expect(errorCodes(await response.json())).toEqual(['METHOD_NOT_ALLOWED'])
    }
  },
)
