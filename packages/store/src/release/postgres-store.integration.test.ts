import { readFile } from 'node:fs/promises'
import pg from 'pg'
import { afterEach, beforeEach, expect, inject, test, vi } from 'vitest'
import { EditedStore } from '../testing/edited-store.ts'
import { createDatabase } from '../testing/postgres-server.ts'
import { runSql } from '../testing/store-fixtures.ts'
import { PrunedReleaseInUseError, PublishInProgressError, UnknownReleaseError } from './errors.ts'
import { openPostgresStore } from './postgres-store.ts'
import { connectPublisher } from './publisher.ts'
import { dropUnlistedSchemas } from './unlisted-schemas.ts'

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

test('a pruned release is published again when its last reader has closed it', async () => {
  const { name } = await made.publish('2020.1')
  const reader = await made.store.open()
  await reader.query({ text: 'SELECT', values: [] })
  await made.publish('2020.2')
  await runSql(url, `DELETE FROM tiyu.release WHERE name = ${pg.escapeLiteral(name)}`)

  vi.useFakeTimers({ toFake: ['performance'] })
  const clock = setInterval(() => vi.advanceTimersByTime(1000), 50)
  await expect(made.publish('2020.1')).rejects.toThrow(PrunedReleaseInUseError)
  clearInterval(clock)
  vi.useRealTimers()
  expect(await made.versions()).toEqual(['2020.2 active'])

  const published = made.publish('2020.1')
  await reader.close()
  await published
  expect(await made.versions()).toEqual(['2020.1 active', '2020.2'])
})

test.each([
  ['activated', () => made.store.activate('2020.1')],
  ['opened', () => made.store.open('2020.1')],
])('a release that is pruned while it is %s is unknown', async (_, use) => {
  const { name } = await made.publish('2020.1')
  await made.publish('2020.2')
  const session = new pg.Client({ connectionString: url })
  await session.connect()
  await session.query('BEGIN')
  await session.query('DELETE FROM tiyu.release WHERE name = $1', [name])
  await session.query(`DROP SCHEMA ${pg.escapeIdentifier(name)} CASCADE`)
  const failure = use().catch((error: unknown) => error)
  await expect.poll(async () => (await session.query('SELECT FROM pg_locks WHERE NOT granted')).rowCount).toBe(1)
  await session.query('COMMIT')
  expect(await failure).toBeInstanceOf(UnknownReleaseError)
  expect(await made.versions()).toEqual(['2020.2 active'])
  await session.end()
})

test('a pruned release stays if it is opened between the look for readers and the end of dropping it', async () => {
  const { name } = await made.publish('2020.1')
  await made.publish('2020.2')
  const { close, query } = await made.store.open('2020.1')
  await runSql(url, `DELETE FROM tiyu.release WHERE name = ${pg.escapeLiteral(name)}`)
  const session = new pg.Client({ connectionString: url })
  await session.connect()
  // As if nobody read it yet when readers are looked for.
  const unaware = {
    query: async (sql: string, values?: unknown[]) => {
      const result = await session.query<{ read?: boolean }>(sql, values)
      return { ...result, rows: result.rows.map((row) => ({ ...row, read: false })) }
    },
  } as pg.Client
  expect(await dropUnlistedSchemas(unaware)).toEqual(new Set([name]))
  expect(await query({ text: 'SELECT name FROM "Sport"', values: [] })).toEqual([{ name: '球类' }])
  await close()
  await expect.poll(() => dropUnlistedSchemas(session)).toEqual(new Set())
  expect(await made.leftovers()).toEqual([])
  await session.end()
})

test('reads a catalog of former software, which has no numbers of activations, and adds them at the next activation', async () => {
  await made.publish('2020.1', '2020.2')
  await runSql(url, 'ALTER TABLE tiyu.active DROP COLUMN number')
  const activation = async () => (await made.store.releases()).find(({ active }) => active)?.activation
  const store = await openPostgresStore({ primary: url })
  expect((await store.releases()).find(({ active }) => active)).toMatchObject({ version: '2020.2', activation: 0 })
  await store.activate('2020.1')
  expect(await made.versions()).toEqual(['2020.2', '2020.1 active'])
  expect(await activation()).toBe(2)
  await store.close()
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

/** Creates a database with the roles and rights of docs/operating.md; returns its URL for each role. */
async function createRoles(): Promise<Record<'publisher' | 'reader', string> & { drop(): Promise<void> }> {
  const database = await createDatabase(inject('postgresServer'))
  const url = new URL(database.url)
  const databaseName = url.pathname.slice(1)
  const markdown = await readFile(new URL('../../../../docs/operating.md', import.meta.url), 'utf8')
  const [, sql = ''] = /```sql\n([^`]+)```/.exec(markdown) ?? []
  const roles = { publisher: `${databaseName}_publisher`, reader: `${databaseName}_reader` }
  const statements = sql
    .replaceAll('tiyu_publisher', roles.publisher)
    .replaceAll('tiyu_reader', roles.reader)
    .replaceAll('DATABASE tiyu', `DATABASE ${databaseName}`)
  await runSql(database.url, statements)
  const urlFor = (username: string) => Object.assign(new URL(database.url), { username, password: 'secret' }).href
  return {
    publisher: urlFor(roles.publisher),
    reader: urlFor(roles.reader),
    async drop() {
      await database.drop()
      await runSql(inject('postgresServer'), `DROP ROLE ${roles.publisher}, ${roles.reader}`)
    },
  }
}

test('each role can do what docs/operating.md says, and no more', async () => {
  const roles = await createRoles()
  const publisher = await openPostgresStore({ primary: roles.publisher })
  await publisher.publish(made.edited.folder)
  await made.edited.setVersion('2020.2')
  await publisher.publish(made.edited.folder)
  const reader = await openPostgresStore({ primary: roles.reader })

  expect((await reader.releases()).map(({ version }) => version)).toEqual(['2020.2', '2020.1'])
  const release = await reader.open('2020.1')
  expect(await release.query({ text: 'SELECT name FROM "Sport"', values: [] })).toEqual([{ name: '球类' }])
  expect(await Array.fromAsync(reader.rows(release.info.name, 'sports'))).toHaveLength(1)
  await release.close()
  await reader.ping()
  for (const refused of [() => reader.activate('2020.1'), () => reader.publish(made.edited.folder)])
    await expect(refused()).rejects.toMatchObject({ code: '42501' })

  await publisher.activate('2020.1')
  expect((await publisher.prune(0)).removed.map(({ version }) => version)).toEqual(['2020.2'])
  await Promise.all([publisher.close(), reader.close()])
  await roles.drop()
})

test('a release whose schema the role may not use is refused with the missing right', async () => {
  const roles = await createRoles()
  const publisher = await openPostgresStore({ primary: roles.publisher })
  const { name } = await publisher.publish(made.edited.folder)
  await runSql(roles.publisher, `REVOKE USAGE ON SCHEMA "${name}" FROM "${new URL(roles.reader).username}"`)
  const reader = await openPostgresStore({ primary: roles.reader })
  await expect(reader.open()).rejects.toThrow(/may not read the release in schema .* USAGE .*无权读取/)
  await Promise.all([publisher.close(), reader.close()])
  await roles.drop()
})
