// Pruning, activating and listing at the same time, as several processes do. The builds are empty: none is opened.
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openEmbeddedStore } from './embedded-store.ts'
import { ReleaseFolders } from './release-folders.ts'
import type { ReleaseInfo } from './release-info.ts'
import { releaseName } from './release-name.ts'
import type { ReleaseStore } from './release-store.ts'

const HASH = 'ab'.repeat(32)

let stateFolder: string
let store: ReleaseStore
let other: ReleaseStore

beforeEach(async () => {
  stateFolder = await mkdtemp(join(tmpdir(), 'tiyu-races-'))
  const folders = new ReleaseFolders(stateFolder)
  for (const [index, version] of ['2020.1', '2020.2', '2020.3'].entries()) {
    const build = folders.of(releaseName(version, HASH))
    await mkdir(build.database, { recursive: true })
    await build.write({ name: releaseName(version, HASH), version, hash: HASH } as ReleaseInfo, index + 1)
  }
  store = await openEmbeddedStore(stateFolder)
  other = await openEmbeddedStore(stateFolder)
  await store.activate('2020.3')
})
afterEach(() => rm(stateFolder, { recursive: true, force: true }))

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await nextTurn()
}

const activeVersion = async () => (await store.releases()).find(({ active }) => active)?.version

test.each(Array.from({ length: 20 }, (_, count) => count))(
  'a release that is activated %i turns after a prune began stays, or cannot be activated',
  async (count) => {
    const pruning = other.prune(1)
    await turns(count)
    const activated = await store.activate('2020.1').then(
      () => true,
      ({ code }) => code !== 'UNKNOWN_RELEASE',
    )
    const { removed, inUse } = await pruning
    expect(await activeVersion()).toBe(activated ? '2020.1' : '2020.3')
    expect([...removed, ...inUse].map(({ version }) => version)).toContain('2020.2')
    expect(removed.some(({ version }) => version === '2020.1')).toBe(!activated)
  },
)

test('a release that is being removed cannot be opened, as if it were gone', async () => {
  const folders = new ReleaseFolders(stateFolder)
  const name = releaseName('2020.1', HASH)
  const unlock = await folders.lock(name)
  const opening = expect(store.open('2020.1')).rejects.toMatchObject({ code: 'UNKNOWN_RELEASE' })
  await turns(5)
  await rm(folders.of(name).path, { recursive: true })
  await unlock()
  await opening
})

test('a release that is removed while releases are listed is listed as it was, or not at all', async () => {
  const pruning = other.prune(1)
  let isPruned = false
  void pruning.then(() => {
    isPruned = true
  })
  while (!isPruned) for (const release of await store.releases()) expect(release.readable).toBe(true)
  expect(await activeVersion()).toBe('2020.3')
})
