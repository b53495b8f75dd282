import { publishedFolder } from '@tiyu/datapackage/testing'
import { expect, test } from 'vitest'
import { readCodelists } from '../codelists.ts'
import { extract } from '../extraction.ts'
import { FigureNamer } from './proposal-name.ts'

const codelists = await readCodelists(publishedFolder)

/** Returns the names of the indicators that the drafts of a sentence propose. */
function namesOf(sentence: string): string[] {
  const text = `一、2022年工作总结\n${sentence}`
  return extract(text, { year: 2022, region: '140700' }, codelists).indicators.map(({ name }) => name)
}

const namer = new FigureNamer(undefined)

test.each(['同比', '总数', '其中', '分别', '实际完成', '年度目标', '和', '举办', '省级', '的', '其中市级', '完成率'])(
  'proposes no indicator named %s',
  (words) => {
    expect(namer.inTable(words)).toBeUndefined()
  },
)

test.each([
  ['）各类体育设施', '各类体育设施'],
  ['b)改造社区健身点', '改造社区健身点'],
  ['的行政村', '行政村'],
  ['还将投入资金', '资金'],
  ['在训运动员', '在训运动员'],
])('cleans the name %s', (words, name) => {
  expect(namer.inTable(words)).toBe(name)
})

test.each([
  ['接待游客20万人次，同比增长8.4%。', ['接待游客', '接待游客增幅']],
  ['接待游客20万人次，较上年净增2万人次。', ['接待游客', '接待游客增量']],
  ['参加活动的选手800人，其中外地选手占36%。', ['参加活动选手', '外地选手占比']],
  ['改造项目30个，完成率87%。', ['改造项目', '改造项目完成率']],
  ['接待游客20万人次，门票收入300万元，分别增长8%和9%。', ['接待游客', '门票收入']],
])('names changes and shares by what they are of: %s', (sentence, expected) => {
  expect(namesOf(sentence)).toEqual(expect.arrayContaining(expected))
  expect(namesOf(sentence)).toHaveLength(expected.length)
})
