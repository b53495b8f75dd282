import { expect, test } from 'vitest'
import { sharedUnit } from './shared-unit.ts'

const units = {
  people: { name: '人', nameEn: 'person', factor: '1' },
  wanPeople: { name: '万人', nameEn: '10,000 persons', factor: '10000' },
  percent: { name: '%', nameEn: 'per cent', factor: '1' },
  item: { name: '个', nameEn: 'item', factor: '1' },
  rank: { name: '位', nameEn: 'rank position', factor: null },
} as const

test.each<[(keyof typeof units)[], string | undefined, string | undefined]>([
  [['people', 'people'], '人', 'people'],
  [['people', 'wanPeople'], undefined, 'people'],
  [['people', 'item'], undefined, undefined],
  [['item'], '个', undefined],
  [['percent', 'percent'], undefined, undefined],
  [['rank'], undefined, undefined],
  [[], undefined, undefined],
])('of %j', (names, zh, en) => {
  const amounts = names.map((name) => ({ unit: units[name] }))
  expect([sharedUnit(amounts, 'zh'), sharedUnit(amounts, 'en')]).toEqual([zh, en])
})
