import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { requestCancel } from './cancel-request.ts'

test('asks for the statement of a session in the protocol of PostgreSQL', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const connected = once(server, 'connection') as Promise<[Socket]>
  requestCancel({ host: '127.0.0.1', port, processId: 4711, secretKey: -2 })
  const [socket] = await connected
  const message = await buffer(socket)
  expect([0, 4, 8, 12].map((at) => message.readInt32BE(at))).toEqual([16, (1234 << 16) | 5678, 4711, -2])
  socket.destroy()
  server.close()
})
