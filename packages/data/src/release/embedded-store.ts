// The store on one machine: a folder per release, with its database, the package it was made from and what is known of
// it, built beside and moved into place when complete. `current` names the active one.
import { existsSync, unwatchFile, watchFile } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import { openPglite } from '../database/pglite.ts'
import { pgliteLoader } from '../database/pglite-loader.ts'
import { type BuildInput, buildRelease } from './build.ts'
import { keepProgress } from './byte-progress.ts'
import { packageContent } from './content-hash.ts'
import { packageRows } from './diff-package.ts'
import { type KeyedRow, tableNamed } from './diff-row.ts'
import { explainBuildError } from './disk-room.ts'
import { folderFiles, keepPackage } from './kept-package.ts'
import { forgetLock, lock } from './lock.ts'
import { chooseRelease, findRelease, releaseName, requireDescriptor } from './naming.ts'
import { judgePublication, type Offered } from './publication.ts'
import type { ListedRelease, ReleaseInfo } from './release-info.ts'
import type { OpenedRelease, PublishOptions, ReleaseStore } from './release-store.ts'
import { markVisible } from './row-order.ts'

/** How often `current` is looked at, and how often a caller looks for itself in case it failed before, in milliseconds. */
const WATCH_EVERY = 1000
const LOOK_EVERY = 5000

/** Folders of work that may have been interrupted, within the state folder. */
const BUILDING = 'building-'
const REMOVING = 'removing-'

/** Folder of the locks of releases that are open. */
const LOCKS = 'locks'

/** Within the folder of a release. */
const DATABASE = 'database'
const PACKAGE = 'package'
const INFO = 'release.json'

/** Writes a small file so that a reader sees the former content or the new one, never a part. */
async function replaceFile(file: string, content: string): Promise<void> {
  await writeFile(`${file}.new`, content)
  await rename(`${file}.new`, file)
}

class EmbeddedStore implements ReleaseStore {
  private readonly folder: string
  private readonly current: string
  /** The release of the content that each folder held when it was last published, by the folder's path. */
  private readonly folders: string

  constructor(stateFolder: string) {
    this.folder = join(stateFolder, 'releases')
    this.current = join(stateFolder, 'current')
    this.folders = join(stateFolder, 'folders.json')
  }

  async releases(): Promise<ListedRelease[]> {
    const names = existsSync(this.folder) ? await readdir(this.folder) : []
    const infos = await Promise.all(names.map((name) => this.info(name)))
    const active = existsSync(this.current) ? await readFile(this.current, 'utf8') : ''
    return infos
      .filter((info) => info !== undefined)
      .map((info) => ({ ...info, active: info.name === active }))
      .sort((one, other) => (one.publishedAt < other.publishedAt ? 1 : -1))
  }

  async find(version: string): Promise<ReleaseInfo> {
    return findRelease(await this.releases(), version)
  }

  async publish(packageFolder: string, options: PublishOptions = {}): Promise<ReleaseInfo> {
    return this.publishOffered({ folder: packageFolder, descriptor: await requireDescriptor(packageFolder) }, options)
  }

  async offer(packageFolder: string, options: PublishOptions = {}): Promise<boolean> {
    const descriptor = await requireDescriptor(packageFolder)
    const content = await packageContent(packageFolder, descriptor, options)
    const known = (await this.publishedFolders())[resolve(packageFolder)]
    const same = content !== undefined && releaseName(descriptor.version, content.hash) === known
    if (same && existsSync(this.current)) return false
    await this.publishOffered({ folder: packageFolder, descriptor, content }, { replace: true, ...options })
    return true
  }

  async activate(version: string): Promise<ReleaseInfo> {
    const info = await this.find(version)
    await replaceFile(this.current, info.name)
    return info
  }

  async prune(keep: number): Promise<ReleaseInfo[]> {
    const removed: ReleaseInfo[] = []
    const unlock = await lock(dirname(this.folder))
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
    const folder = join(this.folder, info.name)
    const unlock = await lock(folder, this.lockOf(info.name))
    try {
      const database = await openPglite(join(folder, DATABASE), onStatement)
      const close = async () => {
        await database.close()
        await unlock()
      }
      return { ...database, info, files: folderFiles(join(folder, PACKAGE), info.packageFiles), close }
    } catch (error) {
      await unlock()
      throw error
    }
  }

  async *rows(name: string, table: string): AsyncGenerator<KeyedRow> {
    const folder = join(this.folder, name, PACKAGE)
    yield* packageRows(folder, await requireDescriptor(folder), tableNamed(table))
  }

  watch(changed: () => void): () => void {
    watchFile(this.current, { interval: WATCH_EVERY, persistent: false }, changed)
    const timer = setInterval(changed, LOOK_EVERY).unref()
    return () => {
      unwatchFile(this.current, changed)
      clearInterval(timer)
    }
  }

  async close(): Promise<void> {}

  private async publishOffered(offered: Offered, options: PublishOptions): Promise<ReleaseInfo> {
    const unlock = await lock(dirname(this.folder))
    try {
      await this.removeUnfinished()
      const found = await judgePublication(offered, await this.releases(), options)
      const info = 'input' in found ? await this.build(found.input) : found.published
      await replaceFile(this.current, info.name)
      const folders = { ...(await this.publishedFolders()), [resolve(offered.folder)]: info.name }
      await replaceFile(this.folders, JSON.stringify(folders))
      return info
    } finally {
      await unlock()
    }
  }

  /** Beside the releases: a folder with an open file in it cannot be renamed everywhere. */
  private lockOf(name: string): string {
    return join(dirname(this.folder), LOCKS, name)
  }

  private async publishedFolders(): Promise<Record<string, string>> {
    return existsSync(this.folders) ? (JSON.parse(await readFile(this.folders, 'utf8')) as Record<string, string>) : {}
  }

  private async info(name: string): Promise<ReleaseInfo | undefined> {
    try {
      return JSON.parse(await readFile(join(this.folder, name, INFO), 'utf8')) as ReleaseInfo
    } catch {
      return undefined
    }
  }

  private async build(input: BuildInput): Promise<ReleaseInfo> {
    const { name } = input
    const building = join(dirname(this.folder), `${BUILDING}${process.pid}`)
    const folder = join(building, PACKAGE)
    try {
      // Built from the copy, which nobody edits meanwhile.
      await keepPackage(input.folder, input.packageFiles, folder, keepProgress(input))
      const info = await this.buildDatabase(join(building, DATABASE), { ...input, folder })
      await writeFile(join(building, INFO), JSON.stringify(info, null, 2))
      await mkdir(this.folder, { recursive: true })
      await rename(building, join(this.folder, name))
      return info
    } catch (error) {
      const explained = await explainBuildError(error, building)
      await rm(building, { recursive: true, force: true })
      throw explained
    }
  }

  private async buildDatabase(folder: string, input: BuildInput): Promise<ReleaseInfo> {
    const loader = await pgliteLoader(folder)
    try {
      await loader.run('BEGIN')
      const info = await buildRelease(loader, input)
      await loader.run('COMMIT')
      await markVisible(loader, (table) => input.onProgress?.({ stage: 'mark', table }))
      return info
    } finally {
      await loader.close()
    }
  }

  /** Removes a release, out of the list at once; one that a process has open is locked. */
  private async remove(name: string): Promise<void> {
    const folder = join(this.folder, name)
    const unlock = await lock(folder, this.lockOf(name))
    const removing = join(dirname(this.folder), `${REMOVING}${name}`)
    await rename(folder, removing)
    await unlock()
    await forgetLock(this.lockOf(name))
    await rm(removing, { recursive: true, force: true })
  }

  private async removeUnfinished(): Promise<void> {
    const state = dirname(this.folder)
    const unfinished = (await readdir(state)).filter((name) => name.startsWith(BUILDING) || name.startsWith(REMOVING))
    await Promise.all(unfinished.map((name) => rm(join(state, name), { recursive: true, force: true })))
  }
}

/** The store in a folder of this machine, such as `.tiyu`. */
export function embeddedStore(stateFolder: string): ReleaseStore {
  return new EmbeddedStore(stateFolder)
}
