// The output folder of a static build: written next to its destination, with checksums, and moved there when complete.
import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { TiyuError } from '@tiyu/model'

const CHECKSUM_FILE = 'SHA256SUMS'

/** Files named in the message of a {@link ForeignFilesError}. */
const MAX_NAMED = 3

/** Thrown if the destination contains files that are not part of a static build; nothing was changed. */
export class ForeignFilesError extends TiyuError {
  override readonly name = 'ForeignFilesError'
  override readonly code = 'INVALID_OUTPUT'

  constructor(folder: string, files: readonly string[]) {
    const named = `${files.slice(0, MAX_NAMED).join(', ')}${files.length > MAX_NAMED ? ' …' : ''}`
    super(
      `${folder} contains files that are not part of a static build (${named}) and was not changed. Give a new or empty folder, or an earlier static build. ` +
        `${folder} 中有不属于静态构建的文件（${named}），未作改动。请指定新文件夹、空文件夹或已有的静态构建。`,
    )
  }
}

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

/** Returns the files that the checksum file of a static build lists. */
async function listedFiles(folder: string): Promise<Set<string>> {
  const sums = await readFile(join(folder, CHECKSUM_FILE), 'utf8').catch(() => '')
  const paths = sums.split('\n').flatMap((line) => /^[0-9a-f]{64} {2}(.+)$/.exec(line)?.[1] ?? [])
  return new Set([CHECKSUM_FILE, ...paths])
}

/**
 * Returns true if a static build or an empty folder exists at the path.
 * @throws ForeignFilesError
 */
async function checkExisting(folder: string): Promise<boolean> {
  const stats = await stat(folder).catch(() => undefined)
  if (!stats) return false
  if (!stats.isDirectory()) throw new ForeignFilesError(folder, [basename(folder)])
  const own = await listedFiles(folder)
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

/** Removes the temporary folders of killed builds for the same destination. */
async function removeLeftovers(folder: string): Promise<void> {
  const names = await readdir(dirname(folder)).catch(() => [])
  const leftovers = names.filter((name) => {
    const [, base, pid] = /^(.+)\.(?:building|former)-(\d+)$/.exec(name) ?? []
    return base === basename(folder) && !isAlive(Number(pid))
  })
  await Promise.all(leftovers.map((name) => rm(join(dirname(folder), name), { recursive: true, force: true })))
}

async function writeWhole(file: string, content: string | Uint8Array): Promise<WrittenFile> {
  const data = Buffer.from(content)
  await writeFile(file, data)
  return { sha256: createHash('sha256').update(data).digest('hex'), bytes: data.length }
}

async function writePieces(file: string, pieces: AsyncIterable<string | Uint8Array>): Promise<WrittenFile> {
  const hash = createHash('sha256')
  let bytes = 0
  await pipeline(async function* () {
    for await (const piece of pieces) {
      const data = Buffer.from(piece)
      hash.update(data)
      bytes += data.length
      yield data
    }
  }, createWriteStream(file))
  return { sha256: hash.digest('hex'), bytes }
}

/** Writes a folder, and moves it to its destination when it is complete. */
export class OutputFolder {
  private readonly folder: string
  private readonly stagingFolder: string
  private readonly files = new Map<string, WrittenFile>()
  private readonly folders = new Set<string>()

  private constructor(folder: string) {
    this.folder = folder
    this.stagingFolder = `${folder}.building-${process.pid}`
  }

  /**
   * Starts a folder for this destination.
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

  /** Number and total bytes of the files written so far. */
  get size(): { readonly files: number; readonly bytes: number } {
    const files = [...this.files.values()]
    return { files: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) }
  }

  /** Returns size and SHA-256 of a file that was written; undefined if it was not. */
  written(path: string): WrittenFile | undefined {
    return this.files.get(path)
  }

  /** Writes a file, such as `facilities/1.json`, from a text, bytes or a stream. */
  async write(path: string, content: string | Uint8Array | AsyncIterable<string | Uint8Array>): Promise<void> {
    const file = join(this.stagingFolder, path)
    await this.createFolder(dirname(file))
    const isWhole = typeof content === 'string' || content instanceof Uint8Array
    this.files.set(path, await (isWhole ? writeWhole(file, content) : writePieces(file, content)))
  }

  private async createFolder(folder: string): Promise<void> {
    if (this.folders.has(folder)) return
    await mkdir(folder, { recursive: true })
    this.folders.add(folder)
  }

  /**
   * Moves the folder to its destination and replaces an earlier static build there.
   * @throws ForeignFilesError if other files have appeared there
   */
  async publish(): Promise<void> {
    const lines = [...this.files].map(([path, { sha256 }]) => `${sha256}  ${path}\n`)
    await writeFile(
      join(this.stagingFolder, CHECKSUM_FILE),
      lines.sort((one, other) => (one.slice(66) < other.slice(66) ? -1 : 1)).join(''),
    )
    const replaced = `${this.folder}.former-${process.pid}`
    if (await checkExisting(this.folder)) await rename(this.folder, replaced)
    await rename(this.stagingFolder, this.folder)
    await rm(replaced, { recursive: true, force: true })
  }

  /** Removes the unfinished folder, if it was not published. */
  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.stagingFolder, { recursive: true, force: true })
  }
}
