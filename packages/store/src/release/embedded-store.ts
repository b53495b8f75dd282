// Releases on one machine: a folder per release, built with PGlite. The file `current` contains the name of the active
// release.
import { unwatchFile, watchFile } from 'node:fs'
import { access, rm } from 'node:fs/promises'
import { setTimeout as delay } from 'node:timers/promises'
import { loadDescriptor } from '@tiyu/datapackage'
import { type BuildInput, buildRelease } from '../build/build-release.ts'
import { vacuum } from '../build/clustering.ts'
import { openPglite } from '../database/pglite.ts'
import { openPgliteLoader } from '../database/pglite-loader.ts'
import { findTable, type KeyedRow } from '../diff/keyed-rows.ts'
import { readPackageRows } from '../diff/package-rows.ts'
import { archivedFiles, archivePackage } from '../files/archived-package.ts'
import { FileApiKeys } from '../keys/file-api-keys.ts'
import { ActiveReleaseFile } from './active-release-file.ts'
import { explainBuildError } from './disk-space.ts'
import { UnknownReleaseError } from './errors.ts'
import { LockedError, lock } from './lock.ts'
import { countArchivedBytes } from './progress.ts'
import { planPublish, planRebuild } from './publish-plan.ts'
import { findReadableBuild, findSuperseded, isSameRelease, mergeBuilds } from './release-builds.ts'
import { ReleaseFolders } from './release-folders.ts'
import type { ReleaseInfo, StoredRelease } from './release-info.ts'
import { chooseRelease, findByName, findRelease, toReleaseInfo } from './release-lookup.ts'
import { isReadable } from './release-name.ts'
import {
  DEFAULT_POLL_INTERVAL_MS,
  type OpenedRelease,
  type PruneResult,
  type PublishOptions,
  type ReleaseStore,
  type StoreOptions,
} from './release-store.ts'
import { assertReadableFolder } from './state-folder.ts'

/** Interval at which `current` is checked for a change, in milliseconds. */
const WATCH_INTERVAL_MS = 1000

/** How often a release that is locked is tried, and the milliseconds between. */
const [LOCK_ATTEMPTS, LOCK_RETRY_MS] = [20, 50]

class EmbeddedStore implements ReleaseStore {
  readonly keys: FileApiKeys
  private readonly folders: ReleaseFolders
  private readonly active: ActiveReleaseFile
  private readonly pollIntervalMs: number

  constructor(stateFolder: string, { pollIntervalMs = DEFAULT_POLL_INTERVAL_MS }: StoreOptions) {
    this.pollIntervalMs = pollIntervalMs
    this.keys = new FileApiKeys(stateFolder)
    this.folders = new ReleaseFolders(stateFolder)
    this.active = new ActiveReleaseFile(stateFolder)
  }

  async releases(): Promise<StoredRelease[]> {
    return mergeBuilds(await this.builds())
  }

  async find(version: string): Promise<ReleaseInfo> {
    return findRelease(await this.releases(), version)
  }

  async publish(packageFolder: string, options: PublishOptions = {}): Promise<ReleaseInfo> {
    const request = { folder: packageFolder, descriptor: await loadDescriptor(packageFolder) }
    return this.whileLocked(async () => {
      const plan = await planPublish(request, await this.releases(), options)
      const info = 'input' in plan ? await this.build(plan.input) : plan.published
      await this.active.write(info.name)
      return info
    })
  }

  async rebuild(name: string, options: PublishOptions = {}): Promise<ReleaseInfo> {
    return this.whileLocked(async () => {
      const release = findByName(await this.releases(), name)
      if (release.readable) return toReleaseInfo(release)
      return this.build(await planRebuild(release, this.folders.of(release.name).package, options))
    })
  }

  async activate(version: string): Promise<ReleaseInfo> {
    const info = await this.find(version)
    const former = await this.active.read()
    await this.active.write(info.name)
    // A removal looks for the active release after it has taken the build away: one of the two sees the other.
    if (this.folders.has(info.name)) return info
    if ((await this.active.read()) === info.name) await this.active.write(former)
    throw new UnknownReleaseError(version, await this.releases())
  }

  async prune(keep: number): Promise<PruneResult> {
    return this.whileLocked(async () => {
      const builds = await this.builds()
      const surplus = mergeBuilds(builds)
        .slice(keep)
        .filter(({ active }) => !active)
      const superseded = await this.removeUnused(findSuperseded(builds), builds)
      const removed = await this.removeUnused(surplus, builds)
      return {
        superseded: superseded.removed,
        removed: removed.removed,
        inUse: [superseded, removed].flatMap(({ inUse }) => inUse),
      }
    })
  }

  async open(version?: string, onStatement?: (sql: string) => void): Promise<OpenedRelease> {
    const { info, unlock } = await this.lockToOpen(version)
    const folder = this.folders.of(info.name)
    try {
      const database = await openPglite(folder.database, onStatement)
      const close = async () => {
        await database.close()
        await unlock()
      }
      return { ...database, info, files: archivedFiles(folder.package, info.packageFiles), close }
    } catch (error) {
      await unlock()
      throw error
    }
  }

  async *rows(name: string, table: string): AsyncGenerator<KeyedRow> {
    const folder = this.folders.of(name).package
    yield* readPackageRows(folder, await loadDescriptor(folder), findTable(table))
  }

  /** The database is part of this process, its files are not: they are gone if the folder was removed. */
  async ping(): Promise<void> {
    await access(this.active.path)
  }

  watch(onChange: () => void): () => void {
    watchFile(
      this.active.path,
      { interval: Math.min(WATCH_INTERVAL_MS, this.pollIntervalMs), persistent: false },
      onChange,
    )
    const timer = setInterval(onChange, this.pollIntervalMs).unref()
    return () => {
      unwatchFile(this.active.path, onChange)
      clearInterval(timer)
    }
  }

  async close(): Promise<void> {}

  /** Lists the builds of all releases, newest first, with the release that was active while they were read. */
  private async builds(): Promise<StoredRelease[]> {
    const active = await this.active.read()
    const builds = await this.folders.list()
    if ((await this.active.read()) !== active) return this.builds()
    return builds.map(({ info, hasDatabase }) => ({
      ...info,
      active: info.name === active,
      readable: hasDatabase && isReadable(info),
    }))
  }

  /** Chooses a release and locks it. One that a prune is about to remove is locked for a moment, then gone. */
  private async lockToOpen(version: string | undefined) {
    for (let attempt = 1; ; attempt += 1) {
      const info = chooseRelease(await this.releases(), version)
      try {
        const unlock = await this.folders.lock(info.name)
        if (this.folders.has(info.name)) return { info, unlock }
        await unlock()
      } catch (error) {
        if (!(error instanceof LockedError) || attempt === LOCK_ATTEMPTS) throw error
        await delay(LOCK_RETRY_MS)
      }
    }
  }

  private async whileLocked<Result>(work: () => Promise<Result>): Promise<Result> {
    const unlock = await lock(this.folders.stateFolder)
    try {
      await this.folders.removeUnfinished()
      return await work()
    } finally {
      await unlock()
    }
  }

  /** Removes those of the builds that no process has open and that are not active. */
  private async removeUnused(
    candidates: readonly StoredRelease[],
    builds: readonly StoredRelease[],
  ): Promise<Record<'removed' | 'inUse', ReleaseInfo[]>> {
    const result = { removed: [] as ReleaseInfo[], inUse: [] as ReleaseInfo[] }
    for (const build of candidates) {
      const readable = findReadableBuild(builds, build)
      const keepActive = async () => {
        if (build.active && readable) await this.active.write(readable.name)
      }
      const isActive = async () => (await this.active.read()) === build.name
      try {
        const isRemoved = await this.folders.remove(build.name, keepActive, isActive)
        result[isRemoved ? 'removed' : 'inUse'].push(toReleaseInfo(build))
      } catch (error) {
        if (!(error instanceof LockedError)) throw error
        result.inUse.push(toReleaseInfo(build))
      }
    }
    return result
  }

  private async build(input: BuildInput): Promise<ReleaseInfo> {
    const { building } = this.folders
    try {
      // Built from the copy, which does not change.
      await archivePackage(input.folder, input.packageFiles, building.package, countArchivedBytes(input))
      const info = await this.buildDatabase(building.database, { ...input, folder: building.package })
      await building.write(info, await this.sequenceOf(info))
      await this.folders.add(building, info.name)
      return info
    } catch (error) {
      const explained = await explainBuildError(error, building.path)
      await rm(building.path, { recursive: true, force: true })
      throw explained
    }
  }

  /** Returns the number of a release in the order of publication: that of its former build, or the next one. */
  private async sequenceOf(release: ReleaseInfo): Promise<number> {
    const builds = await this.folders.list()
    const former = builds.find(({ info }) => isSameRelease(info, release))
    return former ? former.sequence : Math.max(0, ...builds.map(({ sequence }) => sequence)) + 1
  }

  private async buildDatabase(folder: string, input: BuildInput): Promise<ReleaseInfo> {
    const loader = await openPgliteLoader(folder)
    try {
      await loader.run('BEGIN')
      const info = await buildRelease(loader, input)
      await loader.run('COMMIT')
      await vacuum(loader, input.onProgress)
      return info
    } finally {
      await loader.close()
    }
  }
}

/**
 * Opens the store in a state folder, such as `.tiyu`; the folder is created when something is written.
 * @throws StateFolderError
 */
export async function openEmbeddedStore(stateFolder: string, options: StoreOptions = {}): Promise<ReleaseStore> {
  await assertReadableFolder(stateFolder)
  return new EmbeddedStore(stateFolder, options)
}
