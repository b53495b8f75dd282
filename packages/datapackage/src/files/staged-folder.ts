import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** A folder written next to its target and renamed to it when complete, so that no reader sees an incomplete one. */
export class StagedFolder {
  private readonly target: string
  private readonly staging: string

  private constructor(target: string) {
    this.target = target
    this.staging = `${target}.unfinished-${process.pid}`
  }

  /** Creates the staging folder of a target. */
  static async create(target: string): Promise<StagedFolder> {
    const folder = new StagedFolder(target)
    await mkdir(folder.staging, { recursive: true })
    return folder
  }

  /** Returns the path of a file in the staging folder. */
  path(file: string): string {
    return join(this.staging, file)
  }

  /** Replaces the target by the staging folder. */
  async commit(): Promise<void> {
    await rm(this.target, { recursive: true, force: true })
    await rename(this.staging, this.target)
  }

  /** Removes the staging folder. */
  async discard(): Promise<void> {
    await rm(this.staging, { recursive: true, force: true })
  }
}
