import { existsSync } from 'node:fs'
import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { EditedPackage } from '../testing/edited-package.ts'
import { EditedStore } from '../testing/edited-store.ts'
import { openEmbeddedStore } from './embedded-store.ts'
import { LockedError } from './lock.ts'
import type { ReleaseInfo } from './release-info.ts'
import type { ReleaseStore } from './release-store.ts'

let made: EditedStore
let edited: EditedPackage
let stateFolder: string
let store: ReleaseStore

beforeEach(async () => {
  made = await EditedStore.in('folders')
  ;({ edited, store } = made)
  stateFolder = made.fixture.location.stateFolder
})
afterEach(() => made.remove())

const publish = (...versions: string[]) => made.publish(...versions)

test('an invalid descriptor creates no folder', async () => {
  await edited.copy.write('datapackage.json', '{}')
  await publish().catch(() => {})
  expect(existsSync(join(stateFolder, 'releases'))).toBe(false)
})

test('an open release is locked until it is closed', async () => {
  await publish()
  const release = await store.open()
  await expect(store.open()).rejects.toThrow(LockedError)
  // The refused attempt has not released the lock.
  await expect((await openEmbeddedStore(stateFolder)).open()).rejects.toThrow(LockedError)
  await release.close()
  await (await store.open()).close()
})

test('a store whose folder is removed while a release is open is not ready', async () => {
  await publish()
  const release = await store.open()
  await store.ping()
  await rm(stateFolder, { recursive: true })
  await expect(store.ping()).rejects.toThrow('ENOENT')
  await release.close()
})

test('an open release is not pruned, the others are', async () => {
  const { name } = await publish()
  const release = await store.open()
  await publish('2020.2')
  const third = await publish('2020.3')
  const names = (list: readonly ReleaseInfo[]) => list.map((info) => info.version)
  // One release that is in use does not keep the others from being removed.
  const pruned = await store.prune(1)
  expect([names(pruned.removed), names(pruned.inUse)]).toEqual([['2020.2'], ['2020.1']])
  expect((await store.releases()).map((info) => info.name)).toEqual([third.name, name])
  await release.close()
  expect(names((await store.prune(1)).removed)).toEqual(['2020.1'])
})

test('publishing removes the remains of an interrupted publish or prune', async () => {
  await mkdir(join(stateFolder, 'building-4711', 'database'), { recursive: true })
  await mkdir(join(stateFolder, 'removing-2019.1', 'database'), { recursive: true })
  await publish()
  expect((await readdir(stateFolder)).sort()).toEqual(['current', 'lock.sqlite', 'releases'])
})
