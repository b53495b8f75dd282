import { execFile } from 'node:child_process'
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Runs a command as root, with sudo if necessary. */
async function asRoot(command: string, ...args: readonly string[]): Promise<void> {
  if (process.getuid?.() === 0) await run(command, args)
  else await run('sudo', ['-n', command, ...args])
}

/** A small tmpfs that a test can fill. */
export class SmallDisk {
  readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  /**
   * Mounts a tmpfs owned by a user.
   * @throws if this process may not mount
   */
  static async mount(megabytes: number, uid: number): Promise<SmallDisk> {
    const folder = await mkdtemp(join(tmpdir(), 'tiyu-disk-'))
    try {
      await asRoot('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,uid=${uid},mode=700`, 'tmpfs', folder)
    } catch (error) {
      await rm(folder, { recursive: true })
      throw error
    }
    return new SmallDisk(folder)
  }

  /** Fills the disk except for some kilobytes; returns a function that frees the space. */
  async fill(kilobytesLeft: number): Promise<() => Promise<void>> {
    const { bavail, bsize } = await statfs(this.folder)
    const filler = join(this.folder, 'filler')
    await writeFile(filler, Buffer.alloc(bavail * bsize - kilobytesLeft * 1024))
    return () => rm(filler)
  }

  async unmount(): Promise<void> {
    await asRoot('umount', '--lazy', this.folder)
    await rm(this.folder, { recursive: true, force: true })
  }
}
