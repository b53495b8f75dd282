import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestRelease } from '../testing/open-test-release.ts'
import { copyEmptyDatabase } from './empty-database.ts'
import type { ReleaseDatabase } from './release-database.ts'

let database: ReleaseDatabase
beforeAll(async () => {
  database = await openTestRelease()
})
afterAll(() => database.close())

const read = (text: string) => database.query({ text, values: [] })

test('a slow statement does not block the event loop', async () => {
  const slow = read('SELECT count(*) FROM generate_series(1, 3000) a, generate_series(1, 500) b').then(
    () => 'statement',
  )
  // One way only: a blocked loop would settle both at once, the statement first.
  expect(await Promise.race([slow, delay(1, 'timer')])).toBe('timer')
  expect(await slow).toBe('statement')
})

test('a failing statement does not affect the others in flight', async () => {
  const [sports, failed, regions] = await Promise.allSettled([
    read('SELECT code FROM "Sport"'),
    read('SELECT 1 / 0'),
    read('SELECT code FROM "Region"'),
  ])
  expect(failed).toMatchObject({ status: 'rejected', reason: { code: '22012' } })
  expect(sports).toMatchObject({ status: 'fulfilled', value: expect.arrayContaining([expect.anything()]) })
  expect(regions).toMatchObject({ status: 'fulfilled', value: expect.arrayContaining([{ code: '140700' }]) })
  expect(await read('SELECT code FROM "Sport"')).not.toEqual([])
})

test('statements that wait for the session are refused when the database closes, and the running one ends', async () => {
  const closing = await openTestRelease()
  const run = (text: string) => closing.query({ text, values: [] })
  const running = run('SELECT count(*)::int AS count FROM generate_series(1, 1000) a, generate_series(1, 300) b')
  // By then it has the session.
  await new Promise(setImmediate)
  const waiting = [run('SELECT 1'), run('SELECT 2')]
  const outcomes = Promise.allSettled([running, ...waiting])
  await closing.close()
  expect(await outcomes).toMatchObject([
    { status: 'fulfilled', value: [{ count: 300_000 }] },
    ...waiting.map(() => ({ status: 'rejected', reason: { message: expect.stringContaining('数据库已关闭') } })),
  ])
  await expect(run('SELECT 3')).rejects.toThrow()
})

test('a new database is a copy that only its owner may write', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-empty-'))
  const copy = join(folder, 'database')
  copyEmptyDatabase(copy)
  expect(await readdir(copy)).toEqual(expect.arrayContaining(['PG_VERSION', 'base', 'global', 'pg_wal']))
  const entries = await readdir(copy, { recursive: true })
  const modes = await Promise.all(entries.map(async (entry) => (await stat(join(copy, entry))).mode & 0o622))
  expect(new Set(modes)).toEqual(new Set([0o600]))
  copyEmptyDatabase(folder)
  expect(await readdir(folder), 'an existing folder stays as it is').toEqual(['database'])
  await rm(folder, { recursive: true })
})
