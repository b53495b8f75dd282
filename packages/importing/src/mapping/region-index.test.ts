import { describe, expect, test } from 'vitest'
import { RegionIndex } from './region-index.ts'

const index = new RegionIndex()
for (const [code, name, nameEn, parentCode] of [
  ['140000', '山西省', 'Shanxi Province', ''],
  ['140200', '大同市', 'Datong', '140000'],
  ['140215', '云州区', 'Yunzhou District', '140200'],
  ['140700', '晋中市', 'Jinzhong', '140000'],
  ['140728', '平遥县', 'Pingyao County', '140700'],
  ['810000-kwai', '葵青區', 'Kwai Tsing District', ''],
  ['FI-19', 'Lappi', 'Lapland', ''],
  ['FI-19-sodankyla', 'Sodankylä', 'Sodankylä', 'FI-19'],
  ['XX-1', '河东', 'Hedong', ''],
] as const)
  index.add({ code, name, nameEn, parentCode, formerCodes: code === '140700' ? '142400;142401' : '' })

describe('a region is found', () => {
  test.each([
    ['by its name', '晋中市', '140700'],
    ['without its suffix', '晋中', '140700'],
    ['in traditional characters', '平遙縣', '140728'],
    ['in simplified characters, without its suffix', '葵青', '810000-kwai'],
    ['in simplified characters', '葵青区', '810000-kwai'],
    ['without accents', 'sodankyla', 'FI-19-sodankyla'],
    ['in full-width letters', 'ＬＡＰＰＩ', 'FI-19'],
    ['by its code', '140200', '140200'],
    ['with a suffix that its own name lacks', '河东区', 'XX-1'],
  ])('%s', (_, name, code) => expect(index.find(name, [])).toEqual([code]))
})

describe('a suffix that is given is that of the region', () => {
  test.each(['大同县', '大同区', '晋中县', '平遥市'])('%s is unknown', (name) => {
    expect(index.find(name, [])).toEqual([])
  })
})

test.each([
  ['大同县', ['大同市 (140200)']],
  ['142401', ['晋中市 (140700)']],
  ['平谣县', ['平遥县 (140728)']],
  ['Lapand', ['Lappi (FI-19)']],
  ['长沙', []],
])('the names near %s are %j', (name, near) => expect(index.near(name)).toEqual(near))
