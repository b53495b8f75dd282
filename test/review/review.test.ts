// The whole way of a report, from its file to the release, with the decisions made in a browser.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readInventedReport } from './invented-report.ts'
import { recordPath } from './recorded-path.ts'

/** Paragraphs and tables with which the report begins; `pnpm test:review` takes all of it. */
const LINES = 19

test('a report becomes a release by decisions on a page, less than two for three rows', {
  timeout: 120_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'tiyu-review-'))
  const text = (await readInventedReport()).split('\n').slice(0, LINES).join('\n')
  const { counts, version, faults } = await recordPath(folder, text)
  await rm(folder, { recursive: true })
  expect(faults).toEqual([])
  expect(counts.rows).toBeGreaterThan(40)
  expect(counts.decisions / counts.rows).toBeLessThanOrEqual(0.6)
  expect(counts.written + counts.rejected).toBe(counts.rows)
  expect(version).toMatch(/^\d{4}\.\d+$/)
})
