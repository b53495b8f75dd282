import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { PackageError } from '../problem.ts'
import { columnsOf, PackageCopy } from '../testing/package-copy.ts'
import { embeddedStore } from './embedded-store.ts'
import { UnknownReleaseError, VersionTakenError } from './errors.ts'
import { LockedError } from './lock.ts'
import type { ReleaseStore } from './release-store.ts'

let copy: PackageCopy
let stateFolder: string
let store: ReleaseStore

beforeEach(async () => {
  copy = await PackageCopy.withoutRows()
  await copy.write('sports.csv', `${columnsOf('sports').join(',')}\nball,球类,Ball games,\n`)
  stateFolder = await mkdtemp(join(tmpdir(), 'tiyu-state-'))
  store = embeddedStore(stateFolder)
})
afterEach(async () => {
  await copy[Symbol.asyncDispose]()
  await rm(stateFolder, { recursive: true, force: true })
})

const publish = () => store.publish(copy.folder)
const versions = async () =>
  (await store.releases()).map(({ version, active }) => `${version}${active ? ' active' : ''}`)
const addChess = () => copy.edit('sports.csv', (text) => `${text}chess,国际象棋,Chess,\n`)
const breakSports = () => copy.edit('sports.csv', (text) => `${text}Chess!,国际象棋,Chess,\n`)
const setVersion = (version: string) =>
  copy.edit('datapackage.json', (text) => text.replace(/"version": "[^"]+"/, `"version": "${version}"`))

/** The sports of a release, the active one where none is named. */
async function sportsOf(version?: string): Promise<string[]> {
  const release = await store.open(version)
  const rows = await release.sql.selectFrom('Sport').select('name').orderBy('code').execute()
  await release.close()
  return rows.map(({ name }) => name)
}

test('the same content is built once, and published again without building', async () => {
  const stages: string[] = []
  const onProgress = ({ stage }: { stage: string }) => void stages.push(stage)
  const first = await store.publish(copy.folder, { onProgress })
  expect(first.name).toMatch(/^2020\.1-[0-9a-f]{12}-[0-9a-f]{8}$/)
  expect(new Set(stages)).toContain('load')
  stages.length = 0
  expect(await store.publish(copy.folder, { onProgress })).toEqual(first)
  expect(stages).toEqual([])
  expect(await versions()).toEqual(['2020.1 active'])
})

test('a new version stands beside the earlier one, which keeps its rows and can be activated again', async () => {
  await publish()
  await addChess()
  await setVersion('2020.2')
  await publish()
  expect(await versions()).toEqual(['2020.2 active', '2020.1'])
  expect(await sportsOf()).toEqual(['球类', '国际象棋'])
  expect(await sportsOf('2020.1')).toEqual(['球类'])
  await store.activate('2020.1')
  expect(await versions()).toEqual(['2020.2', '2020.1 active'])
  expect(await sportsOf()).toEqual(['球类'])
})

test('other content under a published version is refused, unless it is to replace it', async () => {
  await publish()
  await addChess()
  await expect(publish()).rejects.toThrow(VersionTakenError)
  expect(await sportsOf()).toEqual(['球类'])
  await store.publish(copy.folder, { replace: true })
  expect(await sportsOf()).toEqual(['球类', '国际象棋'])
})

test('a release keeps the package it was made from', async () => {
  await publish()
  const release = await store.open()
  await release.close()
  const kept = release.packageFolder ?? ''
  const made = await copy.read('sports.csv')
  await addChess()
  expect(await readFile(join(kept, 'sports.csv'), 'utf8')).toBe(made)
  expect((await readdir(kept)).sort()).toEqual((await readdir(copy.folder)).sort())
})

test('a broken package throws all its problems and leaves the earlier release as it was', async () => {
  await publish()
  const before = await readdir(stateFolder, { recursive: true })
  await breakSports()
  await copy.remove('units.csv')
  await setVersion('2020.2')
  const error = (await publish().catch((thrown: unknown) => thrown)) as PackageError
  expect(error).toBeInstanceOf(PackageError)
  expect(error.problems.map(({ file }) => file).sort()).toEqual(['sports.csv', 'units.csv'])
  expect((await readdir(stateFolder, { recursive: true })).sort()).toEqual(before.sort())
  expect(await sportsOf()).toEqual(['球类'])
})

test('a broken descriptor throws its problem before anything is written', async () => {
  await copy.write('datapackage.json', '{}')
  await expect(publish()).rejects.toThrow(PackageError)
  expect(existsSync(join(stateFolder, 'releases'))).toBe(false)
})

test('a release that is open is locked to others until it is closed', async () => {
  await publish()
  const release = await store.open()
  await expect(store.open()).rejects.toThrow(LockedError)
  // The refused one has not given the lock away.
  await expect(embeddedStore(stateFolder).open()).rejects.toThrow(LockedError)
  await release.close()
  expect(await sportsOf()).toEqual(['球类'])
})

test('a new version can be published while an earlier one is open', async () => {
  await publish()
  const release = await store.open()
  await setVersion('2020.2')
  await publish()
  expect(await versions()).toEqual(['2020.2 active', '2020.1'])
  await release.close()
})

test('what an interrupted build left behind is removed', async () => {
  await mkdir(join(stateFolder, 'building-4711', 'database'), { recursive: true })
  await publish()
  expect((await readdir(stateFolder)).filter((name) => name.startsWith('building'))).toEqual([])
})

test('a release that is not there is told with those that are', async () => {
  await expect(store.open()).rejects.toThrow(UnknownReleaseError)
  await publish()
  await expect(store.open('2019.1')).rejects.toThrow(/no release "2019\.1"; there are: 2020\.1\. 没有发布版/)
})

test('prune keeps the newest releases and the active one', async () => {
  for (const version of ['2020.1', '2020.2', '2020.3', '2020.4']) {
    if (version !== '2020.1') await setVersion(version)
    await publish()
  }
  await store.activate('2020.1')
  expect((await store.prune(1)).map(({ version }) => version)).toEqual(['2020.3', '2020.2'])
  expect(await versions()).toEqual(['2020.4', '2020.1 active'])
  expect(await readdir(join(stateFolder, 'releases'))).toHaveLength(2)
})

test('offering publishes changed content, and lets a rollback stay', async () => {
  expect(await store.offer(copy.folder)).toBe(true)
  expect(await store.offer(copy.folder)).toBe(false)
  await addChess()
  await setVersion('2020.2')
  expect(await store.offer(copy.folder)).toBe(true)
  await store.activate('2020.1')
  expect(await store.offer(copy.folder)).toBe(false)
  expect(await versions()).toEqual(['2020.2', '2020.1 active'])
})
