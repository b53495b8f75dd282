// PGlite does not notice a second process on its folder, and both would lose rows. The lock is that of an SQLite file: the
// operating system holds it for a process and frees it when the process ends, however it ends.

import { access, constants, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { TiyuError } from '@tiyu/model'

interface LockHolder {
  readonly pid: number
  readonly host: string
  readonly since: string
}

/** Thrown when another process works on the same folder. */
export class LockedError extends TiyuError {
  override readonly name = 'LockedError'
  override readonly code = 'LOCKED'

  constructor(folder: string, holder: LockHolder | undefined) {
    const en = holder
      ? `Process ${holder.pid} on ${holder.host} has used ${folder} since ${holder.since}.`
      : `Another process uses ${folder}.`
    const zh = holder
      ? `进程 ${holder.pid}（${holder.host}）自 ${holder.since} 起正在使用 ${folder}。`
      : `另一进程正在使用 ${folder}。`
    super(
      `${en} Stop it, or give this one a folder of its own with STATE_DIR. ${zh}请先停止它，或用 STATE_DIR 另指定文件夹。`,
    )
  }
}

/** SQLITE_BUSY: another connection holds the lock. */
const BUSY = 5

/** Locks this process holds: a connection that nobody remembers would be closed, and its lock freed. */
const openLocks = new Set<DatabaseSync>()

/** Opens the file and takes its lock; undefined where another has it. */
function tryLock(file: string): DatabaseSync | undefined {
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    // Nothing is ever written, so nothing needs a journal beside it.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    openLocks.add(database)
    return database
  } catch (error) {
    database.close()
    if ((error as { errcode?: number }).errcode === BUSY) return undefined
    throw error
  }
}

/** Who holds a lock, for the words of an error; a holder that has not written its name yet is not known. */
async function readHolder(file: string): Promise<LockHolder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as LockHolder
  } catch {
    return undefined
  }
}

/** The files of a lock: the one that is locked, and the one that tells by whom. */
function lockFiles(path: string): { readonly lockFile: string; readonly holder: string } {
  return { lockFile: `${path}.sqlite`, holder: `${path}.json` }
}

/**
 * Takes the lock of a folder and returns how to give it back; a process that ends gives it back too. `path` is where
 * the files of the lock are, within the folder if absent.
 * @throws LockedError
 */
export async function lock(folder: string, path = join(folder, 'lock')): Promise<() => Promise<void>> {
  const { lockFile, holder } = lockFiles(path)
  await mkdir(dirname(path), { recursive: true })
  // SQLite does not say why it cannot open a file.
  await access(dirname(path), constants.W_OK)
  const database = tryLock(lockFile)
  if (!database) throw new LockedError(folder, await readHolder(holder))
  const self: LockHolder = { pid: process.pid, host: hostname(), since: new Date().toISOString() }
  // Only for the words of an error: a disk without room for it is told by who needs more.
  await writeFile(holder, JSON.stringify(self)).catch(() => {})
  return async () => {
    // While the lock is held, so that the name of the next holder stays.
    await rm(holder, { force: true })
    openLocks.delete(database)
    database.close()
  }
}

/** Removes the files of a lock that nobody will ask for again. */
export async function removeLockFiles(path: string): Promise<void> {
  for (const file of Object.values(lockFiles(path))) await rm(file, { force: true })
}
