// An empty PGlite database, made when the software is installed: creating one takes PGlite several times as long as
// loading a small package, copying one a tenth of a second.
import { createHash } from 'node:crypto'
import { cpSync, existsSync } from 'node:fs'
import { appendFile, chmod, readdir, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'

const PREFIX = 'empty-database-'

/**
 * Settings of each release in PGlite. Nothing replicates a release, and one that was not built to its end is removed, so the
 * rows of a build need no write-ahead log. Memory for pages beyond 32 MB saves no time: the system caches the files.
 */
const SETTINGS = `
wal_level = minimal
max_wal_senders = 0
min_wal_size = 32MB
max_wal_size = 64MB
shared_buffers = 32MB
`

/** Folder of the empty database, named by its settings and the version of PGlite that created it. */
function emptyDatabaseFolder(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const { version } = createRequire(entry)('../package.json') as { readonly version: string }
  const digest = createHash('sha256').update(SETTINGS).digest('hex').slice(0, 8)
  return fileURLToPath(new URL(`../generated/${PREFIX}${version}-${digest}`, import.meta.url))
}

/** Copies the empty database to a new folder; without one from this version of PGlite, leaves it to PGlite to create. */
export function copyEmptyDatabase(folder: string): void {
  const source = emptyDatabaseFolder()
  if (existsSync(source) && !existsSync(folder)) cpSync(source, folder, { recursive: true })
}

/** Lets every user read the files, and only their owner write them; PGlite lets everybody write. */
async function restrictWriting(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644)
}

/** Moves a complete folder to its place. If another process was faster, that folder stays and this one is removed. */
export async function moveIntoPlace(folder: string, target: string): Promise<void> {
  try {
    await rename(folder, target)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    if (!existsSync(target)) throw error
  }
}

/** Creates the empty database unless it exists, and removes those of other settings or versions. */
export async function createEmptyDatabase(): Promise<void> {
  const target = emptyDatabaseFolder()
  const parent = dirname(target)
  for (const name of await readdir(parent)) {
    if (name.startsWith(PREFIX) && !name.startsWith(basename(target))) await rm(join(parent, name), { recursive: true })
  }
  if (existsSync(target)) return
  const building = `${target}-${process.pid}`
  await (await PGlite.create({ dataDir: building })).close()
  await appendFile(join(building, 'postgresql.conf'), SETTINGS)
  await restrictWriting(building)
  await moveIntoPlace(building, target)
}
