import { toPinyin } from '@tiyu/search/pinyin'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DerivationCollector } from './derivation-collector.ts'

const number = fc.oneof(
  fc.integer({ min: -20, max: 20_000 }).map(String),
  fc.tuple(fc.nat({ max: 999 }), fc.nat({ max: 99 })).map(([whole, decimals]) => `${whole}.${decimals}`),
)
const rest = fc.constantFrom(
  '人',
  '万元',
  '重',
  '行',
  '处',
  '单',
  '亿',
  '一',
  '不',
  '人/平方米',
  '%',
  'm²',
  ' 公里',
  '年春节',
  '号线',
  '',
)

test('reads a name that begins with a number as it reads the whole of it', () => {
  const derivation = new DerivationCollector()
  fc.assert(
    fc.property(number, rest, rest, (digits, first, second) => {
      const name = `${digits}${first}${second}`
      expect(derivation.pinyin(name)).toBe(toPinyin(name))
    }),
    { numRuns: 1000 },
  )
})
