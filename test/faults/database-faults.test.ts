// A bad network between the service and PostgreSQL: every answer is right or a documented refusal, and all are right afterwards.
import { type RunningService, readSettings, serve } from '@tiyu/server'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest'
import { waitFor } from '../publish/wait-for.ts'
import { KnownAnswers } from './known-answers.ts'
import { TcpProxy } from './tcp-proxy.ts'

let proxy: TcpProxy
let service: RunningService
let answers: KnownAnswers

beforeAll(async () => {
  proxy = await TcpProxy.start(inject('postgresRelease').url)
  // Without a response cache, so that every answer depends on the database.
  service = await serve(readSettings({ PORT: '0', DATABASE_URL: proxy.url, CACHE_MB: '0', SHUTDOWN_SECONDS: '1' }))
  answers = await KnownAnswers.of(service.url)
})
afterAll(async () => {
  await service.close()
  await proxy.disconnect()
})

const isReady = async () => (await fetch(`${service.url}/health/ready`)).status === 200

afterEach(async () => {
  proxy.recover()
  await waitFor('readiness', isReady)
  expect(new Set(await answers.ask(service.url, 2)), 'afterwards').toEqual(new Set(['right']))
})

test('latency', async () => {
  proxy.fault = { kind: 'latency', milliseconds: 15 }
  expect(new Set(await answers.ask(service.url))).toEqual(new Set(['right']))
})

test('answers that arrive in small pieces', async () => {
  proxy.fault = { kind: 'slow reader', bytes: 1000, pauseMs: 1 }
  expect(new Set(await answers.ask(service.url))).toEqual(new Set(['right']))
})

test.each(['cut', 'reset'] as const)('connections that end anywhere in an answer: %s', async (kind) => {
  for (const afterBytes of fc.sample(fc.integer({ min: 0, max: 10_000 }), { numRuns: 8, seed: 1 })) {
    const { endedCount } = proxy
    proxy.fault = { kind, afterBytes }
    const pending = answers.ask(service.url)
    await Promise.race([pending, waitFor('a connection that ended', () => proxy.endedCount > endedCount)])
    // The connections that replace those that ended would end at the same place.
    proxy.fault = { kind: 'none' }
    expect(new Set(await pending), `after ${afterBytes} bytes`).toEqual(new Set(['right']))
    expect(proxy.endedCount).toBeGreaterThan(endedCount)
    proxy.recover()
  }
})

test('a database that falls silent: not ready, and statements are sent again once its connections are lost', async () => {
  proxy.fault = { kind: 'half-open' }
  const pending = answers.ask(service.url)
  await waitFor('unreadiness', async () => !(await isReady()))
  proxy.recover()
  expect(new Set(await pending)).toEqual(new Set(['right']))
})

test('connections that fall silent are replaced once the caller of a statement has left', async () => {
  proxy.silence()
  const caller = new AbortController()
  const left = answers.ask(service.url, 1, caller.signal)
  const { silencedBytes } = proxy
  await waitFor('a statement that does not arrive', () => proxy.silencedBytes > silencedBytes)
  caller.abort()
  expect(new Set(await left)).toEqual(new Set(['closed']))
  expect(new Set(await answers.ask(service.url, 2))).toEqual(new Set(['right']))
})
