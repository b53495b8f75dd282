import { chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Account, databaseAccount } from './account.ts'

const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url))

/** The temporary folder with everything that a trial writes. */
export class Workspace {
  readonly folder: string
  readonly account: Account

  private constructor(folder: string, account: Account) {
    this.folder = folder
    this.account = account
  }

  static async create(): Promise<Workspace> {
    const workspace = new Workspace(await mkdtemp(join(tmpdir(), 'tiyu-trial-')), databaseAccount())
    await workspace.own(workspace.folder)
    await workspace.createFolder('logs')
    return workspace
  }

  get logs(): string {
    return join(this.folder, 'logs')
  }

  /** Creates a folder for the user of the parts; returns its path. */
  async createFolder(name: string): Promise<string> {
    const path = join(this.folder, name)
    await mkdir(path, { mode: 0o700 })
    await this.own(path)
    return path
  }

  /** Writes a file for the user of the parts; returns its path. */
  async writeFile(name: string, text: string): Promise<string> {
    const path = join(this.folder, name)
    await writeFile(path, text, { mode: 0o600 })
    await this.own(path)
    return path
  }

  /**
   * Writes a configuration of the repository with its variables filled in; returns its path.
   * @throws Error if a variable has no value
   */
  async fillTemplate(
    template: string,
    name: string,
    values: Readonly<Record<string, string | number>>,
  ): Promise<string> {
    const text = await readFile(join(repositoryRoot, template), 'utf8')
    return this.writeFile(
      name,
      text.replace(/\$\{([A-Z_\d]+)\}/g, (_, variable: string) => {
        const value = values[variable]
        if (value === undefined) throw new Error(`${template} needs a value for ${variable}`)
        return String(value)
      }),
    )
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true })
  }

  private async own(path: string): Promise<void> {
    if (process.getuid?.() === 0) await chown(path, this.account.uid, this.account.gid)
  }
}
