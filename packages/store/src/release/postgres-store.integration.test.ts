import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { EditedStore } from '../testing/edited-store.ts'
import { runSql } from '../testing/store-fixtures.ts'
import { PublishInProgressError, UnknownReleaseError } from './errors.ts'
import { connectPublisher } from './publisher.ts'

let made: EditedStore
let url: string

beforeEach(async () => {
  made = await EditedStore.in('PostgreSQL')
  url = made.fixture.location.databaseUrl as string
})
afterEach(() => made.remove())

test('a pruned release leaves the list at once, and the database when its last reader closes it', async () => {
  await made.publish('2020.1')
  const reader = await made.store.open()
  const read = () => reader.query({ text: 'SELECT name FROM "Sport"', values: [] })
  await read()
  await made.publish('2020.2')
  const pruned = made.store.prune(1)
  await expect.poll(() => made.versions()).toEqual(['2020.2 active'])
  await expect(made.store.find('2020.1')).rejects.toThrow(UnknownReleaseError)
  expect(await read()).toEqual([{ name: '球类' }])
  await reader.close()
  expect((await pruned).removed.map(({ version }) => version)).toEqual(['2020.1'])
  expect(await made.leftovers()).toEqual([])
})

test('the next publisher drops a schema that an interrupted prune left behind', async () => {
  const { name } = await made.publish('2020.1')
  await made.publish('2020.2')
  await runSql(url, `DELETE FROM tiyu.release WHERE name = ${pg.escapeLiteral(name)}`)
  expect(await made.leftovers()).toEqual([name])
  await made.publish('2020.3')
  expect(await made.leftovers()).toEqual([])
  await made.publish('2020.1')
  expect(await made.versions()).toEqual(['2020.1 active', '2020.3', '2020.2'])
})

test('refuses to publish beside a live publisher, and waits for the rollback of a dead one', async () => {
  const first = await connectPublisher(url)
  await expect(connectPublisher(url)).rejects.toThrow(PublishInProgressError)
  // As if its process had died: the liveness session is gone, the working session is still in the database.
  await runSql(url, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'tiyu publisher'`)
  const second = connectPublisher(url)
  const sessions = `SELECT DISTINCT pid FROM pg_locks JOIN pg_stat_activity USING (pid)
    WHERE application_name = 'tiyu publisher' AND locktype = 'advisory' AND granted`
  await expect.poll(() => runSql(url, sessions)).toHaveLength(1)
  await first.client.end()
  await (await second).end()
})
