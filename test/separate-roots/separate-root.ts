import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

/** A folder of tests with dependencies of its own, which only these tests install. */
export class SeparateRoot {
  /** Its path, with a slash at the end. */
  readonly folder: string

  /** @param folder the URL of the folder, with a slash at the end */
  constructor(folder: URL) {
    this.folder = fileURLToPath(folder)
  }

  /**
   * Installs the dependencies, unless they are, into its `node_modules`, which git ignores.
   * @throws the error of pnpm if the registry cannot be reached
   */
  async install(): Promise<void> {
    await promisify(execFile)('pnpm', ['install', '--frozen-lockfile'], { cwd: this.folder })
  }

  /** Loads an installed module. */
  load<Module>(name: string): Promise<Module> {
    const path = createRequire(`${this.folder}package.json`).resolve(name)
    return import(pathToFileURL(path).href) as Promise<Module>
  }
}
