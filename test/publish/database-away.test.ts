import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { openSession, storePlaces } from '../../packages/data/src/testing/store-places.ts'
import { ask } from '../service/started-service.ts'
import { DatabaseLink } from './database-link.ts'
import { tiyu } from './processes.ts'
import { ServedStore } from './served-store.ts'
import { until } from './until.ts'

const MINUTE = 60_000

let served: ServedStore
let link: DatabaseLink

beforeAll(async () => {
  const place = await storePlaces.PostgreSQL(inject('postgresServer'))
  link = await DatabaseLink.to(place.location.databaseUrl as string)
  served = await ServedStore.start(place, { DATABASE_URL: link.url })
})
afterAll(async () => {
  await served.stop()
  await link.cut()
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
    await served.intact()
  }
  await served.publishesCleanly()
})

test('no request fails while the database restarts', { timeout: MINUTE }, async () => {
  await link.cut()
  const answers = served.reader.answers
  await delay(1500)
  expect(served.reader.answers - answers, 'requests wait').toBeLessThanOrEqual(1)
  await link.restore()
  await served.intact()
  await served.publishesCleanly()
})

test('a database that stays away is told, and served again when it is back', { timeout: MINUTE }, async () => {
  await link.cut()
  const { errors } = await ask(served.reader.url, '{ facilities(first: 1) { nodes { name } } }')
  expect(errors).toMatchObject([
    { message: expect.stringMatching(/ask again later.*请稍后再试/), extensions: { code: 'UNAVAILABLE' } },
  ])
  await link.restore()
  const { answers } = served.reader
  await until('answers again', () => served.reader.answers > answers)
  served.reader.failures.length = 0
  await served.publishesCleanly()
})

test.each([
  ['ends all sessions', terminateSessions],
  [
    'goes away',
    async () => {
      await link.cut()
      await link.restore()
    },
  ],
])('a publisher is told when the database %s under it', { timeout: MINUTE }, async (_, interrupt) => {
  const before = served.reader.latest
  await served.made.next()
  const publisher = tiyu(['publish'], { ...served.env, DATABASE_URL: link.url })
  await served.untilPublishing()
  await interrupt()
  expect(await served.failing(publisher)).toMatch(/DATABASE_URL.*(cannot be reached|无法连接)/)
  await served.intact()
  await served.serves(before)
  await served.publishesCleanly()
})
