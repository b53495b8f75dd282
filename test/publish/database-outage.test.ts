import { openSession, storeFixtures } from '@tiyu/store/testing'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { TcpProxy } from '../faults/tcp-proxy.ts'
import { postQuery } from '../service/started-service.ts'
import { startTiyu } from './cli-process.ts'
import { ServedStore } from './served-store.ts'
import { waitFor } from './wait-for.ts'

const MINUTE = 60_000

let served: ServedStore
let proxy: TcpProxy

beforeAll(async () => {
  const place = await storeFixtures.PostgreSQL(inject('postgresServer'))
  proxy = await TcpProxy.start(place.location.databaseUrl as string)
  served = await ServedStore.start(place, { DATABASE_URL: proxy.url })
})
afterAll(async () => {
  await served.stop()
  await proxy.disconnect()
})

const TERMINATE = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()`

/** Terminates every session of the database, as a shutdown does. */
async function terminateSessions(): Promise<void> {
  await (await openSession(served.env.DATABASE_URL as string, TERMINATE))()
}

test('no request fails when the database terminates all sessions repeatedly', { timeout: MINUTE }, async () => {
  for (let times = 0; times < 5; times += 1) {
    await terminateSessions()
    await served.expectNoFailures()
  }
  await served.expectPublished()
})

test('no request fails while the database restarts', { timeout: MINUTE }, async () => {
  proxy.interrupt()
  const { responseCount } = served.reader
  await waitFor('several reconnection attempts', () => proxy.resetCount >= 10)
  expect(served.reader.responseCount - responseCount, 'requests wait').toBeLessThanOrEqual(1)
  proxy.resume()
  await served.expectNoFailures()
  await served.expectPublished()
})

test('answers UNAVAILABLE while the database is unreachable, and recovers', { timeout: MINUTE }, async () => {
  await proxy.disconnect()
  const { errors } = await postQuery(served.reader.url, '{ facilities(first: 1) { nodes { name } } }')
  expect(errors).toMatchObject([
    { message: expect.stringMatching(/again (later|shortly).*请稍后/), extensions: { code: 'UNAVAILABLE' } },
  ])
  const health = async (path: string) => {
    const response = await fetch(`${served.reader.url}/health/${path}`)
    return [response.status, await response.json()]
  }
  expect(await health('ready')).toEqual([503, { status: 'unavailable' }])
  expect(await health('live')).toEqual([200, { status: 'ok' }])
  await proxy.reconnect()
  const { responseCount } = served.reader
  await waitFor('a response', () => served.reader.responseCount > responseCount)
  await waitFor('readiness', async () => (await health('ready'))[0] === 200)
  served.reader.failures.length = 0
  await served.expectPublished()
})

test.each([
  ['terminates all sessions', terminateSessions],
  [
    'restarts',
    async () => {
      await proxy.disconnect()
      await proxy.reconnect()
    },
  ],
])('a publisher reports that the database %s during its work', { timeout: MINUTE }, async (_, interrupt) => {
  const before = served.reader.latestVersion
  await served.testPackage.bumpVersion()
  const publisher = startTiyu(['publish'], { ...served.env, DATABASE_URL: proxy.url })
  await served.waitUntilPublishing()
  await interrupt()
  expect(await served.expectFailure(publisher)).toMatch(/DATABASE_URL.*(cannot be reached|无法连接)/)
  await served.expectNoFailures()
  await served.waitForVersion(before)
  await served.expectPublished()
})
