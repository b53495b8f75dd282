// PGlite does not notice a second process on its folder, and both would lose rows. One lock file says who works here.
import { mkdir, open, readFile, rm } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'

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

function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

/** Takes the lock of a state folder and returns how to give it back. A lock left by a process that died is taken over. */
export async function lock(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true })
  const file = join(folder, 'lock')
  for (let attempt = 0; attempt < 5; attempt += 1) {
    try {
      const handle = await open(file, 'wx')
      const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() }
      await handle.writeFile(JSON.stringify(holder))
      await handle.close()
      return () => rm(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      const holder = await readHolder(file)
      if (holder && isAlive(holder)) throw new LockedError(folder, holder)
      await rm(file, { force: true })
    }
  }
  throw new Error(`${file} appears again and again; another process starts and stops here`)
}
