// Releases on one machine: a folder per release with its PGlite database, its package and its metadata, built in a
// temporary folder and renamed when complete. The file `current` contains the name of the active release.
import { existsSync, unwatchFile, watchFile } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { loadDescriptor } from '@tiyu/datapackage'
import { type BuildInput, buildRelease } from '../build/build-release.ts'
import { vacuum } from '../build/clustering.ts'
import { openPglite } from '../database/pglite.ts'
import { openPgliteLoader } from '../database/pglite-loader.ts'
import { findTable, type KeyedRow } from '../diff/keyed-rows.ts'
import { readPackageRows } from '../diff/package-rows.ts'
import { archivedFiles, archivePackage } from '../files/archived-package.ts'
import { hashPackage } from '../files/content-hash.ts'
import { explainBuildError } from './disk-space.ts'
import { lock, removeLockFiles } from './lock.ts'
import { countArchivedBytes } from './progress.ts'
import { type PublishRequest, planPublish } from './publish-plan.ts'
import type { ListedRelease, ReleaseInfo } from './release-info.ts'
import { chooseRelease, findRelease } from './release-lookup.ts'
import { releaseName } from './release-name.ts'
import {
  DEFAULT_POLL_INTERVAL_MS,
  type OpenedRelease,
  type PublishOptions,
  type ReleaseStore,
  type StoreOptions,
} from './release-store.ts'
import { assertReadableFolder } from './state-folder.ts'

/** Interval at which `current` is checked for a change, in milliseconds. */
const WATCH_INTERVAL_MS = 1000

/** Prefixes of temporary folders in the state folder; an interrupted process leaves them behind. */
const BUILDING_PREFIX = 'building-'
const REMOVING_PREFIX = 'removing-'

/** Folder for the locks of open releases. */
const LOCKS = 'locks'

/** Entries of the folder of a release. */
const DATABASE = 'database'
const PACKAGE = 'package'
const INFO = 'release.json'

/** Replaces a small file atomically. */
async function replaceFile(file: string, content: string): Promise<void> {
  await writeFile(`${file}.new`, content)
  await rename(`${file}.new`, file)
}

class EmbeddedStore implements ReleaseStore {
  private readonly releasesFolder: string
  private readonly activeFile: string
  private readonly pollIntervalMs: number
  /** Maps the path of each package folder to the release last published from it. */
  private readonly publishedFile: string

  constructor(stateFolder: string, { pollIntervalMs = DEFAULT_POLL_INTERVAL_MS }: StoreOptions) {
    this.pollIntervalMs = pollIntervalMs
    this.releasesFolder = join(stateFolder, 'releases')
    this.activeFile = join(stateFolder, 'current')
    this.publishedFile = join(stateFolder, 'folders.json')
  }

  async releases(): Promise<ListedRelease[]> {
    const names = existsSync(this.releasesFolder) ? await readdir(this.releasesFolder) : []
    const infos = await Promise.all(names.map((name) => this.info(name)))
    const active = existsSync(this.activeFile) ? await readFile(this.activeFile, 'utf8') : ''
    return infos
      .filter((info) => info !== undefined)
      .map((info) => ({ ...info, active: info.name === active }))
      .sort((one, other) => (one.publishedAt < other.publishedAt ? 1 : -1))
  }

  async find(version: string): Promise<ReleaseInfo> {
    return findRelease(await this.releases(), version)
  }

  async publish(packageFolder: string, options: PublishOptions = {}): Promise<ReleaseInfo> {
    return this.publishPackage({ folder: packageFolder, descriptor: await loadDescriptor(packageFolder) }, options)
  }

  async publishIfChanged(packageFolder: string, options: PublishOptions = {}): Promise<boolean> {
    const descriptor = await loadDescriptor(packageFolder)
    const content = await hashPackage(packageFolder, descriptor, options)
    const publishedName = (await this.publishedFolders())[resolve(packageFolder)]
    const isUnchanged = content !== undefined && releaseName(descriptor.version, content.hash) === publishedName
    if (isUnchanged && existsSync(this.activeFile)) return false
    await this.publishPackage({ folder: packageFolder, descriptor, content }, { replace: true, ...options })
    return true
  }

  async activate(version: string): Promise<ReleaseInfo> {
    const info = await this.find(version)
    await replaceFile(this.activeFile, info.name)
    return info
  }

  async prune(keep: number): Promise<ReleaseInfo[]> {
    const removed: ReleaseInfo[] = []
    const unlock = await lock(dirname(this.releasesFolder))
    try {
      await this.removeUnfinished()
      for (const { active, ...info } of (await this.releases()).slice(keep)) {
        if (active) continue
        await this.remove(info.name)
        removed.push(info)
      }
    } finally {
      await unlock()
    }
    return removed
  }

  async open(version?: string, onStatement?: (sql: string) => void): Promise<OpenedRelease> {
    const info = chooseRelease(await this.releases(), version)
    const folder = join(this.releasesFolder, info.name)
    const unlock = await lock(folder, this.lockPath(info.name))
    try {
      const database = await openPglite(join(folder, DATABASE), onStatement)
      const close = async () => {
        await database.close()
        await unlock()
      }
      return { ...database, info, files: archivedFiles(join(folder, PACKAGE), info.packageFiles), close }
    } catch (error) {
      await unlock()
      throw error
    }
  }

  async *rows(name: string, table: string): AsyncGenerator<KeyedRow> {
    const folder = join(this.releasesFolder, name, PACKAGE)
    yield* readPackageRows(folder, await loadDescriptor(folder), findTable(table))
  }

  watch(onChange: () => void): () => void {
    watchFile(
      this.activeFile,
      { interval: Math.min(WATCH_INTERVAL_MS, this.pollIntervalMs), persistent: false },
      onChange,
    )
    const timer = setInterval(onChange, this.pollIntervalMs).unref()
    return () => {
      unwatchFile(this.activeFile, onChange)
      clearInterval(timer)
    }
  }

  async close(): Promise<void> {}

  private async publishPackage(request: PublishRequest, options: PublishOptions): Promise<ReleaseInfo> {
    const unlock = await lock(dirname(this.releasesFolder))
    try {
      await this.removeUnfinished()
      const plan = await planPublish(request, await this.releases(), options)
      const info = 'input' in plan ? await this.build(plan.input) : plan.published
      await replaceFile(this.activeFile, info.name)
      const folders = { ...(await this.publishedFolders()), [resolve(request.folder)]: info.name }
      await replaceFile(this.publishedFile, JSON.stringify(folders))
      return info
    } finally {
      await unlock()
    }
  }

  /** Outside the release folder: on some systems a folder with an open file cannot be renamed. */
  private lockPath(name: string): string {
    return join(dirname(this.releasesFolder), LOCKS, name)
  }

  private async publishedFolders(): Promise<Record<string, string>> {
    return existsSync(this.publishedFile)
      ? (JSON.parse(await readFile(this.publishedFile, 'utf8')) as Record<string, string>)
      : {}
  }

  private async info(name: string): Promise<ReleaseInfo | undefined> {
    try {
      return JSON.parse(await readFile(join(this.releasesFolder, name, INFO), 'utf8')) as ReleaseInfo
    } catch {
      return undefined
    }
  }

  private async build(input: BuildInput): Promise<ReleaseInfo> {
    const { name } = input
    const building = join(dirname(this.releasesFolder), `${BUILDING_PREFIX}${process.pid}`)
    const folder = join(building, PACKAGE)
    try {
      // Built from the copy, which does not change.
      await archivePackage(input.folder, input.packageFiles, folder, countArchivedBytes(input))
      const info = await this.buildDatabase(join(building, DATABASE), { ...input, folder })
      await writeFile(join(building, INFO), JSON.stringify(info, null, 2))
      await mkdir(this.releasesFolder, { recursive: true })
      await rename(building, join(this.releasesFolder, name))
      return info
    } catch (error) {
      const explained = await explainBuildError(error, building)
      await rm(building, { recursive: true, force: true })
      throw explained
    }
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

  /** Removes a release, from the list at once. @throws LockedError if a process has it open */
  private async remove(name: string): Promise<void> {
    const folder = join(this.releasesFolder, name)
    const unlock = await lock(folder, this.lockPath(name))
    const removing = join(dirname(this.releasesFolder), `${REMOVING_PREFIX}${name}`)
    await rename(folder, removing)
    await unlock()
    await removeLockFiles(this.lockPath(name))
    await rm(removing, { recursive: true, force: true })
  }

  private async removeUnfinished(): Promise<void> {
    const state = dirname(this.releasesFolder)
    const unfinished = (await readdir(state)).filter(
      (name) => name.startsWith(BUILDING_PREFIX) || name.startsWith(REMOVING_PREFIX),
    )
    await Promise.all(unfinished.map((name) => rm(join(state, name), { recursive: true, force: true })))
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
