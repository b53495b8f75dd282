import { expect, test } from 'vitest'
import { amountText } from './amount.ts'

const km = { name: '公里', nameEn: 'kilometre', factor: '1000' }
const wanM2 = { name: '万平方米', nameEn: '10,000 square metres', factor: '10000' }
const percent = { name: '%', nameEn: 'per cent', factor: '1' }
const rank = { name: '位', nameEn: 'rank position', factor: null }
const people = { name: '人', nameEn: 'person', factor: '1' }

test.each([
  [{ exact: '1', unit: km }, '1公里', '1 kilometre'],
  [{ exact: '3580', unit: km, qualifier: 'APPROXIMATE' as const }, '约3,580公里', 'about 3,580 kilometres'],
  [{ exact: '47.5', unit: wanM2 }, '47.5万平方米', '475,000 square metres'],
  [{ exact: '-3.3', unit: percent }, '−3.3%', '−3.3%'],
  [{ exact: '6', unit: rank }, '6位', '6 rank position'],
  [
    { exact: '30000', exactUpper: '50000', unit: people, qualifier: 'RANGE' as const },
    '3万至5万人',
    '30,000 to 50,000 people',
  ],
])('%o', (source, zh, en) => {
  expect(amountText(source, 'zh')).toBe(zh)
  expect(amountText(source, 'en')).toBe(en)
})
