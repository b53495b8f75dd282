// The folder of a static build: written beside its place, with a digest of each file, and moved there when it is complete.
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { ForeignFilesError } from './foreign-files-error.ts'

const CHECKSUM_FILE = 'SHA256SUMS'

interface WrittenFile {
  readonly sha256: string
  readonly bytes: number
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => !entry.isDirectory())
  return files.map(({ parentPath, name }) =>
    join(parentPath, name)
      .slice(folder.length + 1)
      .replaceAll(sep, '/'),
  )
}

/** The files that a static build says it has. */
async function ownFiles(folder: string): Promise<Set<string>> {
  const sums = await readFile(join(folder, CHECKSUM_FILE), 'utf8').catch(() => '')
  const paths = sums.split('\n').flatMap((line) => /^[0-9a-f]{64} {2}(.+)$/.exec(line)?.[1] ?? [])
  return new Set([CHECKSUM_FILE, ...paths])
}

/** Refuses a place that holds anything but a static build; true if something is there. */
async function checkExisting(folder: string): Promise<boolean> {
  const stats = await stat(folder).catch(() => undefined)
  if (!stats) return false
  if (!stats.isDirectory()) throw new ForeignFilesError(folder, [basename(folder)])
  const own = await ownFiles(folder)
  const foreign = (await filesIn(folder)).filter((path) => !own.has(path)).sort()
  if (foreign.length > 0) throw new ForeignFilesError(folder, foreign)
  return true
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Removes what builds for the same place left that were killed. */
async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(dirname(folder)).catch(() => [])
  const leftovers = names.filter((name) => {
    const [, base, pid] = /^(.+)\.(?:building|former)-(\d+)$/.exec(name) ?? []
    return base === basename(folder) && !isAlive(Number(pid))
  })
  await Promise.all(leftovers.map((name) => rm(join(dirname(folder), name), { recursive: true, force: true })))
}

/** A folder that is being written. */
export class OutputFolder {
  private readonly folder: string
  private readonly stagingFolder: string
  private readonly written = new Map<string, WrittenFile>()

  private constructor(folder: string) {
    this.folder = folder
    this.stagingFolder = `${folder}.building-${process.pid}`
  }

  /**
   * Begins a folder that is to stand at this path.
   * @throws ForeignFilesError
   */
  static async create(path: string): Promise<OutputFolder> {
    const folder = resolve(path)
    await checkExisting(folder)
    await removeLeftovers(folder)
    const output = new OutputFolder(folder)
    await rm(output.stagingFolder, { recursive: true, force: true })
    await mkdir(output.stagingFolder, { recursive: true })
    return output
  }

  /** Number of files so far, and their bytes. */
  get size(): { readonly files: number; readonly bytes: number } {
    const files = [...this.written.values()]
    return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) }
  }

  /** Writes a file, such as `facilities/1.json`, from a text or from pieces as they come. */
  async write(path: string, content: string | AsyncIterable<string | Uint8Array>): Promise<void> {
    const file = join(this.stagingFolder, path)
    await mkdir(dirname(file), { recursive: true })
    const hash = createHash('sha256')
    let bytes = 0
    const pieces = typeof content === 'string' ? [content] : content
    await pipeline(async function* () {
      for await (const piece of pieces) {
        const data = Buffer.from(piece)
        hash.update(data)
        bytes += data.length
        yield data
      }
    }, createWriteStream(file))
    this.written.set(path, { sha256: hash.digest('hex'), bytes })
  }

  /**
   * Moves the folder to its place; a static build that stands there goes.
   * @throws ForeignFilesError when something else has come there meanwhile
   */
  async publish(): Promise<void> {
    const lines = [...this.written].map(([path, { sha256 }]) => `${sha256}  ${path}\n`)
    await writeFile(
      join(this.stagingFolder, CHECKSUM_FILE),
      lines.sort((one, other) => (one.slice(66) < other.slice(66) ? -1 : 1)).join(''),
    )
    const replaced = `${this.folder}.former-${process.pid}`
    if (await checkExisting(this.folder)) await rename(this.folder, replaced)
    await rename(this.stagingFolder, this.folder)
    await rm(replaced, { recursive: true, force: true })
  }

  /** Removes what was written, unless it was moved into place. */
  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.stagingFolder, { recursive: true, force: true })
  }
}
