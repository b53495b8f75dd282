// External merge sort: runs that fit into memory are sorted, written to files and merged.
import { createReadStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { compareKeys, type KeyedRow } from './keyed-rows.ts'

/** Rows per run. */
const RUN_SIZE = 20_000

async function* readRun(file: string): AsyncGenerator<KeyedRow> {
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') }))
    yield JSON.parse(line) as KeyedRow
}

/** Merges sorted runs. */
async function* mergeRuns(runs: readonly AsyncGenerator<KeyedRow>[]): AsyncGenerator<KeyedRow> {
  const heads = await Promise.all(runs.map(async (run) => ({ run, row: (await run.next()).value as KeyedRow })))
  let remaining = heads.filter(({ row }) => row)
  while (remaining.length > 0) {
    const least = remaining.reduce((smallest, one) => (compareKeys(one.row.key, smallest.row.key) < 0 ? one : smallest))
    yield least.row
    least.row = (await least.run.next()).value as KeyedRow
    if (!least.row) remaining = remaining.filter((one) => one !== least)
  }
}

/** Sorts rows by key, with at most `runSize` rows in memory. */
export async function* sortByKey(rows: AsyncIterable<KeyedRow>, runSize = RUN_SIZE): AsyncGenerator<KeyedRow> {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-diff-'))
  const files: string[] = []
  let run: KeyedRow[] = []
  const byKey = (one: KeyedRow, other: KeyedRow) => compareKeys(one.key, other.key)
  const flush = async () => {
    const file = join(folder, String(files.length))
    // JSON escapes line breaks, so each row is one line.
    await writeFile(
      file,
      run.sort(byKey).map((row) => `${JSON.stringify(row)}\n`),
    )
    files.push(file)
    run = []
  }
  try {
    for await (const row of rows) {
      run.push(row)
      if (run.length >= runSize) await flush()
    }
    if (files.length === 0) {
      yield* run.sort(byKey)
      return
    }
    await flush()
    yield* mergeRuns(files.map(readRun))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
