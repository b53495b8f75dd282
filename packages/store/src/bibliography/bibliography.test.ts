import { expect, test } from 'vitest'
import type { ReleaseInfo } from '../release/release-info.ts'
import { bibtex } from './bibtex.ts'
import type { CitedWork } from './cited-work.ts'
import { cslJson } from './csl-json.ts'
import { gbt7714 } from './gbt7714.ts'
import { citationEn, citationZh } from './release-citation.ts'

const HASH = '0123456789abcdef'.repeat(4)

const release: ReleaseInfo = {
  name: 'x',
  version: '2020.1',
  title: '晋中市体育 · Sport of Jinzhong',
  hash: HASH,
  created: '2026-03-09',
  publishedAt: '2027-01-01T00:00:00.000Z',
  licence: 'CC-BY-4.0',
  notes: null,
  rows: {},
  files: {},
  packageFiles: [],
}

const undated = { ...release, created: null }

const figure: CitedWork = {
  release,
  part: { key: 'Observation-o-s013', title: { zh: '晋中市社区足球场：52块', en: 'Jinzhong, pitches built: 52' } },
  online: {
    address: {
      zh: 'https://a.cn/zh/figures/o-s013?release=2020.1',
      en: 'https://a.cn/en/figures/o-s013?release=2020.1',
    },
    accessedOn: '2026-11-29',
  },
}

test('cites the files of a release with their hash, in English and Chinese', () => {
  expect(citationEn(release)).toBe(
    `Sport of Jinzhong: release 2020.1[DS]. 2026-03-09. SHA-256 ${HASH}. Licence CC-BY-4.0.`,
  )
  expect(citationZh(release)).toBe(`晋中市体育：2020.1 版[DS]. 2026-03-09. SHA-256：${HASH}. 许可：CC-BY-4.0.`)
})

test('says that a package has no date instead of the day on which it was built', () => {
  expect(citationEn(undated)).toContain('[DS]. [n.d.]. SHA-256')
  expect(citationZh(undated)).toContain('[DS]. [日期不详]. SHA-256')
  expect(bibtex({ release: undated })).not.toMatch(/year|month|day|2027/)
  expect(JSON.parse(cslJson({ release: undated }))[0]).not.toHaveProperty('issued')
  expect(gbt7714({ ...figure, release: undated }, 'zh')).toContain('版. [2026-11-29]. https')
})

test('cites a figure as a part of the data set online, with the day of access and the address', () => {
  expect(gbt7714(figure, 'zh')).toBe(
    '晋中市社区足球场：52块[DS/OL]//晋中市体育：2020.1 版. (2026-03-09)[2026-11-29]. https://a.cn/zh/figures/o-s013?release=2020.1.',
  )
  expect(gbt7714(figure, 'en')).toBe(
    'Jinzhong, pitches built: 52[DS/OL]//Sport of Jinzhong: release 2020.1. (2026-03-09)[2026-11-29]. https://a.cn/en/figures/o-s013?release=2020.1.',
  )
})

test('writes a figure as a BibTeX entry', () => {
  expect(bibtex(figure, 'en')).toBe(`@misc{release-2020.1-0123456789ab-Observation-o-s013,
  title = {{Jinzhong, pitches built: 52}},
  howpublished = {Data set: Sport of Jinzhong},
  version = {2020.1},
  year = {2026},
  month = {3},
  day = {9},
  url = {https://a.cn/en/figures/o-s013?release=2020.1},
  urldate = {2026-11-29},
  langid = {english},
  note = {SHA-256 ${HASH}. Licence CC-BY-4.0}
}
`)
})

test('escapes special characters in BibTeX, with braces that balance', () => {
  const title = 'a & {b} } 100%_#$~^\\\nend'
  const entry = bibtex({ release: { ...release, title } })
  expect(entry).toContain(
    'title = {{a \\& \\textbraceleft{}b\\textbraceright{} \\textbraceright{} 100\\%\\_\\#\\$\\textasciitilde{}\\textasciicircum{}\\textbackslash{} end}}',
  )
  expect(entry.split('{').length).toBe(entry.split('}').length)
  expect(bibtex({ ...figure, part: { key: 'Finding-a:b, {c}', title: { zh: '', en: '' } } }, 'zh')).toMatch(
    /^@misc\{release-2020\.1-0123456789ab-Finding-a:b___c_,/,
  )
})

test('writes a figure as CSL-JSON, a data set within another', () => {
  expect(JSON.parse(cslJson(figure, 'zh'))).toEqual([
    {
      id: 'release-2020.1-0123456789ab-Observation-o-s013',
      type: 'dataset',
      title: '晋中市社区足球场：52块',
      'container-title': '晋中市体育',
      version: '2020.1',
      issued: { 'date-parts': [[2026, 3, 9]] },
      URL: 'https://a.cn/zh/figures/o-s013?release=2020.1',
      accessed: { 'date-parts': [[2026, 11, 29]] },
      language: 'zh-CN',
      note: `SHA-256 ${HASH}. Licence CC-BY-4.0`,
    },
  ])
})
