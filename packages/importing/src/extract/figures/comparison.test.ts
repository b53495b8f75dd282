import { publishedFolder } from '@tiyu/datapackage/testing'
import { expect, test } from 'vitest'
import { readCodelists } from '../codelists.ts'
import { extract } from '../extraction.ts'

const codelists = await readCodelists(publishedFolder)

/** Reads a sentence of the report of 晋中市 on 2022: its last figure with its indicator, or what became of its number. */
function readLast(sentence: string): string {
  const text = `晋中市体育局2022年工作总结\n一、2022年工作总结\n${sentence}`
  const { drafts, indicators, numbers } = extract(text, { year: 2022, region: '140700' }, codelists)
  const row = drafts.filter(({ table }) => table === 'observations').at(-1)
  const number = numbers.at(-1)
  if (!row || row.citation.end < (number?.start ?? 0)) return String(number?.fate)
  const { exact, unitCode, regionCode, indicatorCode, kind } = row.cells
  const name = indicators.find(({ code }) => code === indicatorCode)?.name ?? indicatorCode
  return [exact, unitCode, regionCode, name, kind].join(' ')
}

const AREA = '人均体育场地面积'

test.each([
  ['1.62平方米，低于全省1.92平方米的平均水平', '1.92 M2_PER_PERSON 140000 sports-ground-area-per-capita ACTUAL'],
  ['2.46平方米，高于全省1.92平方米的平均水平', '1.92 M2_PER_PERSON 140000 sports-ground-area-per-capita ACTUAL'],
  ['2.46平方米，高于全省1.92平方米', '1.92 M2_PER_PERSON 140000 sports-ground-area-per-capita ACTUAL'],
])('reads the level of another region: %s', (words, expected) => {
  expect(readLast(`${AREA}${words}。`)).toBe(expected)
})

test.each([
  ['2.46平方米，高于全省0.3平方米', '0.3 M2_PER_PERSON 140700 人均体育场地面积与全省之差 ACTUAL'],
  ['2.46平方米，高出全省0.3平方米', '0.3 M2_PER_PERSON 140700 人均体育场地面积与全省之差 ACTUAL'],
  ['2.46平方米，比全省平均水平多0.3平方米', '0.3 M2_PER_PERSON 140700 人均体育场地面积与全省平均水平之差 ACTUAL'],
  ['2.46平方米，低于全国平均水平0.3平方米', '-0.3 M2_PER_PERSON 140700 人均体育场地面积与全国平均水平之差 ACTUAL'],
  ['2.46平方米，比太原市少0.3平方米', '-0.3 M2_PER_PERSON 140700 人均体育场地面积与太原市之差 ACTUAL'],
])('reads a difference from another region as one of its own: %s', (words, expected) => {
  expect(readLast(`${AREA}${words}。`)).toBe(expected)
})

test.each([
  ['体育场地利用率61%，高于全省2.3个百分点', '2.3 PERCENTAGE_POINT 140700 体育场地利用率与全省之差 ACTUAL'],
  ['投资完成率86%，低于序时进度4个百分点', '-4 PERCENTAGE_POINT 140700 投资完成率与序时进度之差 ACTUAL'],
  ['健身驿站32个，比年度计划多5个', '5 ITEM 140700 健身驿站与年度计划之差 ACTUAL'],
])('reads a difference in points, and from a plan: %s', (words, expected) => {
  expect(readLast(`${words}。`)).toBe(expected)
})

test.each([
  [`${AREA}2.46平方米，是全省平均水平的1.3倍`, '1.3 倍 140700 人均体育场地面积与全省平均水平之比 ACTUAL'],
  ['接待游客20万人次，是去年的1.8倍', '1.8 倍 140700 接待游客与去年之比 ACTUAL'],
])('reads a ratio: %s', (words, expected) => {
  expect(readLast(`${words}。`)).toBe(expected)
})

test.each([['2.46平方米，高于全省1.2平方米'], ['低于全省1.92平方米']])(
  'lists a number that may be a difference or a level: %s',
  (words) => {
    expect(readLast(`${AREA}${words}。`)).toBe('COMPARED')
  },
)

test('leaves a difference without a direction unread', () => {
  expect(readLast(`${AREA}2.46平方米，与全省相差0.3平方米。`)).toBe('UNREAD')
})

test('leaves changes over time and bounds alone', () => {
  expect(readLast(`${AREA}2.46平方米，比上年增加0.3平方米。`)).toMatch(
    /^0\.3 .* sports-ground-area-per-capita-added ACTUAL$/,
  )
  expect(readLast('参加活动的群众超过2000人次。')).toMatch(/^2000 PERSON_TIME/)
})

test('drafts no rank that a change starts from', () => {
  const { drafts } = extract(
    '一、2022年工作总结\n总分由第16位升至第12位。',
    { year: 2022, region: '140700' },
    codelists,
  )
  expect(drafts.filter(({ table }) => table === 'rank-claims').map(({ cells }) => cells.rank)).toEqual(['12'])
})
