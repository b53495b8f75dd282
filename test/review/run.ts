// pnpm test:review: the whole way of an invented report of 6,000 characters, from the Word document with two tables and a
// scanned appendix to the release, with the decisions of a reviewer made in a browser; prints what it took.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readInventedReport, readScannedAppendix } from './invented-report.ts'
import { recordPath } from './recorded-path.ts'

const folder = await mkdtemp(join(tmpdir(), 'tiyu-review-'))
const text = await readInventedReport()
const startedAt = performance.now()
const { counts, version } = await recordPath(folder, text, [await readScannedAppendix()])
await rm(folder, { recursive: true })
const seconds = ((performance.now() - startedAt) / 1000).toFixed(0)
console.log(
  JSON.stringify(
    { characters: text.length, ...counts, perRow: counts.decisions / counts.rows, version, seconds },
    null,
    2,
  ),
)
