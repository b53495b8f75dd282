// A bad network between clients and the service: an answer is right or recognisably incomplete, and others are not disturbed.
import type { RunningService } from '@tiyu/server'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { waitFor } from '../publish/wait-for.ts'
import { startService } from '../service/started-service.ts'
import { KnownAnswers } from './known-answers.ts'
import { TcpProxy } from './tcp-proxy.ts'

let service: RunningService
let proxy: TcpProxy
let answers: KnownAnswers

beforeAll(async () => {
  service = await startService()
  proxy = await TcpProxy.start(service.url)
  answers = await KnownAnswers.of(service.url)
})
afterAll(async () => {
  await proxy.disconnect()
  await service.close()
})

afterEach(async () => {
  proxy.recover()
  expect(new Set(await answers.ask(proxy.url)), 'afterwards').toEqual(new Set(['right']))
})

test('latency', async () => {
  proxy.fault = { kind: 'latency', milliseconds: 15 }
  expect(new Set(await answers.ask(proxy.url))).toEqual(new Set(['right']))
})

test.each(['cut', 'reset'] as const)('connections that end anywhere in an answer: %s', async (kind) => {
  const outcomes = new Set<string>()
  for (const afterBytes of fc.sample(fc.integer({ min: 0, max: 10_000 }), { numRuns: 25, seed: 1 })) {
    proxy.fault = { kind, afterBytes }
    for (const outcome of await answers.ask(proxy.url)) outcomes.add(outcome)
    proxy.recover()
  }
  expect([...outcomes].sort()).toEqual(['closed', 'right'])
})

/** A file that takes longer to send than the buffers between the service and a slow client hold. */
const FILE = 'data/citations.csv'

test('a slow reader gets the whole file, and the others do not wait for it', async () => {
  const whole = await (await fetch(`${service.url}/${FILE}`)).text()
  proxy.fault = { kind: 'slow reader', bytes: 2000, pauseMs: 1 }
  const slow = fetch(`${proxy.url}${FILE}`, { headers: { 'accept-encoding': 'identity' } }).then((file) => file.text())
  expect(new Set(await answers.ask(service.url, 3))).toEqual(new Set(['right']))
  expect(await slow).toBe(whole)
})

test('clients that fall silent do not keep others from being answered, nor the service from ending their work', async () => {
  proxy.fault = { kind: 'half-open' }
  const silent = answers.ask(proxy.url, 5)
  await waitFor('requests that do not arrive', () => proxy.silencedBytes > 25 * 100)
  expect(new Set(await answers.ask(service.url, 3))).toEqual(new Set(['right']))
  proxy.recover()
  expect(new Set(await silent)).toEqual(new Set(['closed']))
  await waitFor('readiness', async () => (await fetch(`${service.url}/health/ready`)).status === 200)
})
