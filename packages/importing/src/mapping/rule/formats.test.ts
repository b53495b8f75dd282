import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateFormat, unambiguousDateParsers } from './date-format.ts'
import { slugify } from './identifier.ts'
import { parseNumber } from './number-format.ts'

describe('parseNumber', () => {
  it.each([
    ['1234.50', '.', undefined, '1234.50'],
    ['1.234,50', ',', '.', '1234.50'],
    ["1'234.5", '.', "'", '1234.5'],
    ['1\u00a0234,5', ',', ' ', '1234.5'],
    ['1\u202f234 567', ',', ' ', '1234567'],
    ['-0,5', ',', undefined, '-0.5'],
    ['+3', '.', undefined, '3'],
    ['.5', '.', undefined, '0.5'],
    ['1.5E3', '.', undefined, '1500'],
    ['12345678901234567890.123456789', '.', undefined, '12345678901234567890.123456789'],
  ] as const)('parses %s (decimal %s, thousands %s) as %s', (text, decimal, thousands, number) => {
    expect(parseNumber(text, { decimal, thousands })).toBe(number)
  })

  it.each([
    ['1,5', '.', undefined],
    ['1.5', ',', undefined],
    ['1.50', ',', '.'],
    ['12.34', ',', '.'],
    ['1,2,3', ',', undefined],
    ['500 m²', '.', undefined],
    ['', '.', undefined],
    ['1e999', '.', undefined],
  ] as const)('rejects %s (decimal %s, thousands %s)', (text, decimal, thousands) => {
    expect(parseNumber(text, { decimal, thousands })).toBeUndefined()
  })

  it('parses any format back to the same number', () => {
    const grouped = (digits: string) => digits.replaceAll(/\B(?=(\d{3})+$)/g, '.')
    fc.assert(
      fc.property(fc.nat(), fc.nat({ max: 99 }), (whole, cents) => {
        const written = `${grouped(String(whole))},${String(cents).padStart(2, '0')}`
        const plain = `${whole}.${String(cents).padStart(2, '0')}`
        expect(parseNumber(written, { decimal: ',', thousands: '.' })).toBe(plain)
      }),
    )
  })
})

describe('dateFormat', () => {
  it.each([
    ['DD/MM/YYYY', '01/09/2020', '2020-09-01'],
    ['D.M.YYYY', '1.9.2020', '2020-09-01'],
    ['M/D/YYYY', '9/1/2020 12:00 AM', '2020-09-01'],
    ['YYYY-MM-DD', '2020-09-01T08:00:00Z', '2020-09-01'],
    ['MM/YYYY', '09/2020', '2020-09'],
    ['YYYY年M月', '2020年9月', '2020-09'],
    ['unix-ms', '1598918400000', '2020-09-01'],
    ['unix', '1598918400', '2020-09-01'],
  ])('parses dates in %s: %s', (format, text, day) => {
    expect(dateFormat.parse(format)(text)).toBe(day)
  })

  it.each([
    ['DD/MM/YYYY', '1/9/2020'],
    ['YYYY-MM-DD', '01/09/2020'],
    ['unix', 'yesterday'],
  ])('rejects dates not in %s: %s', (format, text) => {
    expect(dateFormat.parse(format)(text)).toBeUndefined()
  })

  it.each(['DD/MM', 'YY', 'DD.YYYY', 'MM/MM/YYYY', 'soon'])('rejects the format %s', (format) => {
    expect(dateFormat.safeParse(format).success).toBe(false)
  })

  it('does not guess the order of day and month', () => {
    const read = (text: string) => unambiguousDateParsers.map((one) => one(text)).find(Boolean)
    expect(read('2020/9/1')).toBe('2020-09-01')
    expect(read('2020年9月1日')).toBe('2020-09-01')
    expect(read('01/09/2020')).toBeUndefined()
  })
})

describe('slugify', () => {
  it.each([
    ['pub_spfat.1', 'pub-spfat-1'],
    ['Fußballplatz Süd', 'fussballplatz-sud'],
    ["Stade de l'Été", 'stade-de-lete'],
    ['Ørsta Łódź', 'orsta-lodz'],
    ['榆次体育馆2号', 'yu-ci-ti-yu-guan-2-hao'],
    ['Стадион', ''],
    [' -- ', ''],
  ])('converts %s to %s', (text, slug) => {
    expect(slugify(text)).toBe(slug)
  })

  it('returns an identifier or an empty text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(slugify(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
      }),
    )
  })
})
