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
    ['1’234’567', '.', "'", '1234567'],
    ['1,23,456', '.', ',', '123456'],
    ['12,34,567.5', '.', ',', '1234567.5'],
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
    ['1,23,45', '.', ','],
    ['1,2345', '.', ','],
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
    ['DD.MM.YY', '01.09.20', '2020-09-01'],
    ['M/D/YY', '9/1/98', '1998-09-01'],
    ['YY', '29', '2029'],
    ['YY', "'30", '1930'],
    ['D MMM YYYY', '1 September 2020', '2020-09-01'],
    ['D-MMM-YY', '01-SEP-98', '1998-09-01'],
    ['MMM YYYY', 'Sept. 2020', '2020-09'],
    ['YYYY', '1998.0', '1998'],
    ['unix-ms', '1577808000000.0', '2019-12-31'],
    ['era', '民國87年5月3日', '1998-05-03'],
    ['era', '中華民國 109.1.2', '2020-01-02'],
    ['era', '昭和45年', '1970'],
    ['era', '平成元年1月8日', '1989-01-08'],
    ['era', '令和２年４月', '2020-04'],
    ['era', '大正15年', '1926'],
    ['era', '明治45年7月29日', '1912-07-29'],
    ['era', 'S45.4.1', '1970-04-01'],
    ['era', 'H元.5.1', '1989-05-01'],
    ['era', '平10', '1998'],
    ['excel', '36526', '2000-01-01'],
    ['excel', '43831.5', '2020-01-01'],
    ['buddhist', '2566', '2023'],
    ['buddhist', 'พ.ศ. ๒๕๔๐', '1997'],
    ['buddhist', '15/03/2560', '2017-03-15'],
    ['minguo', '87', '1998'],
    ['minguo', '087/05/01', '1998-05-01'],
    ['minguo', '0870501', '1998-05-01'],
    ['minguo', '民國103年8月', '2014-08'],
    ['islamic', '1445/03/12', '2023-09-27'],
    ['islamic', '١٤٤٥/٠٣/١٢', '2023-09-27'],
    ['islamic', '12/03/1442 هـ', '2020-10-29'],
    ['persian', '1398/01/01', '2019-03-21'],
  ])('parses dates in %s: %s', (format, text, day) => {
    expect(dateFormat.parse(format)(text)).toBe(day)
  })

  it.each([
    ['DD/MM/YYYY', '1/9/2020'],
    ['YYYY-MM-DD', '01/09/2020'],
    ['unix', 'yesterday'],
    ['era', '昭和65年'],
    ['excel', '60'],
    ['buddhist', '2480'],
    ['minguo', '0'],
    ['islamic', '1445'],
    ['islamic', '1445/13/01'],
    ['persian', '1398'],
    ['era', '民國0年'],
    ['era', '1998年'],
    ['D MMM YYYY', '1 Octember 2020'],
    ['YYYY', '1998.5'],
  ])('rejects dates not in %s: %s', (format, text) => {
    expect(dateFormat.parse(format)(text)).toBeUndefined()
  })

  it.each([
    ['unix-ms', '1577808000000', 'Asia/Shanghai', '2020-01-01'],
    ['unix-ms', '1577808000000', '+08:00', '2020-01-01'],
    ['unix', '1577808000', 'America/New_York', '2019-12-31'],
    ['YYYY-MM-DD', '2019-12-31T16:00:00Z', 'Asia/Shanghai', '2020-01-01'],
    ['YYYY-MM-DD', '2020-01-01T00:00:00+08:00', 'UTC', '2019-12-31'],
    ['YYYY-MM-DD', '2019-12-31T16:00:00', 'Asia/Shanghai', '2019-12-31'],
    ['YYYY-MM-DD', '2019-12-31', 'Asia/Shanghai', '2019-12-31'],
  ])('parses the day of %s %s in %s: %s', (format, text, zone, day) => {
    expect(dateFormat.parse(format)(text, zone)).toBe(day)
  })

  it.each(['DD/MM', 'DD.YYYY', 'MM/MM/YYYY', 'soon'])('rejects the format %s', (format) => {
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
