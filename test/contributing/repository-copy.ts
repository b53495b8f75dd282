import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../../', import.meta.url))

const COPIED = [
  'data',
  'docs/data-package.md',
  'package.json',
  'packages',
  'prisma',
  'prisma.config.ts',
  'scripts',
  // What a script shares with tests.
  'test/browser/open-browser.ts',
  'tsconfig.base.json',
  'tsconfig.json',
]

/** Build output, and tests, whose type check takes long. */
const LEFT_OUT = /\/dist$|\.test(-d)?\.ts$/

/** A copy of the sources of the repository that shares the installed dependencies. */
export class RepositoryCopy {
  /** Paths of the files written by `write` and `replace`. */
  readonly written: string[] = []
  private readonly path: string

  private constructor(path: string) {
    this.path = path
  }

  static async create(): Promise<RepositoryCopy> {
    const copy = new RepositoryCopy(await mkdtemp(join(tmpdir(), 'tiyu-contributing-')))
    const filter = (path: string) => !LEFT_OUT.test(path)
    await Promise.all(
      COPIED.map((path) =>
        cp(join(root, path), join(copy.path, path), { recursive: true, verbatimSymlinks: true, filter }),
      ),
    )
    await mkdir(join(copy.path, 'examples/queries'), { recursive: true })
    await mkdir(join(copy.path, 'examples/questions'), { recursive: true })
    await copy.linkDependencies()
    return copy
  }

  /** Links every installed dependency; the packages of the workspace are linked to their copies. */
  private async linkDependencies(): Promise<void> {
    const [from, to] = [join(root, 'node_modules'), join(this.path, 'node_modules')]
    await mkdir(to)
    const names = (await readdir(from)).filter((name) => name !== '@tiyu')
    await Promise.all(names.map((name) => symlink(join(from, name), join(to, name))))
    await cp(join(from, '@tiyu'), join(to, '@tiyu'), { recursive: true, verbatimSymlinks: true })
  }

  read(path: string): Promise<string> {
    return readFile(join(this.path, path), 'utf8')
  }

  /** Writes a file and records its path. */
  async write(path: string, text: string): Promise<void> {
    this.written.push(path)
    await writeFile(join(this.path, path), text)
  }

  /**
   * Replaces a text that occurs in a file.
   * @throws Error if it does not occur
   */
  async edit(path: string, before: string | RegExp, after: string): Promise<void> {
    const text = await this.read(path)
    const edited = text.replace(before, after)
    if (edited === text) throw new Error(`${basename(path)} does not contain ${before}`)
    await this.write(path, edited)
  }

  /** Runs a program of node_modules or a script with Node. */
  async node(...args: readonly string[]): Promise<void> {
    await run(process.execPath, args, { cwd: this.path }).catch(({ stdout, stderr }) => {
      throw new Error(`node ${args.join(' ')} failed:\n${stdout}${stderr}`)
    })
  }

  remove(): Promise<void> {
    return rm(this.path, { recursive: true, force: true })
  }
}
