import { setTimeout as delay } from 'node:timers/promises'
import { openSession, storeFixtures } from '@tiyu/store/testing'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { postQuery } from '../service/started-service.ts'
import { startTiyu } from './cli-process.ts'
import { DatabaseProxy } from './database-proxy.ts'
import { ServedStore } from './served-store.ts'
import { waitFor } from './wait-for.ts'

const MINUTE = 60_000

let served: ServedStore
let proxy: DatabaseProxy

beforeAll(async () => {
  const place = await storeFixtures.PostgreSQL(inject('postgresServer'))
  proxy = await DatabaseProxy.start(place.location.databaseUrl as string)
  served = await ServedStore.start(place, { DATABASE_URL: proxy.url })
})
afterAll(async () => {
  await served.stop()
  await proxy.disconnect()
})

const TERMINATE = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND pid <> pg_backend_pid()`

/** Ends every session of the database, as its shutdown does. */
async function terminateSessions(): Promise<void> {
  await (await openSession(served.env.DATABASE_URL as string, TERMINATE))()
}

test('no request fails when the database ends all sessions, again and again', { timeout: MINUTE }, async () => {
  for (let times = 0; times < 5; times += 1) {
    await terminateSessions()
    await served.expectNoFailures()
  }
  await served.expectPublished()
})

test('no request fails while the database restarts', { timeout: MINUTE }, async () => {
  await proxy.disconnect()
  const answers = served.reader.responseCount
  await delay(1500)
  expect(served.reader.responseCount - answers, 'requests wait').toBeLessThanOrEqual(1)
  await proxy.reconnect()
  await served.expectNoFailures()
  await served.expectPublished()
})

test('a database that stays away is told, and served again when it is back', { timeout: MINUTE }, async () => {
  await proxy.disconnect()
  const { errors } = await postQuery(served.reader.url, '{ facilities(first: 1) { nodes { name } } }')
  expect(errors).toMatchObject([
    { message: expect.stringMatching(/try again later.*请稍后再试/), extensions: { code: 'UNAVAILABLE' } },
  ])
  await proxy.reconnect()
  const { responseCount } = served.reader
  await waitFor('answers again', () => served.reader.responseCount > responseCount)
  served.reader.failures.length = 0
  await served.expectPublished()
})

test.each([
  ['ends all sessions', terminateSessions],
  [
    'goes away',
    async () => {
      await proxy.disconnect()
      await proxy.reconnect()
    },
  ],
])('a publisher is told when the database %s under it', { timeout: MINUTE }, async (_, interrupt) => {
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
