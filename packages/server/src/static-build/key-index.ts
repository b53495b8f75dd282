// An index from key to position of a record, split into files by a hash of the key.
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keyFileIndex } from '@tiyu/sdk/static-build-format'

/** Average number of keys in a file. */
const KEYS_PER_FILE = 1000

/** Entries held in memory; more are spilled to disk. */
const MAX_IN_MEMORY = 50_000

type Entry = readonly [key: string, position: number]

/** Collects the positions of records by their keys. */
export class KeyIndex {
  private readonly files: number
  private readonly entriesByFile = new Map<number, Entry[]>()
  private count = 0
  private spillFolder: string | undefined

  /** @param records expected number of records */
  constructor(records: number) {
    this.files = Math.max(1, Math.ceil(records / KEYS_PER_FILE))
  }

  async add(key: string, position: number): Promise<void> {
    const file = keyFileIndex(key, this.files)
    const entries = this.entriesByFile.get(file)
    if (entries) entries.push([key, position])
    else this.entriesByFile.set(file, [[key, position]])
    this.count += 1
    if (this.count >= MAX_IN_MEMORY) await this.spill()
  }

  /** Yields the content of each file: a JSON object from key to position. */
  async *texts(): AsyncGenerator<string, void, undefined> {
    for (let file = 0; file < this.files; file += 1) {
      const entries = [...(await this.read(file)), ...(this.entriesByFile.get(file) ?? [])]
      yield JSON.stringify(Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1))))
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.spillFolder) await rm(this.spillFolder, { recursive: true, force: true })
  }

  private async spill(): Promise<void> {
    this.spillFolder ??= await mkdtemp(join(tmpdir(), 'tiyu-keys-'))
    for (const [file, entries] of this.entriesByFile) {
      const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`)
      await appendFile(join(this.spillFolder, `${file}`), lines.join(''))
    }
    this.entriesByFile.clear()
    this.count = 0
  }

  private async read(file: number): Promise<Entry[]> {
    if (!this.spillFolder) return []
    const text = await readFile(join(this.spillFolder, `${file}`), 'utf8').catch(() => '')
    return text.split('\n').flatMap((line) => (line ? [JSON.parse(line) as Entry] : []))
  }
}
