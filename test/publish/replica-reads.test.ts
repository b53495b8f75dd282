// A server with a replica that does not advance: a copy of the database, made after the first release.
import { createDatabase, fixtureInDatabase, runSql } from '@tiyu/store/testing'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { TcpProxy } from '../faults/tcp-proxy.ts'
import { startTiyu } from './cli-process.ts'
import { ServedStore, storeEnv } from './served-store.ts'
import { VersionedPackage } from './versioned-package.ts'
import { waitFor } from './wait-for.ts'

const MINUTE = 60_000

let served: ServedStore
let proxy: TcpProxy
let replica: Awaited<ReturnType<typeof createDatabase>>

const databaseOf = (url: string) => new URL(url).pathname.slice(1)

beforeAll(async () => {
  const primary = await createDatabase(inject('postgresServer'))
  const place = fixtureInDatabase(primary)
  const firstPackage = await VersionedPackage.create()
  expect(await startTiyu(['publish', firstPackage.folder], storeEnv(place)).exit).toBe(0)
  await firstPackage.copy[Symbol.asyncDispose]()
  replica = await createDatabase(inject('postgresServer'), databaseOf(primary.url))
  proxy = await TcpProxy.start(primary.url)
  served = await ServedStore.start(place, { DATABASE_URL: proxy.url, DATABASE_READ_URL: replica.url })
})
afterAll(async () => {
  await served.stop()
  await proxy.disconnect()
  await replica.drop()
})

/** Returns how many sessions read releases in a database. */
async function countReaders(databaseUrl: string): Promise<number> {
  const sql = `SELECT 1 FROM pg_stat_activity WHERE datname = '${databaseOf(databaseUrl)}' AND application_name LIKE 'tiyu 20%'`
  return (await runSql(inject('postgresServer'), sql)).length
}

const query = (text: string, headers: Record<string, string> = {}) =>
  fetch(`${served.reader.url}/graphql?query=${encodeURIComponent(text)}`, { headers })

async function releasesOf(response: Response): Promise<unknown> {
  return ((await response.json()) as { data: { releases: unknown } }).data.releases
}

test('a release is read on the replica, and a newer one on the primary as long as the replica lags', {
  timeout: MINUTE,
}, async () => {
  await waitFor('sessions with the replica', async () => (await countReaders(replica.url)) === 6)
  expect(await countReaders(proxy.url)).toBe(1)
  await served.expectPublished()
  expect(served.reader.latestVersion).toBe('2020.2')
  await served.expectNoFailures()
})

test('a request that names an activation is answered from it or a later one, or not at all', async () => {
  const active = await query('{ release { version } }')
  const activation = Number(active.headers.get('tiyu-activation'))
  expect(activation).toBeGreaterThan(1)
  const pinned = await fetch(`${served.reader.url}/data/sports.csv?release=2020.1`)
  expect(pinned.headers.get('tiyu-activation')).toBeNull()

  expect((await query('{ sports { name } }', { 'tiyu-activation': String(activation) })).status).toBe(200)
  const unknown = await query('{ sports { name } }', { 'tiyu-activation': String(activation + 1) })
  expect([unknown.status, await unknown.json()]).toEqual([
    503,
    { errors: [expect.objectContaining({ extensions: { code: 'UNAVAILABLE' } })] },
  ])
})

test('while the primary is away, releases of the replica are answered and the list never goes back in time', {
  timeout: MINUTE,
}, async () => {
  const releases = await releasesOf(await query('{ releases { version active } }'))
  await proxy.disconnect()
  const pinned = await fetch(
    `${served.reader.url}/graphql?release=2020.1&query=${encodeURIComponent('{ sports { nameEn } }')}`,
  )
  expect(await pinned.json()).toEqual({ data: { sports: [{ nameEn: '2020.1' }] } })
  // The replica says that 2020.1 is the active one.
  expect(await releasesOf(await query('{ releases { version active } }'))).toEqual(releases)
  expect((await fetch(`${served.reader.url}/health/ready`)).status).toBe(200)
  await proxy.reconnect()
  await waitFor('the primary', async () => (await query('{ facilities(first: 1) { totalCount } }')).status === 200)
  served.reader.failures.length = 0
  await served.expectPublished()
})
