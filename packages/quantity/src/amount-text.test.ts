import { expect, test } from 'vitest'
import { formatAmountZh, joinAmount, splitAmount } from './amount-text.ts'

const KM = { name: '公里', nameEn: 'kilometre', factor: '1000' }
const CNY = { name: '元', nameEn: 'yuan', factor: '1' }
const YI_CNY = { name: '亿元', nameEn: '100 million yuan', factor: '100000000' }
const PERCENT = { name: '%', nameEn: 'per cent', factor: '1' }
const ITEM = { name: '个', nameEn: 'item', factor: '1' }
const RANK = { name: '位', nameEn: 'rank position', factor: null }

test.each([
  [{ exact: '3580', unit: KM }, ['3,580公里', '3,580 kilometres']],
  [{ exact: '1.28', unit: YI_CNY }, ['1.28亿元', '128,000,000 yuan']],
  [{ exact: '128000000', unit: CNY }, ['1.28亿元', '128,000,000 yuan']],
  [{ exact: '3', exactUpper: '5', unit: KM }, ['3至5公里', '3 to 5 kilometres']],
  [{ exact: '36741', unit: YI_CNY }, ['36,741亿元', '3.6741 trillion yuan']],
  [{ exact: '80', exactUpper: '100', unit: ITEM }, ['80至100个', '80 to 100']],
  [{ exact: '-0.5', unit: PERCENT }, ['−0.5%', '−0.5%']],
  [{ exact: '1', unit: RANK }, ['第1位', '1st']],
] as const)('%j reads %j', (amount, texts) => {
  expect((['zh', 'en'] as const).map((language) => joinAmount(splitAmount(amount, language), '', language))).toEqual(
    texts,
  )
})

test.each([
  ['3397000', { name: '平方米', nameEn: 'square metre', factor: '1' }, '339.7万平方米'],
  ['42100', { name: '个', nameEn: 'item', factor: '1' }, '4.21万个'],
  ['4743', { name: '个', nameEn: 'item', factor: '1' }, '4,743个'],
  ['430', { name: 'grounds', nameEn: 'ground', factor: '1' }, '430 grounds'],
  ['-0.07', KM, '−0.07公里'],
])('%s in Chinese is an amount with its unit', (exact, unit, text) => {
  expect(formatAmountZh(exact, unit)).toBe(text)
})

test('A qualifier comes first, in English as a word of a sentence', () => {
  expect(joinAmount({ number: '120', unit: '公里' }, '约', 'zh')).toBe('约120公里')
  expect(joinAmount({ number: '250', unit: 'grounds' }, '约', 'zh')).toBe('约250 grounds')
  expect(joinAmount({ number: '3.3', unit: '%' }, '', 'en')).toBe('3.3%')
  expect(joinAmount({ number: '120', unit: 'kilometres' }, 'About', 'en')).toBe('about 120 kilometres')
})
