import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LockedError, type OpenedRelease, openStore, type ReleaseStore, UnknownReleaseError } from '@tiyu/store'
import { createDatabase, EditedPackage } from '@tiyu/store/testing'
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest'
import { ReleasePool } from './release-pool.ts'

const VERSIONS = ['2020.1', '2020.2', '2020.3', '2020.4']

let edited: EditedPackage
let stateFolder: string
let folders: ReleaseStore

async function publishAll(store: ReleaseStore): Promise<void> {
  for (const version of VERSIONS) {
    if (version !== '2020.1' || store !== folders) await edited.setVersion(version)
    await store.publish(edited.folder)
  }
}

beforeAll(async () => {
  edited = await EditedPackage.withSports()
  stateFolder = await mkdtemp(join(tmpdir(), 'tiyu-pool-'))
  folders = await openStore({ stateFolder })
  await publishAll(folders)
})
afterAll(async () => {
  await edited.copy[Symbol.asyncDispose]()
  await rm(stateFolder, { recursive: true, force: true })
})

async function countSports({ query }: OpenedRelease): Promise<number> {
  return (await query({ text: 'SELECT code FROM "Sport"', values: [] })).length
}

/** Opens a pool; `sports` counts the rows of the sports table in the release that was opened at an index. */
async function openPool(store: ReleaseStore, idleTimeoutMs?: number) {
  const opened: { readonly release: OpenedRelease }[] = []
  const pool = new ReleasePool(
    store,
    async (release) => {
      const service = { release }
      opened.push(service)
      return service
    },
    ...(idleTimeoutMs ? [{ idleTimeoutMs }] : []),
  )
  await pool.refreshActive()
  const sports = (at: number) => opened[at] && countSports(opened[at].release)
  return { pool, opened, sports }
}

test('reuses an evicted release that a request still uses', async () => {
  const { pool, opened, sports } = await openPool(folders)
  const long = await pool.acquirePinned('2020.1')
  for (const version of ['2020.2', '2020.3']) (await pool.acquirePinned(version)).release()
  const again = await pool.acquirePinned('2020.1')
  expect(opened).toHaveLength(4)
  long.release()
  expect(await sports(1)).toBe(1)
  again.release()
  await pool.close()
  // All are closed: each release can be locked again.
  for (const version of VERSIONS) await (await folders.open(version)).close()
})

test('reopens an evicted and closed release', async () => {
  const { pool, opened, sports } = await openPool(folders)
  for (const version of ['2020.1', '2020.2', '2020.3', '2020.1']) (await pool.acquirePinned(version)).release()
  expect(opened).toHaveLength(5)
  expect(await sports(4)).toBe(1)
  await pool.close()
})

test('closes a release some time after its last request, so that it can be pruned, but not the active one', async () => {
  const { pool } = await openPool(folders, 40)
  const used = await pool.acquirePinned('2020.1')
  ;(await pool.acquirePinned('2020.2')).release()
  await vi.waitFor(async () => (await folders.open('2020.2')).close(), 10_000)
  await expect(folders.open('2020.1')).rejects.toThrow(LockedError)
  await expect(folders.open()).rejects.toThrow(LockedError)
  used.release()
  await vi.waitFor(async () => (await folders.open('2020.1')).close(), 10_000)
  await pool.close()
})

test('switches back to a release without waiting for a slow request on it', async () => {
  const { pool } = await openPool(folders)
  const slow = pool.acquireActive()
  for (const version of ['2020.1', '2020.2', '2020.3']) {
    await folders.activate(version)
    await pool.refreshActive()
  }
  await folders.activate('2020.4')
  await pool.refreshActive()
  expect(pool.current?.release.info.version).toBe('2020.4')
  slow?.release()
  expect(await countSports(pool.current?.release as OpenedRelease)).toBe(1)
  await pool.close()
})

test('throws UnknownReleaseError for a pruned release, even if it was open', async () => {
  const database = await createDatabase(inject('postgresServer'))
  const store = await openStore({ databaseUrl: database.url, stateFolder })
  await publishAll(store)
  const { pool } = await openPool(store)
  ;(await pool.acquirePinned('2020.1')).release()
  await store.prune(1)
  await pool.refreshActive()
  await expect(pool.acquirePinned('2020.1')).rejects.toThrow(UnknownReleaseError)
  await pool.close()
  await store.close()
  await database.drop()
})

test('rejects only the requests for a release that cannot be opened', async () => {
  const { pool } = await openPool(folders)
  const elsewhere = await folders.open('2020.1')
  const results = await Promise.allSettled(
    ['2020.1', '2020.2', '2020.3', '2020.1'].map((one) => pool.acquirePinned(one)),
  )
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'rejected'])
  await elsewhere.close()
  ;(await pool.acquirePinned('2020.1')).release()
  await pool.close()
})

test('close waits for the last handle', async () => {
  const { pool, sports } = await openPool(folders)
  const handle = pool.acquireActive()
  const closing = pool.close(60_000)
  expect(await sports(0)).toBe(1)
  handle?.release()
  await closing
  await expect(sports(0)).rejects.toThrow()
})

test('a release that opens only after the pool was closed is closed', async () => {
  const { pool } = await openPool(folders)
  const acquiring = pool.acquirePinned('2020.1')
  acquiring.catch(() => {})
  await pool.close()
  await expect(acquiring).rejects.toThrow('已关闭')
  // Only one process at a time has the database of a release in a folder open.
  await (await folders.open('2020.1')).close()
})

test('close closes a release after the timeout even if it is in use, and does not reopen it', async () => {
  const database = await createDatabase(inject('postgresServer'))
  const store = await openStore({ databaseUrl: database.url, stateFolder })
  await store.publish(edited.folder)
  const { pool, opened } = await openPool(store)
  pool.acquireActive()
  const statement = { text: 'select pg_sleep(60)', values: [] }
  const running = opened[0]?.release.query(statement)
  running?.catch(() => {})
  await pool.close(50)
  await expect(running).rejects.toThrow('已关闭')
  await expect(opened[0]?.release.query({ text: 'select 1', values: [] })).rejects.toThrow('已关闭')
  await store.close()
  await database.drop()
})
