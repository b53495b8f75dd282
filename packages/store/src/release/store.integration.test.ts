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
import { NoEarlierReleaseError, PublishInProgressError, UnknownReleaseError, VersionTakenError } from './errors.ts'
import { LockedError } from './lock.ts'
import type { PublishProgress, ReleaseStore } from './release-store.ts'
import { rollBack } from './rollback.ts'

const PUBLISH_ONCE = fileURLToPath(new URL('../testing/publish-once.ts', import.meta.url))

describe.each(['folders', 'PostgreSQL'] as const)('A store in %s', (kind) => {
  let made: EditedStore
  let fixture: StoreFixture
  let store: ReleaseStore
  let edited: EditedPackage

  beforeEach(async () => {
    made = await EditedStore.in(kind)
    ;({ fixture, store, edited } = made)
  })
  afterEach(() => made.remove())

  const publish = (...versions: string[]) => made.publish(...versions)
  const versions = () => made.versions()

  /** The sports of a release, the active one where none is named. */
  async function sportsOf(version?: string): Promise<string[]> {
    const release = await store.open(version)
    const rows = await release.query<{ name: string }>({ text: 'SELECT name FROM "Sport" ORDER BY code', values: [] })
    await release.close()
    return rows.map(({ name }) => name)
  }

  /** What another process says of its work on the store. */
  async function another(work: 'publish' | 'activate', argument: string): Promise<string> {
    const given = [JSON.stringify(fixture.location), work, argument]
    const child = spawn(process.execPath, ['--no-warnings', PUBLISH_ONCE, ...given], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const [said] = await Promise.all([text(child.stdout), once(child, 'exit')])
    return said.trim()
  }

  test('publishes a package with its rows and what is known of it', async () => {
    const info = await publish()
    expect(info).toMatchObject({ version: '2020.1', licence: 'CC-BY-4.0', rows: { sports: 1, regions: 0 } })
    expect(info.name).toMatch(/^2020\.1-[0-9a-f]{12}-[0-9a-f]{8}$/)
    expect(info.hash).toMatch(/^[0-9a-f]{64}$/)
    expect(await store.releases()).toEqual([{ ...info, active: true }])
    expect(await sportsOf()).toEqual(['球类'])
  })

  test('tells how far it is, from the first byte that is hashed to the last that is kept', async () => {
    const told: PublishProgress[] = []
    await store.publish(edited.folder, { onProgress: (progress) => told.push(progress) })
    const stages = [...new Set(told.map(({ stage }) => stage))]
    expect(stages.toSorted()).toEqual([
      'analyse',
      'count',
      'findings',
      'hash',
      'index',
      'keep',
      'load',
      'mark',
      'order',
      'verify',
    ])
    for (const stage of ['hash', 'keep']) {
      const last = told.findLast((one) => one.stage === stage)
      expect(last).toMatchObject({ unit: 'bytes', done: last?.total })
      expect(last?.done).toBeGreaterThan(0)
    }
  })

  test('builds the same content once, and activates it when it is published again', async () => {
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

  test('keeps the rows of an earlier version beside those of a new one', async () => {
    await publish()
    await edited.addSport('chess', '国际象棋')
    await publish('2020.2')
    expect(await versions()).toEqual(['2020.2 active', '2020.1'])
    expect(await sportsOf()).toEqual(['球类', '国际象棋'])
    expect(await sportsOf('2020.1')).toEqual(['球类'])
    await store.activate('2020.1')
    expect(await versions()).toEqual(['2020.2', '2020.1 active'])
    expect(await sportsOf()).toEqual(['球类'])
  })

  test('keeps the files of its package, and nothing that lies beside them', async () => {
    await edited.copy.write('notes.txt', 'mine')
    const info = await publish()
    const made = await edited.copy.read('sports.csv')
    await edited.addSport('chess', '国际象棋')
    const release = await store.open()
    expect([...release.files.keys()].sort()).toEqual(['datapackage.json', ...Object.values(info.files)].sort())
    expect(await text((release.files.get('sports.csv') as PackageFile).read())).toBe(made)
    await release.close()
  })

  test('refuses other content under a published version, unless it is to replace it', async () => {
    const first = await publish()
    await edited.addSport('chess', '国际象棋')
    await expect(publish()).rejects.toThrow(VersionTakenError)
    expect(await sportsOf()).toEqual(['球类'])
    expect(await made.leftovers()).toEqual([])
    const second = await store.publish(edited.folder, { replace: true })
    expect(await sportsOf()).toEqual(['球类', '国际象棋'])
    // Of two with one version the newest is meant; the former still has its name.
    expect((await store.find('2020.1')).name).toBe(second.name)
    expect((await store.find(first.name)).hash).toBe(first.hash)
    expect(await sportsOf(first.name)).toEqual(['球类'])
  })

  test('tells the releases there are when one is asked for that is not', async () => {
    await expect(store.open()).rejects.toThrow(UnknownReleaseError)
    await publish()
    await edited.addSport('chess', '国际象棋')
    await publish('2020.2')
    const told = /no release "2019\.1"; there are: 2020\.2, 2020\.1\. 没有发布版/
    for (const ask of [() => store.open('2019.1'), () => store.find('2019.1'), () => store.activate('2019.1')]) {
      await expect(ask()).rejects.toThrow(UnknownReleaseError)
      await expect(ask()).rejects.toThrow(told)
    }
    expect(await versions()).toEqual(['2020.2 active', '2020.1'])
  })

  test('rolls back release by release, in the order of publishing, until there is none before', async () => {
    await publish('2020.1', '2020.3', '2020.2')
    for (const version of ['2020.3', '2020.1']) expect(await rollBack(store)).toMatchObject({ version })
    await expect(rollBack(store)).rejects.toThrow(NoEarlierReleaseError)
    expect(await versions()).toEqual(['2020.2', '2020.3', '2020.1 active'])
  })

  test('prunes all but the newest and the active one, and forgets them', async () => {
    await publish('2020.1', '2020.2', '2020.3')
    await store.activate('2020.1')
    expect((await store.prune(1)).map(({ version }) => version)).toEqual(['2020.2'])
    expect(await versions()).toEqual(['2020.3', '2020.1 active'])
    await expect(store.open('2020.2')).rejects.toThrow(UnknownReleaseError)
    expect(await made.leftovers()).toEqual([])
    expect(await store.prune(1)).toEqual([])
    expect(await sportsOf('2020.3')).toEqual(['球类'])
  })

  test('offers a package once, and lets a rollback stay', async () => {
    expect(await store.publishIfChanged(edited.folder)).toBe(true)
    expect(await store.publishIfChanged(edited.folder)).toBe(false)
    await edited.addSport('chess', '国际象棋')
    await edited.setVersion('2020.2')
    // A folder belongs to its server; a database may hold the releases of others, which an edited package must not displace.
    expect(await store.publishIfChanged(edited.folder)).toBe(kind === 'folders')
    if (kind === 'PostgreSQL') await publish()
    await store.activate('2020.1')
    expect(await store.publishIfChanged(edited.folder)).toBe(false)
    expect(await versions()).toEqual(['2020.2', '2020.1 active'])
  })

  test('tells all problems of a broken package and leaves everything as it was', async () => {
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

  test('tells a broken descriptor before it makes anything', async () => {
    await edited.copy.write('datapackage.json', '{}')
    await expect(publish()).rejects.toThrow(PackageError)
    expect(await made.leftovers()).toEqual([])
  })

  test('lets one of two publishers win and tells the other', async () => {
    const tries = await Promise.allSettled([publish(), publish()])
    const lost = tries.filter((one) => one.status === 'rejected')
    expect(lost.map(({ reason }) => reason.constructor)).toEqual([
      kind === 'folders' ? LockedError : PublishInProgressError,
    ])
    expect(await versions()).toEqual(['2020.1 active'])
  })

  test('calls a watcher back when another process publishes and when it activates, and no more once it is stopped', async () => {
    await publish()
    const changed = vi.fn()
    const stop = store.watch(changed)
    await expect.poll(() => changed.mock.calls.length, { timeout: 7000 }).toBeGreaterThan(0)
    await edited.setVersion('2020.2')
    changed.mockClear()
    expect(await another('publish', edited.folder)).toBe('done')
    await expect.poll(() => changed.mock.calls.length, { timeout: 4000 }).toBeGreaterThan(0)
    changed.mockClear()
    expect(await another('activate', '2020.1')).toBe('done')
    await expect.poll(() => changed.mock.calls.length, { timeout: 4000 }).toBeGreaterThan(0)
    expect(await versions()).toEqual(['2020.2', '2020.1 active'])
    stop()
    await new Promise((resolve) => setTimeout(resolve, 200))
    changed.mockClear()
    await store.activate('2020.2')
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(changed).not.toHaveBeenCalled()
  }, 60_000)

  test('reads an open release on while another is published and activated', async () => {
    await publish()
    const release = await store.open()
    await edited.addSport('chess', '国际象棋')
    await publish('2020.2')
    expect(await release.query({ text: 'SELECT name FROM "Sport"', values: [] })).toEqual([{ name: '球类' }])
    await release.close()
    expect(await sportsOf()).toEqual(['球类', '国际象棋'])
  })
})
