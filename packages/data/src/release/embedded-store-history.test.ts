import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PackageCopy } from '../testing/package-copy.ts'
import { embeddedStore } from './embedded-store.ts'
import type { ReleaseStore } from './release-store.ts'

let copy: PackageCopy
let stateFolder: string
let store: ReleaseStore

beforeEach(async () => {
  copy = await PackageCopy.withoutRows()
  stateFolder = await mkdtemp(join(tmpdir(), 'tiyu-state-'))
  store = embeddedStore(stateFolder)
})
afterEach(async () => {
  await copy[Symbol.asyncDispose]()
  await rm(stateFolder, { recursive: true, force: true })
})

const versions = async () =>
  (await store.releases()).map(({ version, active }) => `${version}${active ? ' active' : ''}`)
const setVersion = (version: string) =>
  copy.edit('datapackage.json', (text) => text.replace(/"version": "[^"]+"/, `"version": "${version}"`))

test('prune keeps the newest releases and the active one', async () => {
  for (const version of ['2031.1', '2031.2', '2031.3', '2031.4']) {
    await setVersion(version)
    await store.publish(copy.folder)
  }
  await store.activate('2031.1')
  expect((await store.prune(1)).map(({ version }) => version)).toEqual(['2031.3', '2031.2'])
  expect(await versions()).toEqual(['2031.4', '2031.1 active'])
  expect(await readdir(join(stateFolder, 'releases'))).toHaveLength(2)
})

test('offering publishes changed content, and lets a rollback stay', async () => {
  await setVersion('2031.1')
  expect(await store.offer(copy.folder)).toBe(true)
  expect(await store.offer(copy.folder)).toBe(false)
  await setVersion('2031.2')
  expect(await store.offer(copy.folder)).toBe(true)
  await store.activate('2031.1')
  expect(await store.offer(copy.folder)).toBe(false)
  expect(await versions()).toEqual(['2031.2', '2031.1 active'])
})
