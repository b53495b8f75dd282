import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { Readable } from 'node:stream'
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { READ_METHODS, type Route } from './router.ts'
import { sendStream } from './send-stream.ts'
import { createHttpServer } from './server.ts'

const READER_INTERVAL_MS = 50
const CHUNK = Buffer.alloc(256 * 1024, 'x')
const BODY = Buffer.alloc(64 * 1024 * 1024, 'x')

const endless = Readable.from(
  (async function* () {
    for (;;) yield CHUNK
  })(),
)

let server: Server
afterEach(() => {
  server.closeAllConnections()
  server.close()
})

/** Starts a server that looks at its clients often, and requests `/`. */
async function request(handle: Route['handle']): Promise<Socket> {
  server = createHttpServer([{ path: '/', methods: READ_METHODS, handle }], { readerIntervalMs: READER_INTERVAL_MS })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.on('error', () => {})
  socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n')
  return socket
}

test.each<[string, Route['handle']]>([
  [
    'an export',
    (context) => {
      context.writeHead(200, [])
      return sendStream(context, [endless])
    },
  ],
  ['a large answer', (context) => void context.writeHead(200, ['content-length', String(BODY.length)]).end(BODY)],
])('the connection of a client that stops reading %s is ended', async (_kind, handle) => {
  const accepted = Promise.withResolvers<Socket>()
  const socket = await request((context) => {
    accepted.resolve(context.response.socket as Socket)
    return handle(context)
  })
  socket.pause()
  await once(await accepted.promise, 'close')
  socket.destroy()
})

test('an answer that is made slowly, or read in time, arrives whole', async () => {
  const slow = Readable.from(
    (async function* () {
      for (let part = 0; part < 4; part += 1) {
        await delay(READER_INTERVAL_MS + 10)
        yield 'part'
      }
    })(),
  )
  const socket = await request((context) => {
    context.writeHead(200, ['content-length', '16', 'connection', 'close'])
    return sendStream(context, [slow])
  })
  const body = await Array.fromAsync(socket)
  expect(Buffer.concat(body).toString()).toMatch(/partpartpartpart$/)
})
