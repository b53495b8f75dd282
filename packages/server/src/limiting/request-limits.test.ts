import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { READ_METHODS } from '../http/router.ts'
import { createHttpServer } from '../http/server.ts'
import { hashKey } from './api-key.ts'
import { ClientAddresses } from './client-address.ts'
import { KeyRing } from './key-ring.ts'
import { MemoryCounter } from './rate-counter.ts'
import { RateLimiter } from './rate-limiter.ts'
import { RequestLimits } from './request-limits.ts'
import { parseSubnets, type Subnets } from './subnets.ts'

const KEY = 'tiyu_key'

/** Starts a server that executes an operation of the cost that a request names; returns a function that sends one. */
async function startLimited(quota: number) {
  const limits = new RequestLimits({
    addresses: new ClientAddresses(parseSubnets('loopback') as Subnets),
    limiter: new RateLimiter(new MemoryCounter()),
    keys: new KeyRing(
      async () => [{ name: 'news', hash: hashKey(KEY), quota: 1000, createdAt: '' }],
      () => {},
    ),
    quota,
  })
  const routes: Parameters<typeof createHttpServer>[0] = [
    {
      path: '/',
      methods: READ_METHODS,
      async handle(context) {
        const cost = Number(new URLSearchParams(context.url.search).get('cost'))
        const price = { estimated: cost, exceeded: [], actual: () => cost }
        const result = await context.guard(price, () => ({ data: { cost } }))
        context.writeHead('errors' in result ? 429 : 200, []).end(JSON.stringify(result))
      },
    },
    { path: '/health', methods: READ_METHODS, units: 0, handle: (context) => void context.writeHead(200, []).end() },
  ]
  const server = createHttpServer(routes, { limits }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const send = async (path: string, address?: string, authorization?: string) => {
    const response = await fetch(url + path, {
      headers: { ...(address && { 'x-forwarded-for': address }), ...(authorization && { authorization }) },
    })
    const { headers, status } = response
    return { status, headers, left: headers.get('ratelimit'), text: await response.text() }
  }
  return { send, [Symbol.asyncDispose]: async () => void server.close() }
}

const [ONE, OTHER] = ['203.0.113.7', '203.0.113.8']

test('a client is told its quota, which requests and operations use up', async () => {
  await using server = await startLimited(100)
  const first = await server.send('/?cost=9', ONE)
  expect(first.headers.get('ratelimit-policy')).toBe('"address";q=100;qu="cost";w=60')
  expect(first.left).toMatch(/^"address";r=90;t=\d+$/)
  expect((await server.send('/?cost=29', ONE)).left).toMatch(/^"address";r=60;t=\d+$/)
  expect((await server.send('/?cost=9', OTHER)).left).toMatch(/r=90/)
})

test('what exceeds the quota is refused, is not charged, and does not concern others', async () => {
  await using server = await startLimited(100)
  const refused = await server.send('/?cost=100', ONE)
  expect(refused.status).toBe(429)
  expect(JSON.parse(refused.text).errors).toMatchObject([
    { message: expect.stringMatching(/quota of 100.*try again in \d+ s.*配额/s), extensions: { code: 'RATE_LIMITED' } },
  ])
  expect(refused.left).toMatch(/r=99/)
  expect((await server.send('/?cost=98', ONE)).status).toBe(200)
  const unpaid = await server.send('/', ONE)
  expect(unpaid.status).toBe(429)
  expect(unpaid.left).toMatch(/r=0/)
  expect(Number(unpaid.headers.get('retry-after'))).toBeGreaterThan(0)
  expect((await server.send('/?cost=98', OTHER)).status).toBe(200)
})

test('a key has a quota of its own, from wherever it is used', async () => {
  await using server = await startLimited(100)
  expect((await server.send('/?cost=9', ONE, `Bearer ${KEY}`)).left).toMatch(/^"key";r=990;t=/)
  expect((await server.send('/?cost=9', undefined, `bearer  ${KEY}`)).left).toMatch(/^"key";r=980;t=/)
  expect((await server.send('/?cost=9', ONE)).left).toMatch(/^"address";r=90;t=/)
})

test.each(['Bearer tiyu_other', 'Bearer', 'bearer \t'])('an unknown key is refused: %j', async (authorization) => {
  await using server = await startLimited(100)
  const { status, headers, text } = await server.send('/', ONE, authorization)
  expect(status).toBe(401)
  expect(headers.get('www-authenticate')).toBe('Bearer error="invalid_token"')
  expect(JSON.parse(text).errors).toMatchObject([{ extensions: { code: 'INVALID_API_KEY' } }])
})

test('other schemes of authorization are not for the service', async () => {
  await using server = await startLimited(100)
  expect((await server.send('/?cost=9', ONE, 'Basic dXNlcg==')).left).toMatch(/^"address";r=90;/)
})

test('neither programs on this machine nor health checks are limited', async () => {
  await using server = await startLimited(1)
  for (let count = 0; count < 3; count += 1) {
    expect(await server.send('/?cost=10')).toMatchObject({ status: 200, left: null })
    expect(await server.send('/health', ONE)).toMatchObject({ status: 200, left: null })
  }
})
