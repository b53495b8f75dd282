import { randomUUID } from 'node:crypto'
import { readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The file of the embedded store that contains the name of the active release. */
export class ActiveReleaseFile {
  readonly path: string

  constructor(stateFolder: string) {
    this.path = join(stateFolder, 'current')
  }

  /** Returns the name of the active release; undefined if none is. */
  async read(): Promise<string | undefined> {
    try {
      return await readFile(this.path, 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
      throw error
    }
  }

  /** Makes another release the active one, or none; atomic, and several processes may do so at the same time. */
  async write(name: string | undefined): Promise<void> {
    if (name === undefined) {
      await rm(this.path, { force: true })
      return
    }
    const replacement = `${this.path}.${randomUUID()}`
    await writeFile(replacement, name)
    await rename(replacement, this.path)
  }
}
