import { expect, test } from 'vitest'
import { bibtex, citationEn, citationZh, cslJson } from './cite.ts'
import type { ReleaseInfo } from './release-info.ts'

const HASH = '0123456789abcdef'.repeat(4)

const release: ReleaseInfo = {
  name: 'x',
  version: '2020.1',
  title: '晋中市体育 · Sport & {more} 100%_#$~^\\',
  hash: HASH,
  created: '2026-03-09',
  publishedAt: '2027-01-01T00:00:00.000Z',
  licence: 'CC-BY-4.0',
  notes: null,
  rows: {},
  files: {},
  packageFiles: [],
}

test('cites title, version, date, hash and licence in English and Chinese', () => {
  const plain = { ...release, title: '晋中市体育 · Sport' }
  expect(citationEn(plain)).toBe(
    `晋中市体育 · Sport, release 2020.1 [data set]. 2026-03-09. SHA-256 ${HASH}. Licence CC-BY-4.0.`,
  )
  expect(citationZh(plain)).toBe(`晋中市体育 · Sport：2020.1 版[DS]. 2026-03-09. SHA-256：${HASH}. 许可：CC-BY-4.0.`)
})

test('escapes special characters in BibTeX', () => {
  expect(bibtex(release)).toBe(`@misc{release-2020.1-0123456789ab,
  title = {{晋中市体育 · Sport \\& \\{more\\} 100\\%\\_\\#\\$\\textasciitilde{}\\textasciicircum{}\\textbackslash{}}},
  version = {2020.1},
  howpublished = {Data set},
  year = {2026},
  month = {3},
  day = {9},
  note = {SHA-256 ${HASH}. Licence CC-BY-4.0}
}
`)
})

test('returns CSL-JSON with a single item of type dataset', () => {
  expect(JSON.parse(cslJson(release))).toEqual([
    {
      id: 'release-2020.1-0123456789ab',
      type: 'dataset',
      title: release.title,
      version: '2020.1',
      issued: { 'date-parts': [[2026, 3, 9]] },
      note: `SHA-256 ${HASH}. Licence CC-BY-4.0`,
    },
  ])
})

test('says that a package has no date instead of the day on which it was built', () => {
  const undated = { ...release, created: null }
  expect(citationEn(undated)).toContain('[data set]. No date. SHA-256')
  expect(citationZh(undated)).toContain('[DS]. [日期不详]. SHA-256')
  expect(bibtex(undated)).not.toMatch(/year|month|day|2027/)
  expect(JSON.parse(cslJson(undated))[0]).not.toHaveProperty('issued')
})
