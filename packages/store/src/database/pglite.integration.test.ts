import { setTimeout as delay } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestRelease } from '../testing/open-test-release.ts'
import type { ReleaseDatabase } from './release-database.ts'

let database: ReleaseDatabase
beforeAll(async () => {
  database = await openTestRelease()
})
afterAll(() => database.close())

const slow = sql`SELECT count(*) FROM generate_series(1, 3000) a, generate_series(1, 500) b`

test('a slow statement leaves the event loop free', async () => {
  const asked = slow.execute(database.sql).then(() => 'the statement')
  expect(await Promise.race([asked, delay(1, 'the loop')])).toBe('the loop')
  expect(await asked).toBe('the statement')
})

test('statements of both readers take turns, and one that fails leaves the others whole', async () => {
  const failing = sql`SELECT 1 / 0`.execute(database.sql)
  const [sports, regions, failed] = await Promise.allSettled([
    database.query({ text: 'select code from "Sport"', values: [] }),
    database.sql.selectFrom('Region').select('code').execute(),
    failing,
  ])
  expect(failed).toMatchObject({ status: 'rejected', reason: { code: '22012' } })
  expect(sports).toMatchObject({ status: 'fulfilled', value: expect.arrayContaining([expect.anything()]) })
  expect(regions).toMatchObject({ status: 'fulfilled', value: expect.arrayContaining([{ code: '140700' }]) })
  expect(await database.query({ text: 'select code from "Sport"', values: [] })).not.toEqual([])
})
