import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { AccessLogEntry } from './middleware/access-log.ts'
import { sendText } from './pages/text-page.ts'
import { READ_METHODS } from './router.ts'
import { createHttpServer } from './server.ts'

const entries: AccessLogEntry[] = []
let server: Server
let url: string
beforeAll(async () => {
  const routes = [
    { path: '/', methods: READ_METHODS, handle: () => {} },
    { path: '/text', methods: READ_METHODS, handle: (context) => sendText(context, 'text/plain', 'text') },
    { path: '/folder/', methods: READ_METHODS, handle: (context) => sendText(context, 'text/plain', context.url.path) },
    {
      path: '/defect',
      methods: READ_METHODS,
      handle: async () => {
        throw new Error('intended defect')
      },
    },
  ] satisfies Parameters<typeof createHttpServer>[0]
  server = createHttpServer(routes, (entry) => entries.push(entry)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

const COMMON_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Retry-After, X-Request-Id',
  'x-request-id': 'id-1',
}

const send = (path: string, init: RequestInit = {}) =>
  fetch(url + path, { ...init, headers: { 'x-request-id': 'id-1' } })

test.each([
  ['a page', '/text', 'GET', 200],
  ['a path below a folder', '/folder/x', 'GET', 200],
  ['an unknown path', '/unknown', 'GET', 404],
  ['a path below a page', '/text/x', 'HEAD', 404],
  ['a method that is not allowed', '/text', 'DELETE', 405],
  ['preflight', '/text', 'OPTIONS', 204],
])('%s has the request ID and CORS headers', async (_, path, method, status) => {
  const response = await send(path, { method })
  expect(response.status).toBe(status)
  expect(Object.fromEntries(response.headers)).toMatchObject(COMMON_HEADERS)
})

test.each([
  ['/unknown', 'GET', 'NOT_FOUND', null],
  ['/text', 'DELETE', 'METHOD_NOT_ALLOWED', 'GET, HEAD, OPTIONS'],
])('%s by %s is answered with an error code', async (path, method, code, allow) => {
  const response = await send(path, { method })
  expect(response.headers.get('allow')).toBe(allow)
  expect(await response.json()).toMatchObject({
    errors: [{ message: expect.stringMatching(/\p{Script=Han}/u), extensions: { code } }],
  })
})

test('a defect of a handler is logged with the request ID and answered with 500', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const response = await send('/defect')
  expect([response.status, response.headers.get('x-request-id')]).toEqual([500, 'id-1'])
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] })
  expect(log).toHaveBeenCalledWith('x-request-id id-1:', expect.objectContaining({ message: 'intended defect' }))
  log.mockRestore()
})

test('the access log has one entry per request', async () => {
  entries.length = 0
  await (await send('/text?x=1')).text()
  await vi.waitFor(() => expect(entries).toHaveLength(1))
  expect(entries).toMatchObject([{ requestId: 'id-1', method: 'GET', path: '/text', status: 200, aborted: false }])
  expect(entries[0]?.duration).toBeGreaterThan(0)
})

test.each([
  ['not HTTP', 'nonsense\r\n\r\n', 400],
  ['with too large headers', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
])('a request that is %s is answered with an error message', async (_, bytes, status) => {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(bytes)
  const answer = await text(socket)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} .*\r\nx-request-id: [\\da-f]{12}-`, 's'))
  expect(answer).toMatch(/"code":"BAD_REQUEST"/)
  expect(answer).toMatch(/\p{Script=Han}/u)
})
