import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatDecimal, formatScaledDecimal } from './decimal-text.ts'

test.each([
  ['0', '0', '0'],
  ['999', '999', '999'],
  ['3580', '3,580', '3,580'],
  ['10000', '10,000', '1万'],
  ['128000000', '128,000,000', '1.28亿'],
  ['3379498', '3,379,498', '3,379,498'],
  ['37451', '37,451', '37,451'],
  ['37500', '37,500', '3.75万'],
  ['337949812', '337,949,812', '337,949,812'],
  ['4900000000000', '4,900,000,000,000', '4.9万亿'],
  ['-12500.50', '−12,500.50', '−12,500.50'],
  ['-20000', '−20,000', '−2万'],
])('%s is written as %s and %s', (exact, plain, scaled) => {
  expect(formatDecimal(exact)).toBe(plain)
  expect(formatScaledDecimal(exact)).toBe(scaled)
})

const POWER_BY_WORD: Readonly<Record<string, number>> = { 万: 4, 亿: 8, 万亿: 12 }

/** Reads a formatted number back, as a bigint in ten-thousandths. */
function parse(text: string): bigint {
  const {
    sign,
    whole,
    fraction = '',
    word,
  } = /^(?<sign>−?)(?<whole>[\d,]+)(?:\.(?<fraction>\d+))?(?<word>万亿|万|亿)?$/.exec(text)?.groups ?? {}
  const power = POWER_BY_WORD[word ?? ''] ?? 0
  const digits = BigInt(`${whole?.replaceAll(',', '')}${fraction.padEnd(power + 4, '0')}`)
  return sign ? -digits : digits
}

test('no digit is lost or gained', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.nat(9999), (whole, fraction) => {
      for (const format of [formatDecimal, formatScaledDecimal]) {
        expect(parse(format(String(whole)))).toBe(whole * 10_000n)
        const decimal = `${whole < 0n ? whole : whole + 1n}.${String(fraction).padStart(4, '0')}`
        expect(parse(format(decimal))).toBe(BigInt(decimal.replace('.', '')))
      }
    }),
  )
})
