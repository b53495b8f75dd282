// The embedded store of releases: a folder each under `.tiyu/releases`, built beside and moved into place when complete.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { openRelease, type ReleaseDatabase } from '../database/open.ts'
import { checkPackage } from '../package/check.ts'
import { readDescriptor } from '../package/descriptor.ts'
import { PackageError } from '../problem.ts'
import { buildRelease } from './build.ts'
import { contentHash } from './content-hash.ts'
import { lock } from './lock.ts'
import { readModelSql } from './model-sql.ts'

/** Raised when the way rows are derived or indexed changes, so that releases built before are built again. */
const LAYOUT = 1

/** Where a data package is, and where releases are kept. */
export interface StoreOptions {
  /** Folder of the data package. */
  readonly packageFolder: string
  /** Folder for releases, such as `.tiyu`. */
  readonly stateFolder: string
  /** Hears of every SQL statement. */
  readonly onStatement?: (sql: string) => void
}

/** A release ready to be read. */
export interface OpenedRelease extends ReleaseDatabase {
  /** Whether it had to be built now. */
  readonly built: boolean
}

function releaseName(version: string, hash: string): string {
  const { tables, constraints } = readModelSql()
  const model = createHash('sha256').update(`${LAYOUT}\n${tables}${constraints}`).digest('hex')
  return `${version}-${hash.slice(0, 12)}-${model.slice(0, 8)}`
}

async function removeUnfinished(stateFolder: string): Promise<void> {
  const names = await readdir(stateFolder)
  const unfinished = names.filter((name) => name.startsWith('building-'))
  await Promise.all(unfinished.map((name) => rm(join(stateFolder, name), { recursive: true, force: true })))
}

async function ensureBuilt({ packageFolder, stateFolder }: StoreOptions): Promise<{ folder: string; built: boolean }> {
  const descriptor = await readDescriptor(packageFolder)
  if (Array.isArray(descriptor)) throw new PackageError(descriptor)
  const missing = descriptor.resources.some(({ path }) => !existsSync(join(packageFolder, path)))
  const hash = missing ? '' : await contentHash(packageFolder, descriptor)
  const folder = join(stateFolder, 'releases', releaseName(descriptor.version, hash))
  if (hash && existsSync(folder)) return { folder, built: false }
  const { problems } = await checkPackage(packageFolder)
  if (problems.length > 0) throw new PackageError(problems)
  const building = join(stateFolder, `building-${process.pid}`)
  await buildRelease(building, { folder: packageFolder, descriptor, hash })
  await mkdir(join(stateFolder, 'releases'), { recursive: true })
  await rename(building, folder)
  return { folder, built: true }
}

/**
 * Opens the release of a package, building it first unless the same content was built before.
 * @throws PackageError with every problem of the package, which then changes nothing
 * @throws LockedError when another process uses the state folder
 */
export async function openStore(options: StoreOptions): Promise<OpenedRelease> {
  const unlock = await lock(options.stateFolder)
  try {
    await removeUnfinished(options.stateFolder)
    const { folder, built } = await ensureBuilt(options)
    const database = await openRelease(folder, options.onStatement)
    return {
      ...database,
      built,
      async close() {
        await database.close()
        await unlock()
      },
    }
  } catch (error) {
    await unlock()
    throw error
  }
}
