import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseQuantities } from './quantity-parser.ts'

const units = [
  { code: 'KM', name: '公里' },
  { code: 'ITEM', name: '个' },
  { code: 'WAN_ITEM', name: '万个' },
  { code: 'CNY', name: '元' },
  { code: 'WAN_CNY', name: '万元' },
  { code: 'YI_CNY', name: '亿元' },
  { code: 'WAN_YI_CNY', name: '万亿元' },
]
const magnitudes = { '': 'CNY', 万: 'WAN_CNY', 亿: 'YI_CNY', 万亿: 'WAN_YI_CNY' } as const

const DIGITS = '零一二三四五六七八九'
const FORMAL = '零壹贰叁肆伍陆柒捌玖'

/** Writes up to four digits in words, without leading zeros. */
function groupInWords(value: number, digits: string, places: readonly string[]): string {
  const written = [...String(value)].map((digit, index, all) => {
    const place = places[all.length - 1 - index] as string
    return digit === '0' ? '零' : `${digits[Number(digit)]}${place}`
  })
  return written.join('').replace(/零+/g, '零').replace(/零$/, '')
}

/** Writes an integer in words, independently of the parser. */
function inWords(value: bigint, digits = DIGITS, places: readonly string[] = ['', '十', '百', '千']): string {
  if (value === 0n) return '零'
  const groups: number[] = []
  for (let rest = value; rest > 0n; rest /= 10000n) groups.push(Number(rest % 10000n))
  return groups
    .map((group, index) => ({ group, unit: ['', '万', '亿'][index] as string }))
    .reverse()
    .map(({ group, unit }, index) => {
      if (group === 0) return '零'
      const zero = index > 0 && group < 1000 ? '零' : ''
      return `${zero}${groupInWords(group, digits, places)}${unit}`
    })
    .join('')
    .replace(/零+/g, '零')
    .replace(/零$/, '')
}

function withSeparators(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ',')
}

function fullWidth(text: string): string {
  return text.replace(/[\d.,]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
}

const whole = fc.bigInt({ min: 0n, max: 999_999_999_999n })
const fraction = fc.stringMatching(/^\d{1,6}$/)
const decimal = fc.oneof(
  whole.map((value) => ({ whole: String(value), fraction: '' })),
  fc.tuple(whole, fraction).map(([value, digits]) => ({ whole: String(value), fraction: `.${digits}` })),
)
const magnitude = fc.constantFrom(...(Object.keys(magnitudes) as (keyof typeof magnitudes)[]))

function only(text: string) {
  const quantities = parseQuantities(text, units)
  expect(quantities, text).toHaveLength(1)
  const [{ exact, unitCode } = {}] = quantities
  return { exact, unitCode }
}

test('parses any number in digits, with or without separators, in full or half width', () => {
  const forms = [
    (one: string) => one,
    (one: string) => one.replace(/^\d+/, withSeparators),
    fullWidth,
    (one: string) => fullWidth(one.replace(/^\d+/, withSeparators)),
  ]
  fc.assert(
    fc.property(decimal, magnitude, fc.constantFrom(...forms), (number, scale, form) => {
      const exact = `${number.whole}${number.fraction}`
      expect(only(`共投入${form(exact)}${scale}元。`)).toEqual({ exact, unitCode: magnitudes[scale] })
    }),
    { numRuns: 1000 },
  )
})

test('parses any integer in words, in common and financial characters', () => {
  const forms = [(value: bigint) => inWords(value), (value: bigint) => inWords(value, FORMAL, ['', '拾', '佰', '仟'])]
  fc.assert(
    fc.property(fc.bigInt({ min: 11n, max: 999_999_999_999n }), fc.constantFrom(...forms), (value, form) => {
      const [{ exact } = {}] = parseQuantities(`长${form(value)}公里`, units)
      expect(exact, form(value)).toBe(String(value))
    }),
    { numRuns: 1000 },
  )
})

test('keeps magnitude and trailing zeros of a number in words', () => {
  const small = fc.integer({ min: 0, max: 9999 })
  fc.assert(
    fc.property(small, fraction, fc.constantFrom('万', '亿', '万亿'), (value, digits, scale) => {
      const words = `${inWords(BigInt(value))}点${[...digits].map((digit) => DIGITS[Number(digit)]).join('')}`
      const unitCode = magnitudes[scale as '万']
      expect(only(`收入${words}${scale}元`), words).toEqual({ exact: `${value}.${digits}`, unitCode })
    }),
  )
})

test.each([
  ['三千五百八十公里', '3580', 'KM'],
  ['两千公里', '2000', 'KM'],
  ['三千五公里', '3500', 'KM'],
  ['廿六个', '26', 'ITEM'],
  ['一百零五个', '105', 'ITEM'],
  ['二〇二〇个', '2020', 'ITEM'],
  ['零点五公里', '0.5', 'KM'],
  ['3万5千元', '35000', 'CNY'],
  ['1亿2000万元', '120000000', 'CNY'],
  ['三百二十万元', '320', 'WAN_CNY'],
  ['5百万元', '500', 'WAN_CNY'],
  ['叁仟伍佰捌拾元', '3580', 'CNY'],
  ['3.60萬個', '3.60', 'WAN_ITEM'],
  ['1.4 亿元', '1.4', 'YI_CNY'],
  ['3.5千米', '3.5', 'KM'],
])('parses %s as %s %s', (text, exact, unitCode) => {
  expect(only(text)).toEqual({ exact, unitCode })
})

test('multiplies out a magnitude that the units table lacks', () => {
  expect(only('1.5亿个')).toEqual({ exact: '150000000', unitCode: 'ITEM' })
})

test.each(['三四十二个', '十百个', '〇〇七个', '007个', '百个', '万个'])('rejects %s', (text) => {
  expect(parseQuantities(text, units)).toEqual([])
})
