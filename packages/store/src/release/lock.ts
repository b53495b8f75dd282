// PGlite does not detect a second process on its folder, and both would lose rows. The lock is an exclusive transaction on
// an SQLite file: the operating system releases it when the process ends for whatever reason.

import { readFile, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { TiyuError } from '@tiyu/model'
import { assertWritableFolder } from './state-folder.ts'

interface LockHolder {
  readonly pid: number
  readonly host: string
  readonly since: string
}

/** Thrown when another process uses the same folder. */
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
      `${en} Stop that process, or set STATE_DIR to another folder. ${zh}请先停止该进程，或用 STATE_DIR 另指定文件夹。`,
    )
  }
}

/** SQLITE_BUSY: another connection holds the lock. */
const BUSY = 5

/** Strong references: a garbage-collected DatabaseSync would drop its lock. */
const openLocks = new Set<DatabaseSync>()

/** Opens the file and locks it; returns undefined if it is already locked. */
function tryLock(file: string): DatabaseSync | undefined {
  const database = new DatabaseSync(file, { timeout: 0 })
  try {
    // Nothing is ever written, so no journal file is needed.
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
    openLocks.add(database)
    return database
  } catch (error) {
    database.close()
    if ((error as { errcode?: number }).errcode === BUSY) return undefined
    throw error
  }
}

/** Returns the holder of a lock for the error message, or undefined if it has not been written yet. */
async function readHolder(file: string): Promise<LockHolder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as LockHolder
  } catch {
    return undefined
  }
}

/** Files of a lock: the locked one, and the one that describes the holder. */
function lockFiles(path: string): { readonly lockFile: string; readonly holder: string } {
  return { lockFile: `${path}.sqlite`, holder: `${path}.json` }
}

/**
 * Locks a folder and returns the unlock function; the end of the process unlocks it too.
 * @param path path of the lock files without their extension
 * @throws LockedError or StateFolderError
 */
export async function lock(folder: string, path = join(folder, 'lock')): Promise<() => Promise<void>> {
  const { lockFile, holder } = lockFiles(path)
  // SQLite does not say why it cannot open a file.
  await assertWritableFolder(dirname(path))
  const database = tryLock(lockFile)
  if (!database) throw new LockedError(folder, await readHolder(holder))
  const self: LockHolder = { pid: process.pid, host: hostname(), since: new Date().toISOString() }
  // Only for error messages: a full disk is reported by whatever needs more space.
  await writeFile(holder, JSON.stringify(self)).catch(() => {})
  return async () => {
    // Before unlocking, so as not to remove the file of the next holder.
    await rm(holder, { force: true })
    openLocks.delete(database)
    database.close()
  }
}

/** Removes the files of a lock that is no longer needed. */
export async function removeLockFiles(path: string): Promise<void> {
  for (const file of Object.values(lockFiles(path))) await rm(file, { force: true })
}
