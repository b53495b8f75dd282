// Replicas are simulated by databases of their own, into which the same release is published later.
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { openStore } from '../release/open-store.ts'
import type { OpenedRelease } from '../release/release-store.ts'
import { EditedStore } from '../testing/edited-store.ts'
import { runSql, type StoreFixture, storeFixtures } from '../testing/store-fixtures.ts'

let made: EditedStore
let replica: StoreFixture

const urlOf = ({ location }: StoreFixture) => String(location.databaseUrl)
const nameOf = (fixture: StoreFixture) => new URL(urlOf(fixture)).pathname.slice(1)

beforeEach(async () => {
  made = await EditedStore.in('PostgreSQL')
  replica = await storeFixtures.PostgreSQL(inject('postgresServer'))
  await made.publish('2020.1')
})
afterEach(async () => {
  await made.remove()
  await replica.remove()
})

const openReplicated = () =>
  openStore({ ...made.fixture.location, readUrls: [urlOf(replica), 'postgresql://127.0.0.1:1/unreachable'] })

/** Returns the name of the database that answers. */
async function databaseOf({ query }: OpenedRelease): Promise<string | undefined> {
  const [row] = await query<{ name: string }>({ text: 'SELECT current_database() AS name', values: [] })
  return row?.name
}

/** Publishes the package into the simulated replica. */
async function replicate(): Promise<void> {
  const store = await openStore(replica.location)
  await store.publish(made.edited.folder)
  await store.close()
}

test('a release is read on a replica once it has arrived there, and on the primary while no replica can be read', async () => {
  const store = await openReplicated()
  const release = await store.open()
  expect(await databaseOf(release)).toBe(nameOf(made.fixture))
  await replicate()
  await expect.poll(() => databaseOf(release), { timeout: 10_000 }).toBe(nameOf(replica))

  await runSql(inject('postgresServer'), `ALTER DATABASE ${nameOf(replica)} ALLOW_CONNECTIONS false`)
  const statements = Array.from({ length: 20 }, () => databaseOf(release))
  await runSql(
    inject('postgresServer'),
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${nameOf(replica)}'`,
  )
  for (const name of await Promise.all(statements)) expect([nameOf(replica), nameOf(made.fixture)]).toContain(name)
  await expect.poll(() => databaseOf(release)).toBe(nameOf(made.fixture))

  await runSql(inject('postgresServer'), `ALTER DATABASE ${nameOf(replica)} ALLOW_CONNECTIONS true`)
  await expect.poll(() => databaseOf(release), { timeout: 10_000 }).toBe(nameOf(replica))
  await release.close()
  await store.close()
})

test('prune leaves a release that is read on a replica', async () => {
  await replicate()
  const store = await openReplicated()
  const release = await store.open('2020.1')
  await expect.poll(() => databaseOf(release), { timeout: 10_000 }).toBe(nameOf(replica))
  await made.publish('2020.2')
  const { inUse } = await made.store.prune(1)
  expect(inUse.map(({ version }) => version)).toEqual(['2020.1'])
  await release.close()
  await store.close()
}, 30_000)
