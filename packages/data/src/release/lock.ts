// PGlite does not notice a second process on its folder, and both would lose rows. One lock file says who works here.
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'

interface Holder {
  readonly pid: number
  readonly host: string
  readonly since: string
}

/** Thrown when another process works on the same state folder. */
export class LockedError extends Error {
  override readonly name = 'LockedError'

  constructor(folder: string, { pid, host, since }: Holder) {
    super(
      `Process ${pid} on ${host} has used ${folder} since ${since}. Stop it, or give this one a folder of its own with STATE_DIR. ` +
        `进程 ${pid}（${host}）自 ${since} 起正在使用 ${folder}。请先停止它，或用 STATE_DIR 另指定文件夹。`,
    )
  }
}

/** Lock files this process holds. One with its number that is not among them was left by a process before a restart. */
const held = new Set<string>()

function isAlive({ pid, host }: Holder, file: string): boolean {
  if (host !== hostname()) return true
  if (pid === process.pid) return held.has(file)
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** Long enough for a holder to write its name into the lock it has just made. */
const WRITTEN_AFTER_MS = 100

async function readHolder(file: string, patient = true): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder
  } catch {
    if (!patient) return undefined
    await delay(WRITTEN_AFTER_MS)
    return readHolder(file, false)
  }
}

/** Takes the lock of a state folder and returns how to give it back. A lock left by a process that died is taken over. */
export async function lock(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true })
  const file = resolve(folder, 'lock')
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      const handle = await open(file, 'wx')
      held.add(file)
      const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() }
      await handle.writeFile(JSON.stringify(holder))
      await handle.close()
      return async () => {
        await rm(file, { force: true })
        held.delete(file)
      }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = await readHolder(file)
      if (holder && isAlive(holder, file)) throw new LockedError(folder, holder)
      await rm(file, { force: true })
    }
  }
  throw new Error(`${file} appears again and again; another process starts and stops here`)
}
