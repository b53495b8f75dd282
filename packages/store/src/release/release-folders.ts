// The folders of the embedded store: one per build of a release, with its PGlite database, its package and its metadata.
// A build is made in a temporary folder and moved into place when it is complete.
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { lock, removeLockFiles } from './lock.ts'
import type { ReleaseInfo } from './release-info.ts'

/** Prefixes of temporary folders in the state folder; an interrupted process leaves them behind. */
const BUILDING_PREFIX = 'building-'
const REMOVING_PREFIX = 'removing-'

/** Folder for the locks of open releases. */
const LOCKS = 'locks'

/** Entries of the folder of a build. */
const DATABASE = 'database'
const PACKAGE = 'package'
const INFO = 'release.json'

/** A build in its folder. */
export interface StoredBuild {
  readonly info: ReleaseInfo
  /** Number in the order of publication; 0 for builds that were made before builds were numbered. */
  readonly sequence: number
  /** False in a restored backup, which needs only the package. */
  readonly hasDatabase: boolean
}

/** Newest first; builds without a number by the time of their publication. */
const newestFirst = (one: StoredBuild, other: StoredBuild) =>
  other.sequence - one.sequence || (one.info.publishedAt < other.info.publishedAt ? 1 : -1)

/** The folders of a build, in place or in the making. */
export class BuildFolder {
  readonly path: string

  constructor(path: string) {
    this.path = path
  }

  get database(): string {
    return join(this.path, DATABASE)
  }

  get package(): string {
    return join(this.path, PACKAGE)
  }

  /** Reads the metadata; undefined for what is no build, or is removed meanwhile. */
  async read(): Promise<StoredBuild | undefined> {
    // First, as a build that is removed meanwhile would seem to lack its database.
    const hasDatabase = existsSync(this.database)
    try {
      const text = await readFile(join(this.path, INFO), 'utf8')
      const { sequence = 0, ...info } = JSON.parse(text) as ReleaseInfo & { readonly sequence?: number }
      return { info, sequence, hasDatabase }
    } catch {
      return undefined
    }
  }

  async write(info: ReleaseInfo, sequence: number): Promise<void> {
    await writeFile(join(this.path, INFO), JSON.stringify({ ...info, sequence }, null, 2))
  }
}

/** The folders of all builds in a state folder. */
export class ReleaseFolders {
  readonly stateFolder: string
  private readonly releasesFolder: string

  constructor(stateFolder: string) {
    this.stateFolder = stateFolder
    this.releasesFolder = join(stateFolder, 'releases')
  }

  of(name: string): BuildFolder {
    return new BuildFolder(join(this.releasesFolder, name))
  }

  has(name: string): boolean {
    return existsSync(this.of(name).path)
  }

  /** Folder for a build in the making by this process. */
  get building(): BuildFolder {
    return new BuildFolder(join(this.stateFolder, `${BUILDING_PREFIX}${process.pid}`))
  }

  /** Lists the builds, newest first. */
  async list(): Promise<StoredBuild[]> {
    const names = existsSync(this.releasesFolder) ? await readdir(this.releasesFolder) : []
    const builds = await Promise.all(names.map((name) => this.of(name).read()))
    return builds.filter((build) => build !== undefined).sort(newestFirst)
  }

  /** Moves a complete build into place, or only its database if the package is in place, restored from a backup. */
  async add(building: BuildFolder, name: string): Promise<void> {
    const target = this.of(name)
    await mkdir(this.releasesFolder, { recursive: true })
    if (!existsSync(target.path)) await rename(building.path, target.path)
    else {
      await rename(building.database, target.database)
      await rm(building.path, { recursive: true, force: true })
    }
  }

  /** Locks a build against removal; returns the unlock function. @throws LockedError if it is open */
  lock(name: string): Promise<() => Promise<void>> {
    return lock(this.of(name).path, this.lockPath(name))
  }

  /**
   * Removes a build, from the list at once; returns false, and puts it back, if it is needed nevertheless.
   * @param beforeRemoval called when no process can open it any more
   * @param isNeeded called when it is no longer in the list
   * @throws LockedError if a process has it open
   */
  async remove(
    name: string,
    beforeRemoval: () => Promise<void> = async () => {},
    isNeeded: () => Promise<boolean> = async () => false,
  ): Promise<boolean> {
    const unlock = await this.lock(name)
    const { path } = this.of(name)
    const removing = join(this.stateFolder, `${REMOVING_PREFIX}${name}`)
    try {
      await beforeRemoval()
      await rename(path, removing)
      if (await isNeeded()) {
        await rename(removing, path)
        return false
      }
    } finally {
      await unlock()
    }
    await removeLockFiles(this.lockPath(name))
    await rm(removing, { recursive: true, force: true })
    return true
  }

  async removeUnfinished(): Promise<void> {
    const unfinished = (await readdir(this.stateFolder)).filter(
      (name) => name.startsWith(BUILDING_PREFIX) || name.startsWith(REMOVING_PREFIX),
    )
    await Promise.all(unfinished.map((name) => rm(join(this.stateFolder, name), { recursive: true, force: true })))
  }

  /** Outside the folder of the build: on some systems a folder with an open file cannot be renamed. */
  private lockPath(name: string): string {
    return join(this.stateFolder, LOCKS, name)
  }
}
