import fc from 'fast-check'
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
  [{ exact: '6', unit: rank }, '第6位', '6th'],
  [
    { exact: '30000', exactUpper: '50000', unit: people, qualifier: 'RANGE' as const },
    '3万至5万人',
    '30,000 to 50,000 people',
  ],
])('%o', (source, zh, en) => {
  expect(amountText(source, 'zh')).toBe(zh)
  expect(amountText(source, 'en')).toBe(en)
})

const SCALES: Readonly<Record<string, number>> = { '': 0, 万: 4, 亿: 8, 万亿: 12, billion: 9, trillion: 12 }

/** Returns a decimal without a point, as a number of its 20th places, times a power of ten. */
function wholeOf(decimal: string, power = 0): bigint {
  const [, sign = '', whole = '', fraction = ''] = /^([−-]?)([\d,]+)(?:\.(\d+))?$/.exec(decimal) ?? []
  const digits = BigInt(whole.replaceAll(',', '') + fraction.padEnd(20, '0')) * 10n ** BigInt(power)
  return sign ? -digits : digits
}

const decimals = fc.tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.nat(8)).map(([digits, places]) => {
  const text = String(digits < 0n ? -digits : digits).padStart(places + 1, '0')
  const point = text.length - places
  return `${digits < 0n ? '-' : ''}${text.slice(0, point)}${places > 0 ? `.${text.slice(point)}` : ''}`
})

const units = fc.constantFrom(km, people, percent, { name: 'grounds', nameEn: 'ground', factor: '1' })

test('no digit of a number is lost or added in either language', () => {
  fc.assert(
    fc.property(decimals, units, (exact, unit) => {
      const read = (language: 'zh' | 'en') => {
        const [, digits = '', scale = ''] =
          /^([−-]?[\d,.]+) ?(万亿|万|亿|billion|trillion)?/.exec(amountText({ exact, unit }, language)) ?? []
        return wholeOf(digits, SCALES[scale])
      }
      expect([read('zh'), read('en')]).toEqual([wholeOf(exact), wholeOf(exact)])
    }),
  )
})

test('digits are in groups of three, and a number and its unit are apart as each language has it', () => {
  fc.assert(
    fc.property(decimals, units, (exact, unit) => {
      const whole = String.raw`[−-]?\d{1,3}(,\d{3})*(\.\d+)?`
      const zh = new RegExp(`^${whole}(万亿|万|亿)?${unit.name === 'grounds' ? ' grounds' : unit.name}$`)
      expect(amountText({ exact, unit }, 'zh')).toMatch(zh)
      expect(amountText({ exact, unit }, 'en')).toMatch(new RegExp(`^${whole}( (billion|trillion))?(%| [a-z]+)$`))
    }),
  )
})
