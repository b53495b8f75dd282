// Files made of the files of a release, on their first request: written to a temporary folder, whence ranges can be read.
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { PackageFile } from '@tiyu/store'
import { LRUCache } from 'lru-cache'

/** Bytes on disk; the files least recently read are removed beyond. */
const MAX_BYTES = 4_000_000_000

/** A file to make. */
export interface DerivedFile {
  /** Name below `/data/`. */
  readonly path: string
  write(): AsyncIterable<string | Uint8Array>
}

/** Makes files once for each release and keeps them until it is closed. */
export class DerivedFiles {
  private readonly made = new LRUCache<string, PackageFile & { readonly file: string }>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ bytes }) => bytes + 1,
    dispose: ({ file }) => void rm(file, { force: true }),
  })
  private readonly inProgress = new Map<string, Promise<PackageFile>>()
  private folder: Promise<string> | undefined
  /** Settles when the files requested so far are made: one is made at a time. */
  private queue: Promise<unknown> = Promise.resolve()
  private count = 0

  /** Returns the file, made now if it is not there. @param identity of the release */
  async get(identity: string, derived: DerivedFile): Promise<PackageFile> {
    const key = `${identity}\n${derived.path}`
    const made = this.made.get(key)
    if (made) return made
    const running = this.inProgress.get(key) ?? this.enqueue(key, derived)
    this.inProgress.set(key, running)
    return running.finally(() => this.inProgress.delete(key))
  }

  /** Removes all files. */
  async close(): Promise<void> {
    await this.queue
    if (this.folder) await rm(await this.folder, { recursive: true, force: true })
  }

  private enqueue(key: string, derived: DerivedFile): Promise<PackageFile> {
    const running = this.queue.then(() => this.make(key, derived))
    this.queue = running.catch(() => {})
    return running
  }

  private async make(key: string, { path, write }: DerivedFile): Promise<PackageFile> {
    this.folder ??= mkdtemp(join(tmpdir(), 'tiyu-files-'))
    this.count += 1
    const file = join(await this.folder, String(this.count))
    const hash = createHash('sha256')
    let bytes = 0
    await pipeline(
      Readable.from(write(), { objectMode: false }),
      async function* (pieces) {
        for await (const piece of pieces) {
          hash.update(piece)
          bytes += piece.length
          yield piece
        }
      },
      createWriteStream(file),
    )
    const made = {
      path,
      bytes,
      sha256: hash.digest('hex'),
      file,
      read: (range: { start: number; end: number } = { start: 0, end: bytes - 1 }) =>
        bytes === 0 ? Readable.from([]) : createReadStream(file, range),
    }
    this.made.set(key, made)
    return made
  }
}
