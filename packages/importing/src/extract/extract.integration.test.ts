import { readFile } from 'node:fs/promises'
import { publishedFolder } from '@tiyu/datapackage/testing'
import { expect, it } from 'vitest'
import { readCodelists } from './codelists.ts'
import { extract } from './extraction.ts'

const REPORT = new URL('../../../../examples/reports/province-2023.txt', import.meta.url)

// The timeout guards against expressions that take exponential time.
it('reads a report of a megabyte', { timeout: 60_000 }, async () => {
  const text = await readFile(REPORT, 'utf8')
  const long = text.repeat(Math.ceil((1024 * 1024) / Buffer.byteLength(text)))
  const { drafts } = extract(long, { year: 2022, region: '140700' }, await readCodelists(publishedFolder))
  expect(drafts.length).toBeGreaterThan(1000)
})
