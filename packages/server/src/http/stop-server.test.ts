import { once } from 'node:events'
import { Agent, get, type IncomingMessage, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { readBody } from './middleware/request-body.ts'
import { READ_METHODS } from './router.ts'
import { createHttpServer, type HttpServerOptions } from './server.ts'
import { stopServer } from './stop-server.ts'

/** Starts a server that answers `/` after a moment, and `/body` with the body. */
async function start(options: HttpServerOptions = {}): Promise<{ server: Server; port: number }> {
  const routes = [
    {
      path: '/',
      methods: READ_METHODS,
      handle: async (context) => {
        await delay(20)
        context.writeHead(200, ['content-type', 'text/plain']).end('answer')
      },
    },
    {
      path: '/body',
      methods: ['POST'],
      handle: (context) =>
        readBody(context, (body) => void context.writeHead(200, ['content-type', 'text/plain']).end(body)),
    },
  ] satisfies Parameters<typeof createHttpServer>[0]
  const server = createHttpServer(routes, options).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, port: (server.address() as AddressInfo).port }
}

/** Sends requests over one kept connection until the server asks to close it; returns the number of answers. */
async function requestUntilClosed(port: number, onAnswer: () => void): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  for (let answers = 1; ; answers += 1) {
    const request = get({ port, host: '127.0.0.1', agent })
    const [response] = (await once(request, 'response')) as [IncomingMessage]
    expect(await text(response)).toBe('answer')
    onAnswer()
    if (response.headers.connection === 'close') {
      agent.destroy()
      return answers
    }
  }
}

/** Starts a client; returns its number of answers, and a promise of the first one. */
function startClient(port: number) {
  const { promise: firstAnswer, resolve } = Promise.withResolvers<void>()
  return { firstAnswer, answers: requestUntilClosed(port, resolve) }
}

test('a stopping server asks every client under load to close its connection, and resets none', async () => {
  const stopping = new AbortController()
  const { server, port } = await start({ stopping: stopping.signal })
  const clients = Array.from({ length: 16 }, () => startClient(port))
  // A connection that is not accepted yet is reset when the server stops listening.
  await Promise.all(clients.map(({ firstAnswer }) => firstAnswer))
  stopping.abort()
  const stopped = stopServer(server, 10_000)
  for (const answers of await Promise.all(clients.map((client) => client.answers))) expect(answers).toBeGreaterThan(1)
  await stopped
})

test('a stopping server waits neither for idle connections nor, after the timeout, for any other', async () => {
  const { server, port } = await start()
  const idle = connect(port, '127.0.0.1')
  const busy = connect(port, '127.0.0.1').on('error', () => {})
  idle.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n')
  busy.write('POST /body HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\n\r\n')
  await once(idle, 'data')
  const closed = [once(idle, 'close'), once(busy, 'close')]
  await stopServer(server, 200)
  await Promise.all(closed)
})

test.each([
  ['a request', 'GET / HTTP/1.1\r\nhost: x\r\n\r\n', /^HTTP\/1\.1 200 .*answer/s],
  ['several requests', 'GET / HTTP/1.1\r\nhost: x\r\n\r\n'.repeat(3), /^(HTTP\/1\.1 200 [\s\S]*?answer[^H]*){3}$/],
  [
    'a request with a body',
    'POST /body HTTP/1.1\r\nhost: x\r\ncontent-length: 4\r\n\r\nbody',
    /^HTTP\/1\.1 200 .*\r\nbody/s,
  ],
  [
    'half a request',
    'POST /body HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\n\r\nbody',
    /^HTTP\/1\.1 400 .*INVALID_HTTP/s,
  ],
])('a client that ends its side after %s is answered', async (_, bytes, answer) => {
  const { server, port } = await start()
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  socket.end(bytes)
  expect(await text(socket)).toMatch(answer)
  await stopServer(server, 1000)
})

test.each([
  ['body', 'POST /body HTTP/1.1\r\nhost: x\r\ncontent-length: 1000\r\n\r\n'],
  ['head', 'GET / HTTP/1.1\r\nhost: x\r\n'],
])('a %s that drips is answered with 408 after a while', async (_, start_) => {
  const { server, port } = await start({ requestTimeoutMs: 300 })
  const socket = connect(port, '127.0.0.1').on('error', () => {})
  socket.write(start_)
  const drip = setInterval(() => socket.write('x'), 50)
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 .*REQUEST_TIMEOUT/s)
  clearInterval(drip)
  await stopServer(server, 1000)
})
