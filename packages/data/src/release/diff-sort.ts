// Rows in the order of their keys, however many: parts that fit into memory are sorted there, and merged from files.
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { compareKeys, type KeyedRow } from './diff-row.ts'

/** Rows that are sorted at once. */
const PART = 20_000

async function* readPart(file: string): AsyncGenerator<KeyedRow> {
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') }))
    yield JSON.parse(line) as KeyedRow
}

/** Merges parts that are in order each. */
async function* merge(parts: readonly AsyncGenerator<KeyedRow>[]): AsyncGenerator<KeyedRow> {
  const heads = await Promise.all(parts.map(async (part) => ({ part, row: (await part.next()).value as KeyedRow })))
  let waiting = heads.filter(({ row }) => row)
  while (waiting.length > 0) {
    const first = waiting.reduce((least, one) => (compareKeys(one.row.key, least.row.key) < 0 ? one : least))
    yield first.row
    first.row = (await first.part.next()).value as KeyedRow
    if (!first.row) waiting = waiting.filter((one) => one !== first)
  }
}

/** The rows in the order of their keys; `partRows` are held in memory at once. */
export async function* sortByKey(rows: AsyncIterable<KeyedRow>, partRows = PART): AsyncGenerator<KeyedRow> {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-diff-'))
  const files: string[] = []
  let part: KeyedRow[] = []
  const byKey = (one: KeyedRow, other: KeyedRow) => compareKeys(one.key, other.key)
  const flush = async () => {
    const file = join(folder, String(files.length))
    // JSON has no line breaks of its own.
    await writeFile(
      file,
      part.sort(byKey).map((row) => `${JSON.stringify(row)}\n`),
    )
    files.push(file)
    part = []
  }
  try {
    for await (const row of rows) {
      part.push(row)
      if (part.length >= partRows) await flush()
    }
    if (files.length === 0) {
      yield* part.sort(byKey)
      return
    }
    await flush()
    yield* merge(files.map(readPart))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
