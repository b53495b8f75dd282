// The store on one machine: a folder per release, with its database, the package it was made from and what is known of
// it, built beside and moved into place when complete. `current` names the active one.
import { existsSync, unwatchFile, watchFile } from 'node:fs'
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openPglite } from '../database/pglite.ts'
import { pgliteLoader } from '../database/pglite-loader.ts'
import { DESCRIPTOR_FILE, type Descriptor } from '../package/descriptor.ts'
import { buildRelease } from './build.ts'
import { checkedRows } from './checked-rows.ts'
import { contentHash } from './content-hash.ts'
import { UnknownReleaseError, VersionTakenError } from './errors.ts'
import { lock } from './lock.ts'
import { findRelease, releaseName, requireDescriptor } from './naming.ts'
import type { ListedRelease, ReleaseInfo } from './release-info.ts'
import type { OpenedRelease, PublishOptions, ReleaseStore } from './release-store.ts'

/** How often `current` is looked at, in milliseconds. */
const WATCH_EVERY = 1000

/** Within the folder of a release. */
const DATABASE = 'database'
const PACKAGE = 'package'
const INFO = 'release.json'

/** Copies the files a package names, and nothing else that may lie beside them. */
async function keepPackage(from: string, { resources }: Descriptor, to: string): Promise<void> {
  for (const file of [DESCRIPTOR_FILE, ...resources.map(({ path }) => path)]) {
    await mkdir(dirname(join(to, file)), { recursive: true })
    await cp(join(from, file), join(to, file))
  }
}

/** Writes a small file so that a reader sees the former content or the new one, never a part. */
async function replaceFile(file: string, content: string): Promise<void> {
  await writeFile(`${file}.new`, content)
  await rename(`${file}.new`, file)
}

class EmbeddedStore implements ReleaseStore {
  private readonly folder: string
  private readonly current: string
  /** Names the release of the content that a server offered last. */
  private readonly offered: string

  constructor(stateFolder: string) {
    this.folder = join(stateFolder, 'releases')
    this.current = join(stateFolder, 'current')
    this.offered = join(stateFolder, 'offered')
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
    const descriptor = await requireDescriptor(packageFolder)
    const unlock = await lock(dirname(this.folder))
    try {
      await this.removeUnfinished()
      const name = await this.nameOf(packageFolder, descriptor)
      const published = name && (await this.info(name))
      const info = published || (await this.build(packageFolder, descriptor, options))
      await replaceFile(this.current, info.name)
      return info
    } finally {
      await unlock()
    }
  }

  async offer(packageFolder: string, options: PublishOptions = {}): Promise<boolean> {
    const content = await this.nameOf(packageFolder, await requireDescriptor(packageFolder))
    const last = existsSync(this.offered) ? await readFile(this.offered, 'utf8') : ''
    if (content === last && existsSync(this.current)) return false
    const { name } = await this.publish(packageFolder, { replace: true, ...options })
    await replaceFile(this.offered, name)
    return true
  }

  async activate(version: string): Promise<ReleaseInfo> {
    const info = await this.find(version)
    await replaceFile(this.current, info.name)
    return info
  }

  async prune(keep: number): Promise<ReleaseInfo[]> {
    const removed: ReleaseInfo[] = []
    for (const info of (await this.releases()).slice(keep).filter(({ active }) => !active)) {
      const folder = join(this.folder, info.name)
      const unlock = await lock(folder)
      await rm(folder, { recursive: true, force: true })
      await unlock()
      removed.push(info)
    }
    return removed
  }

  async open(version?: string, onStatement?: (sql: string) => void): Promise<OpenedRelease> {
    const releases = await this.releases()
    const active = releases.find((release) => release.active)
    const info = version ? findRelease(releases, version) : active
    if (!info) throw new UnknownReleaseError('active', releases)
    const folder = join(this.folder, info.name)
    const unlock = await lock(folder)
    try {
      const database = await openPglite(join(folder, DATABASE), onStatement)
      const close = async () => {
        await database.close()
        await unlock()
      }
      return { ...database, info, packageFolder: join(folder, PACKAGE), close }
    } catch (error) {
      await unlock()
      throw error
    }
  }

  watch(changed: () => void): () => void {
    watchFile(this.current, { interval: WATCH_EVERY, persistent: false }, changed)
    return () => unwatchFile(this.current, changed)
  }

  async close(): Promise<void> {}

  private async info(name: string): Promise<ReleaseInfo | undefined> {
    try {
      return JSON.parse(await readFile(join(this.folder, name, INFO), 'utf8')) as ReleaseInfo
    } catch {
      return undefined
    }
  }

  /** The name that the release of this content has; undefined while a file is missing. */
  private async nameOf(packageFolder: string, descriptor: Descriptor): Promise<string | undefined> {
    const complete = descriptor.resources.every(({ path }) => existsSync(join(packageFolder, path)))
    return complete ? releaseName(descriptor.version, await contentHash(packageFolder, descriptor)) : undefined
  }

  private async build(packageFolder: string, descriptor: Descriptor, options: PublishOptions): Promise<ReleaseInfo> {
    const rows = await checkedRows(packageFolder, options)
    const hash = await contentHash(packageFolder, descriptor)
    const name = releaseName(descriptor.version, hash)
    const { version } = descriptor
    const taken = (await this.releases()).some((info) => info.version === version && info.hash !== hash)
    if (taken && !options.replace) throw new VersionTakenError(version)
    const building = join(dirname(this.folder), `building-${process.pid}`)
    const input = { folder: join(building, PACKAGE), descriptor, rows, hash, name, onProgress: options.onProgress }
    // Built from the copy, which nobody edits meanwhile.
    await keepPackage(packageFolder, descriptor, input.folder)
    const loader = await pgliteLoader(join(building, DATABASE))
    let info: ReleaseInfo
    try {
      await loader.run('BEGIN')
      info = await buildRelease(loader, input)
      await loader.run('COMMIT')
    } finally {
      await loader.close()
    }
    await writeFile(join(building, INFO), JSON.stringify(info, null, 2))
    await mkdir(this.folder, { recursive: true })
    await rename(building, join(this.folder, name))
    return info
  }

  private async removeUnfinished(): Promise<void> {
    const state = dirname(this.folder)
    const unfinished = (await readdir(state)).filter((name) => name.startsWith('building-'))
    await Promise.all(unfinished.map((name) => rm(join(state, name), { recursive: true, force: true })))
  }
}

/** The store in a folder of this machine, such as `.tiyu`. */
export function embeddedStore(stateFolder: string): ReleaseStore {
  return new EmbeddedStore(stateFolder)
}
