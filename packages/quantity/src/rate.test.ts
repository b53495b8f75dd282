import { expect, test } from 'vitest'
import { readQuantities } from './testing/read-quantities.ts'

test.each([
  '每万人',
  '每 万人 ',
  '每万名群众拥有',
  '每万常住居民',
  '每1万人',
  '每10000人',
  '每10,000人',
  '每一万人',
  '万人均场地',
  '全省万人场地数',
])('reads %s3个 as a number for ten thousand people', (base) => {
  expect(readQuantities(`${base}3个`)).toBe('3 ITEM_PER_WAN_PERSON')
})

test.each(['每 千 人 ', '每1000人', '每千户籍人口', '千人指导员数', '千人平均'])(
  'reads %s2.28名 as a number for a thousand',
  (base) => {
    expect(readQuantities(`${base}2.28名`)).toBe('2.28 PERSON_PER_QIAN_PERSON')
  },
)

test.each([
  '人均3次',
  '每人3件',
  '人均参加3.5场',
  '每名教师3个',
  '每千名学生3个',
  '时速60公里',
  '每小时60公里',
  '每分钟80米',
  '每月3次',
  '每季度1次',
  '每两年1次',
  '每队10人',
  '一周3次',
  '百户拥有3个',
  '万户平均3个',
  '千户居民拥有3个',
])('reads no total in %s', (text) => {
  expect(readQuantities(text)).toMatch(/^[\d.]+ \?$/)
})

test.each([
  ['人均体育消费3000元', '3000 CNY'],
  ['人均2.6平方米的县5个', '2.6 M2_PER_PERSON, 5 ITEM'],
  ['举办万人健步走3场', '3 SESSION'],
  ['第一周3场', '3 SESSION'],
  ['每县3个', '3 ITEM'],
  ['2.35 m2 per person', '2.35 M2_PER_PERSON'],
  ['2.35㎡ per capita', '2.35 M2_PER_PERSON'],
  ['2350 m² per 1,000 inhabitants', '2350 ?'],
  ['15 km per hour', '15 ?'],
  ['15 ha per club', '15 ?'],
])('reads %s', (text, expected) => {
  expect(readQuantities(text)).toBe(expected)
})
