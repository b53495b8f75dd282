// The embedded store of releases: a folder each under `.tiyu/releases`, with the database and the package it was made
// from, built beside and moved into place when complete.
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { openRelease, type ReleaseDatabase } from '../database/open.ts'
import { checkPackage } from '../package/check.ts'
import { DESCRIPTOR_FILE, type Descriptor, readDescriptor } from '../package/descriptor.ts'
import { PackageError } from '../problem.ts'
import { buildRelease } from './build.ts'
import { contentHash } from './content-hash.ts'
import { lock } from './lock.ts'
import { readModelSql } from './model-sql.ts'

/** Raised when the way rows are derived or indexed changes, so that releases built before are built again. */
const LAYOUT = 3

/** Within the folder of a release. */
const DATABASE = 'database'
const PACKAGE = 'package'

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
  /** Folder of the package the release was made from, kept beside its database. */
  readonly packageFolder: string
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

/** Copies the files a package names, and nothing else that may lie beside them. */
async function keepPackage(from: string, { resources }: Descriptor, to: string): Promise<void> {
  for (const file of [DESCRIPTOR_FILE, ...resources.map(({ path }) => path)]) {
    await mkdir(dirname(join(to, file)), { recursive: true })
    await cp(join(from, file), join(to, file))
  }
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
  await keepPackage(packageFolder, descriptor, join(building, PACKAGE))
  await buildRelease(join(building, DATABASE), { folder: packageFolder, descriptor, hash })
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
    const database = await openRelease(join(folder, DATABASE), options.onStatement)
    return {
      ...database,
      built,
      packageFolder: join(folder, PACKAGE),
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
