import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { setImmediate } from 'node:timers/promises'
import { limits } from '@tiyu/schema'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { RequestEnd, RequestWatch } from './request-end.ts'

let server: ReturnType<typeof createServer>
let port: number

beforeEach(async () => {
  server = Object.assign(createServer(), { httpAllowHalfOpen: true }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})
afterEach(() => {
  vi.useRealTimers()
  server.close()
})

/** Sends a request whose answer waits; returns the client and the response. */
async function ask(version = '1.1'): Promise<{ client: Socket; response: ServerResponse; end: RequestEnd }> {
  const requested = once(server, 'request') as Promise<[unknown, ServerResponse]>
  const client = connect({ port, host: '127.0.0.1', allowHalfOpen: true })
  client.write(`GET / HTTP/${version}\r\nHost: a\r\nConnection: close\r\n\r\n`)
  const [, response] = await requested
  const end = new RequestEnd()
  end.addCaller(response)
  response.on('close', () => end.clearTimeLimit())
  return { client, response, end }
}

test('the work for a client that has left without a word ends', async () => {
  const { client, response, end } = await ask()
  client.destroy()
  await once(response.req.socket, 'end')
  // The first interim response is answered by a reset, which the next one meets.
  while (!response.destroyed) {
    end.check()
    await setImmediate()
  }
  expect(response.writableFinished).toBe(false)
  expect(end.signal.aborted).toBe(true)
})

test('a client that only ends its side gets the answer after interim responses', async () => {
  const { client, response } = await ask()
  client.end()
  await once(client, 'readable')
  response.end('answer')
  expect(await text(client)).toMatch(/^HTTP\/1\.1 102 Processing\r\n\r\n(.*\r\n)*HTTP\/1\.1 200 OK\r\n.*answer/s)
})

test.each([
  ['that keeps its side open', '1.1', false],
  ['of HTTP/1.0', '1.0', true],
])('a client %s gets no interim response', async (_, version, ends) => {
  const { client, response } = await ask(version)
  if (ends) {
    client.end()
    await once(response.req.socket, 'end')
  }
  response.end('answer')
  expect(await text(client)).toMatch(/^HTTP\/1\.1 200 OK/)
})

test('work ends at its time limit, unless it is done before', () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  const watch = new RequestWatch()
  const [early, done] = [new RequestEnd(watch), new RequestEnd(watch)]
  done.clearTimeLimit()
  vi.advanceTimersByTime(5000)
  const late = new RequestEnd(watch)
  vi.advanceTimersByTime(limits.seconds.value * 1000 - 4000)
  expect(early.signal.reason).toMatchObject({ extensions: { code: 'QUERY_TOO_COSTLY' } })
  expect([done, late].map(({ signal }) => signal.aborted)).toEqual([false, false])
  vi.advanceTimersByTime(5000)
  expect([done, late].map(({ signal }) => signal.aborted)).toEqual([false, true])
  expect(vi.getTimerCount()).toBe(0)
})
