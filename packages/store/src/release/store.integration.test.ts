import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import { PackageError } from '@tiyu/model'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { PackageFile } from '../files/package-files.ts'
import type { EditedPackage } from '../testing/edited-package.ts'
import { EditedStore } from '../testing/edited-store.ts'
import type { StoreFixture } from '../testing/store-fixtures.ts'
import {
  NoEarlierReleaseError,
  OutdatedReleaseError,
  PublishInProgressError,
  UnknownReleaseError,
  VersionTakenError,
} from './errors.ts'
import { LockedError } from './lock.ts'
import { rollBack } from './open-store.ts'
import type { PublishProgress } from './progress.ts'
import { rebuildReleases } from './rebuild.ts'
import type { ReleaseStore } from './release-store.ts'
import { startStore } from './start.ts'

const PUBLISH_ONCE = fileURLToPath(new URL('../testing/publish-once.ts', import.meta.url))

describe.each(['folders', 'PostgreSQL'] as const)('A store in %s', (kind) => {
  let made: EditedStore
  let fixture: StoreFixture
  let store: ReleaseStore
  let edited: EditedPackage

  beforeEach(async () => {
    made = await EditedStore.in(kind, { pollIntervalMs: 50 })
    ;({ fixture, store, edited } = made)
  })
  afterEach(() => made.remove())

  const publish = (...versions: string[]) => made.publish(...versions)
  const versions = () => made.versions()

  /** Returns the names of the sports in a release, by default the active one. */
  async function sportsOf(version?: string): Promise<string[]> {
    const release = await store.open(version)
    const rows = await release.query<{ name: string }>({ text: 'SELECT name FROM "Sport" ORDER BY code', values: [] })
    await release.close()
    return rows.map(({ name }) => name)
  }

  /** Publishes or activates in another process; returns its output. */
  async function inOtherProcess(work: 'publish' | 'activate', argument: string): Promise<string> {
    const args = [JSON.stringify(fixture.location), work, argument]
    const child = spawn(process.execPath, ['--no-warnings', PUBLISH_ONCE, ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [output] = await Promise.all([text(child.stdout), once(child, 'exit')])
    return output.trim()
  }

  test('publishes a package with its rows and metadata', async () => {
    const info = await publish()
    expect(info).toMatchObject({ version: '2020.1', licence: 'CC-BY-4.0', rows: { sports: 1, regions: 0 } })
    expect(info.name).toMatch(/^2020\.1-[0-9a-f]{12}-[0-9a-f]{8}$/)
    expect(info.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(await store.releases()).toMatchObject([{ ...info, active: true, readable: true }])
    expect(await sportsOf()).toEqual(['球类'])
  })

  test('activates releases at the same time, one of which stays', async () => {
    await publish('2020.1', '2020.2')
    const wanted = Array.from({ length: 20 }, (_, at) => `2020.${1 + (at % 2)}`)
    await Promise.all(wanted.map((version) => store.activate(version)))
    const active = (await store.releases()).filter((release) => release.active)
    expect(active).toHaveLength(1)
    expect(await fixture.leftovers((await store.releases()).map(({ name }) => name))).toEqual([])
  })

  test('reports progress of every stage', async () => {
    const reports: PublishProgress[] = []
    await store.publish(edited.folder, { onProgress: (progress) => reports.push(progress) })
    const stages = [...new Set(reports.map(({ stage }) => stage))]
    expect(stages.toSorted()).toEqual([
      'analyze',
      'archive',
      'cluster',
      'count',
      'findings',
      'hash',
      'index',
      'load',
      'vacuum',
      'verify',
    ])
    for (const stage of ['hash', 'archive']) {
      const last = reports.findLast((one) => one.stage === stage)
      expect(last).toMatchObject({ unit: 'bytes', done: last?.total })
      expect(last?.done).toBeGreaterThan(0)
    }
  })

  test('activates the existing release when the same content is published again', async () => {
    const stages: string[] = []
    const onProgress = ({ stage }: { stage: string }) => void stages.push(stage)
    const first = await store.publish(edited.folder, { onProgress })
    expect(stages).toContain('load')
    await publish('2020.2')
    await edited.setVersion('2020.1')
    stages.length = 0
    expect(await store.publish(edited.folder, { onProgress })).toEqual(first)
    expect(new Set(stages)).toEqual(new Set(['hash']))
    expect(await versions()).toEqual(['2020.2', '2020.1 active'])
  })

  test('keeps earlier versions readable, and those that are open', async () => {
    await publish()
    const release = await store.open()
    await edited.addSport('chess', '国际象棋')
    await publish('2020.2')
    expect(await release.query({ text: 'SELECT name FROM "Sport"', values: [] })).toEqual([{ name: '球类' }])
    await release.close()
    expect(await versions()).toEqual(['2020.2 active', '2020.1'])
    expect(await sportsOf()).toEqual(['球类', '国际象棋'])
    expect(await sportsOf('2020.1')).toEqual(['球类'])
    await store.activate('2020.1')
    expect(await versions()).toEqual(['2020.2', '2020.1 active'])
    expect(await sportsOf()).toEqual(['球类'])
  })

  test('archives the files of its package and no others', async () => {
    await edited.copy.write('notes.txt', 'mine')
    const info = await publish()
    const published = await edited.copy.read('sports.csv')
    await edited.addSport('chess', '国际象棋')
    const release = await store.open()
    expect([...release.files.keys()].sort()).toEqual(['datapackage.json', ...Object.values(info.files)].sort())
    expect(await text((release.files.get('sports.csv') as PackageFile).read())).toBe(published)
    await release.close()
  })

  test('refuses different content under a published version unless `replace` is set', async () => {
    const first = await publish()
    await edited.addSport('chess', '国际象棋')
    await expect(publish()).rejects.toThrow(VersionTakenError)
    expect(await sportsOf()).toEqual(['球类'])
    expect(await made.leftovers()).toEqual([])
    const second = await store.publish(edited.folder, { replace: true })
    expect(await sportsOf()).toEqual(['球类', '国际象棋'])
    // The version finds the newest release; the older one is found by its name.
    expect((await store.find('2020.1')).name).toBe(second.name)
    expect((await store.find(first.name)).hash).toBe(first.hash)
    expect(await sportsOf(first.name)).toEqual(['球类'])
  })

  test('lists the existing releases when an unknown one is requested', async () => {
    await expect(store.open()).rejects.toThrow(UnknownReleaseError)
    await publish()
    await edited.addSport('chess', '国际象棋')
    await publish('2020.2')
    const message = /Unknown release "2019\.1"\. Available: 2020\.2, 2020\.1\. 没有发布版/
    for (const ask of [() => store.open('2019.1'), () => store.find('2019.1'), () => store.activate('2019.1')]) {
      await expect(ask()).rejects.toThrow(UnknownReleaseError)
      await expect(ask()).rejects.toThrow(message)
    }
    expect(await versions()).toEqual(['2020.2 active', '2020.1'])
  })

  test('rolls back in order of publication, down to the first; prunes all but the newest and the active one', async () => {
    await publish('2020.1', '2020.3', '2020.2')
    for (const version of ['2020.3', '2020.1']) expect(await rollBack(store)).toMatchObject({ version })
    await expect(rollBack(store)).rejects.toThrow(NoEarlierReleaseError)
    expect(await versions()).toEqual(['2020.2', '2020.3', '2020.1 active'])

    expect((await store.prune(1)).removed.map(({ version }) => version)).toEqual(['2020.3'])
    expect(await versions()).toEqual(['2020.2', '2020.1 active'])
    await expect(store.open('2020.3')).rejects.toThrow(UnknownReleaseError)
    expect(await made.leftovers()).toEqual([])
    expect(await store.prune(1)).toEqual({ removed: [], superseded: [], inUse: [] })
    expect(await sportsOf('2020.2')).toEqual(['球类'])
  })

  test('a start publishes only into an empty store, or when it is told to, and never displaces what was activated', async () => {
    const start = (publish = false) => startStore(store, edited.folder, { publish })
    expect(await start()).toMatchObject({ built: 'package', packageState: 'active', release: { version: '2020.1' } })
    expect(await start(true)).toMatchObject({ built: undefined, packageState: 'active' })
    await edited.addSport('chess', '国际象棋')
    expect(await start()).toMatchObject({ built: undefined, packageState: 'version-taken', packageVersion: '2020.1' })
    await expect(start(true)).rejects.toThrow(VersionTakenError)
    await edited.setVersion('2020.2')
    expect(await start()).toMatchObject({ built: undefined, packageState: 'unpublished', packageVersion: '2020.2' })
    expect(await versions()).toEqual(['2020.1 active'])
    expect(await start(true)).toMatchObject({ built: 'package', release: { version: '2020.2' } })
    await store.activate('2020.1')
    expect(await start(true)).toMatchObject({ packageState: 'published', release: { version: '2020.1' } })
    await edited.copy.write('datapackage.json', '{}')
    expect(await start()).toMatchObject({ packageState: 'unreadable', release: { version: '2020.1' } })
    expect(await versions()).toEqual(['2020.2', '2020.1 active'])
  })

  test('a release of another format is rebuilt in its place from its archived package', async () => {
    const former = await publish('2020.1')
    const second = await publish('2020.2')
    await store.activate('2020.1')
    const formerName = await fixture.changeFormat(former.name)
    await fixture.changeFormat(second.name)
    for (const requested of [undefined, '2020.1', former.name]) {
      await expect(store.open(requested)).rejects.toThrow(OutdatedReleaseError)
      await expect(store.open(requested)).rejects.toThrow(/2020\.1 was built by another .*"tiyu rebuild"\. .*重新构建/)
    }
    // The package it was published from is no longer there.
    await edited.copy.remove('datapackage.json')
    const started = await startStore(store, edited.folder)
    expect(started).toMatchObject({
      built: 'active',
      release: former,
      packageState: 'unreadable',
      outdated: ['2020.2'],
    })
    expect(await rebuildReleases(store)).toEqual({ rebuilt: [second], failed: [] })
    expect(await rebuildReleases(store)).toEqual({ rebuilt: [], failed: [] })
    expect(await versions()).toEqual(['2020.2', '2020.1 active'])
    expect(await sportsOf()).toEqual(['球类'])
    expect((await store.find(formerName)).name).toBe(former.name)
    const pruned = await store.prune(2)
    expect(pruned.superseded.map(({ version }) => version).sort()).toEqual(['2020.1', '2020.2'])
    expect(await made.leftovers()).toEqual([])
    expect(await versions()).toEqual(['2020.2', '2020.1 active'])
  })

  test('reports all problems of an invalid package and changes nothing', async () => {
    await publish()
    await edited.addSport('Chess!', '国际象棋')
    await edited.copy.remove('units.csv')
    await edited.setVersion('2020.2')
    const error = (await publish().catch((thrown: unknown) => thrown)) as PackageError
    expect(error).toBeInstanceOf(PackageError)
    expect(error.problems.map(({ file }) => file).sort()).toEqual(['sports.csv', 'units.csv'])
    expect(await versions()).toEqual(['2020.1 active'])
    expect(await made.leftovers()).toEqual([])
  })

  test('reports an invalid descriptor before it creates anything', async () => {
    await edited.copy.write('datapackage.json', '{}')
    await expect(publish()).rejects.toThrow(PackageError)
    expect(await made.leftovers()).toEqual([])
  })

  test('refuses the second of two concurrent publishers', async () => {
    const attempts = await Promise.allSettled([publish(), publish()])
    const lost = attempts.filter((one) => one.status === 'rejected')
    expect(lost.map(({ reason }) => reason.constructor)).toEqual([
      kind === 'folders' ? LockedError : PublishInProgressError,
    ])
    expect(await versions()).toEqual(['2020.1 active'])
  })

  test('calls a watcher when another process publishes or activates, until it is stopped', {
    timeout: 60_000,
  }, async () => {
    await publish()
    const [onChange, onOtherChange] = [vi.fn(), vi.fn()]
    const stop = store.watch(onChange)
    const stopOther = store.watch(onOtherChange)
    const called = async (watcher: typeof onChange) => {
      watcher.mockClear()
      await expect.poll(() => watcher.mock.calls.length, { timeout: 20_000 }).toBeGreaterThan(0)
    }
    await called(onChange)
    await edited.setVersion('2020.2')
    expect(await inOtherProcess('publish', edited.folder)).toBe('done')
    await called(onChange)
    expect(await inOtherProcess('activate', '2020.1')).toBe('done')
    await called(onChange)
    expect(await versions()).toEqual(['2020.2', '2020.1 active'])
    stop()
    onChange.mockClear()
    await store.activate('2020.2')
    await called(onOtherChange)
    expect(onChange).not.toHaveBeenCalled()
    stopOther()
  })
})
