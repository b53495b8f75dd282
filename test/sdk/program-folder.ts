import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../', import.meta.url))
const compiler = join(root, 'node_modules/typescript/bin/tsc')

/** Strict compiler options, as a project that uses the SDK may have them. */
const compilerOptions = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
  target: 'ES2024',
  module: 'NodeNext',
  types: ['node'],
}

/** A temporary project outside the repository whose programs import `@tiyu/sdk`. */
export class ProgramFolder {
  readonly path: string

  private constructor(path: string) {
    this.path = path
  }

  /** Creates an empty project without the SDK. */
  static async open(): Promise<ProgramFolder> {
    const folder = new ProgramFolder(await mkdtemp(join(tmpdir(), 'tiyu-program-')))
    await folder.write('package.json', JSON.stringify({ type: 'module' }))
    await mkdir(join(folder.path, 'node_modules/@tiyu'), { recursive: true })
    await folder.link('@types')
    return folder
  }

  /** The folder of `@tiyu/sdk`. */
  get sdk(): string {
    return join(this.path, 'node_modules/@tiyu/sdk')
  }

  /** Links the sources of the SDK. */
  async useWorkspaceSdk(): Promise<void> {
    await symlink(join(root, 'packages/sdk'), this.sdk, 'junction')
  }

  /** Installs the SDK from a tarball. */
  async useTarball(tarball: string): Promise<void> {
    await mkdir(this.sdk)
    await run('tar', ['-xzf', tarball, '-C', this.sdk, '--strip-components=1'])
  }

  write(name: string, text: string): Promise<void> {
    return writeFile(join(this.path, name), text)
  }

  read(name: string): Promise<string> {
    return readFile(join(this.path, name), 'utf8')
  }

  /** Compiles programs and returns the output of the compiler, which is empty without errors. */
  async compile(names: readonly string[], options: object = {}): Promise<string> {
    const settings = { compilerOptions: { ...compilerOptions, ...options }, files: names }
    await this.write('tsconfig.json', JSON.stringify(settings))
    return run(process.execPath, [compiler, '-p', this.path]).then(
      ({ stdout }) => stdout,
      ({ stdout, stderr }) => `${stdout}${stderr}`,
    )
  }

  /**
   * Runs a program and returns its output.
   * @throws the error of the process if it fails
   */
  async run(name: string): Promise<string> {
    const { stdout } = await run(process.execPath, [join(this.path, name)], { cwd: this.path })
    return stdout
  }

  close(): Promise<void> {
    return rm(this.path, { recursive: true, force: true })
  }

  private link(name: string): Promise<void> {
    return symlink(join(root, 'node_modules', name), join(this.path, 'node_modules', name), 'junction')
  }
}
