import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createLogger } from '../logging/logger.ts'
import type { RequestRecord } from './middleware/observe-requests.ts'
import { readBody } from './middleware/request-body.ts'
import { sendText } from './pages/text-page.ts'
import { READ_METHODS } from './router.ts'
import { createHttpServer } from './server.ts'

const records: RequestRecord[] = []
const lines: string[] = []
let server: Server
let url: string
beforeAll(async () => {
  const routes = [
    { path: '/', methods: READ_METHODS, handle: () => {} },
    { path: '/text', methods: READ_METHODS, handle: (context) => sendText(context, 'text/plain', 'text') },
    { path: '/folder/', methods: READ_METHODS, handle: (context) => sendText(context, 'text/plain', context.url.path) },
    {
      path: '/long',
      methods: READ_METHODS,
      handle: (context) => sendText(context, 'text/plain', 'long '.repeat(1000)),
    },
    {
      path: '/body',
      methods: ['POST'],
      handle: (context) =>
        readBody(context, (body) => void context.writeHead(200, ['content-type', 'application/json']).end(body)),
    },
    {
      path: '/defect',
      methods: READ_METHODS,
      handle: async () => {
        throw new Error('intended defect')
      },
    },
  ] satisfies Parameters<typeof createHttpServer>[0]
  server = createHttpServer(routes, {
    logger: createLogger({ LOG_LEVEL: 'error', LOG_FORMAT: 'json' }, { write: (line) => lines.push(line) }),
    observers: [{ onEnd: (record) => records.push(record) }],
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => server.close())

function sendRaw(bytes: string): Promise<string> {
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write(bytes)
  return text(socket)
}

const chunked = (header: string) =>
  `POST /body HTTP/1.1\r\nhost: x\r\n${header}transfer-encoding: chunked\r\n\r\n0\r\n\r\n`

const COMMON_HEADERS = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers':
    'Accept-Encoding, Accept-Ranges, Allow, Content-Encoding, Content-Range, Date, ETag, Location, RateLimit, RateLimit-Policy, Retry-After, Tiyu-Activation, Vary, X-Request-Id',
  'x-request-id': 'id-1',
}

const send = (path: string, init: RequestInit = {}) =>
  fetch(url + path, { ...init, headers: { 'x-request-id': 'id-1' } })

test.each([
  ['a page', '/text', 'GET', 200],
  ['a path below a folder', '/folder/x', 'GET', 200],
  ['an unknown path', '/unknown', 'GET', 404],
  ['a path below a page', '/text/x', 'HEAD', 404],
  ['preflight of an unknown path', '/unknown', 'OPTIONS', 204],
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
  lines.length = 0
  const response = await send('/defect')
  expect([response.status, response.headers.get('x-request-id')]).toEqual([500, 'id-1'])
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] })
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { level: 'error', requestId: 'id-1', err: { message: 'intended defect', stack: expect.stringMatching(/\n/) } },
  ])
})

async function recordOf(path: string, init: RequestInit = {}): Promise<RequestRecord | undefined> {
  records.length = 0
  await (await send(path, init)).arrayBuffer()
  await vi.waitFor(() => expect(records).toHaveLength(1))
  return records[0]
}

test('observers get one record per request', async () => {
  const record = await recordOf('/text?x=1')
  const expected = { requestId: 'id-1', method: 'GET', path: '/text', route: '/text', status: 200, aborted: false }
  expect(record).toMatchObject({ ...expected, bytes: 4 })
  expect(record?.durationMs).toBeGreaterThan(0)
  expect(await recordOf('/unknown')).toMatchObject({ path: '/unknown', route: '', status: 404, code: 'NOT_FOUND' })
})

test('a record counts the bytes of the body that are sent', async () => {
  expect(await recordOf('/text', { method: 'HEAD' })).toMatchObject({ bytes: 0 })
  expect(await recordOf('/long')).toMatchObject({
    bytes: expect.toSatisfy((bytes: number) => bytes > 0 && bytes < 200),
  })
  const { headers } = await send('/text')
  const notModified = { headers: { 'x-request-id': 'id-1', 'if-none-match': headers.get('etag') ?? '' } }
  await vi.waitFor(() => expect(records).toHaveLength(2))
  records.length = 0
  await fetch(`${url}/text`, notModified)
  await vi.waitFor(() => expect(records).toMatchObject([{ status: 304, bytes: 0 }]))
})

test('no response is taken for another type, and pages run no scripts', async () => {
  const page = await fetch(`${url}/unknown`, { headers: { accept: 'text/html' } })
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/)
  expect(page.headers.get('content-security-policy')).not.toContain('script-src')
  expect(page.headers.get('referrer-policy')).toBe('same-origin')
  const text = await send('/text')
  expect(text.headers.get('content-security-policy')).toBeNull()
  for (const { headers } of [page, text]) expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(await sendRaw('nonsense\r\n\r\n')).toContain('x-content-type-options: nosniff')
})

test.each([
  ['not HTTP', 'nonsense\r\n\r\n', 400, 'INVALID_HTTP'],
  ['without a host', 'GET / HTTP/1.1\r\n\r\n', 400, 'INVALID_HTTP'],
  ['with two hosts', 'GET /text HTTP/1.1\r\nhost: x\r\nHost: x\r\n\r\n', 400, 'INVALID_HTTP'],
  ['with an invalid host', 'GET /text HTTP/1.1\r\nhost: x y\r\n\r\n', 400, 'INVALID_HTTP'],
  ['with a length and chunks', chunked('content-length: 5\r\n'), 400, 'INVALID_HTTP'],
  [
    'by an unsupported method, with a transfer coding',
    `POST /text HTTP/1.1\r\nhost: x\r\norigin: x\r\nconnection: close\r\ntransfer-encoding: gzip, chunked\r\n\r\n0\r\n\r\n`,
    405,
    'METHOD_NOT_ALLOWED',
  ],
  [
    'with a transfer coding',
    `POST /body HTTP/1.1\r\nhost: x\r\norigin: x\r\ntransfer-encoding: gzip, chunked\r\n\r\n0\r\n\r\n`,
    501,
    'UNSUPPORTED_TRANSFER_CODING',
  ],
  ['with too large headers', `GET / HTTP/1.1\r\nhost: x\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'HEADERS_TOO_LARGE'],
  [
    'with a strange expectation',
    `POST /body HTTP/1.1\r\nhost: x\r\norigin: x\r\nexpect: tea\r\ncontent-length: 0\r\n\r\n`,
    417,
    'EXPECTATION_FAILED',
  ],
  ['for a tunnel', 'CONNECT x:443 HTTP/1.1\r\nhost: x\r\n\r\n', 405, 'METHOD_NOT_ALLOWED'],
  [
    'for a WebSocket',
    `GET /text HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: WebSocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
    400,
    'UPGRADE_NOT_SUPPORTED',
  ],
])('a request %s is answered with an error message', async (_, bytes, status, code) => {
  const answer = await sendRaw(bytes)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} .*\r\nx-request-id: [\\da-f]{12}-`, 's'))
  expect(answer).toMatch(/\r\naccess-control-allow-origin: \*\r\n/)
  expect(answer).toContain(`"code":"${code}"`)
  expect(answer).toMatch(/\p{Script=Han}/u)
})

test('a tunnel is refused with the methods that there are', async () => {
  expect(await sendRaw('CONNECT x:443 HTTP/1.1\r\nhost: x\r\n\r\n')).toContain(
    '\r\nallow: GET, HEAD, POST, OPTIONS\r\n',
  )
})

test('a request that is answered before the parser refuses its body has one answer', async () => {
  const answer = await sendRaw('POST /body HTTP/1.1\r\nhost: x\r\ntransfer-encoding: identity\r\n\r\n')
  expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 501'])
})

test.each([
  ['of a good size is asked for', 5, 'hello', ['100', '200']],
  ['that is too large is not asked for', 2_000_000, '', ['413']],
])('a body %s', async (_, length, body, statuses) => {
  const head = `POST /body HTTP/1.1\r\nhost: x\r\nconnection: close\r\nexpect: 100-continue\r\ncontent-length: ${length}`
  const answer = await sendRaw(`${head}\r\n\r\n${body}`)
  expect(Array.from(answer.matchAll(/HTTP\/1\.1 (\d+)/g), ([, status]) => status)).toEqual(statuses)
})

test.each(['/text?q=体育', '/text?q="柔力球', '/text?q={ release }'])(
  'the address %s is told to be encoded',
  async (path) => {
    expect(await sendRaw(`GET ${path} HTTP/1.1\r\nhost: x\r\n\r\n`)).toMatch(/ 400 .*percent-encoded.*百分号编码/s)
  },
)

test.each([
  ['an absolute target', 'GET http://example.org/text?x HTTP/1.1', 200],
  ['doubled slashes', 'GET //folder//x HTTP/1.1', 200],
  ['a slash at the end', 'GET /text/ HTTP/1.1', 200],
  ['no slash at the end of a folder', 'GET /folder HTTP/1.1', 200],
  ['the server as a whole', 'OPTIONS * HTTP/1.1', 204],
  ['an offer of HTTP/2', 'GET /text HTTP/1.1\r\nupgrade: h2c', 200],
  ['a tag of another text', 'GET /text HTTP/1.1\r\nif-match: "other"', 412],
  ['any tag', 'GET /text HTTP/1.1\r\nif-match: *', 200],
])('a request with %s is answered', async (_, head, status) => {
  const answer = await sendRaw(`${head}\r\nhost: x\r\nconnection: close\r\n\r\n`)
  expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
})

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'

test.each([
  [undefined, 'application/json; charset=utf-8'],
  ['*/*', 'application/json; charset=utf-8'],
  [BROWSER, 'text/html; charset=utf-8'],
])('an unknown path is answered to Accept %s in %s', async (accept, type) => {
  const response = await fetch(`${url}/unbekannt/<b>`, { headers: accept ? { accept } : {} })
  expect([response.status, response.headers.get('content-type')]).toEqual([404, type])
  const answer = await response.text()
  for (const part of ['NOT_FOUND', '/graphql', '/data/', '/docs', '未找到']) expect(answer).toContain(part)
  if (accept === BROWSER) expect(answer).not.toContain('<b>')
})

test.each(['GET', 'POST', 'DELETE'])('an unknown path is not found by %s', async (method) => {
  expect((await fetch(`${url}/unknown`, { method })).status).toBe(404)
})

test.each(['gzip', 'br', 'zstd', 'identity'])(
  'a long text is sent with the coding %s and its own ETag',
  async (coding) => {
    const get = (headers: Record<string, string>) =>
      fetch(`${url}/long`, { headers: { 'accept-encoding': coding, ...headers } })
    const response = await get({})
    const etag = response.headers.get('etag') ?? ''
    expect(etag.endsWith(coding === 'identity' ? '"' : `-${coding}"`)).toBe(true)
    expect(response.headers.get('content-encoding') ?? 'identity').toBe(coding)
    expect(response.headers.get('vary')).toBe('Accept-Encoding')
    expect(await response.text()).toBe('long '.repeat(1000))
    const again = await get({ 'if-none-match': `W/${etag}` })
    expect([again.status, again.headers.get('etag')]).toEqual([304, etag])
  },
)

test('neither headers nor the query string of a request are logged', async () => {
  await fetch(`${url}/defect?token=secret-query`, {
    headers: { authorization: 'Bearer tiyu_secret-key', cookie: 'session=secret-cookie' },
  })
  expect(lines.at(-1)).toContain('intended defect')
  expect(lines.join('') + JSON.stringify(records)).not.toMatch(/secret-(query|key|cookie)/)
})
