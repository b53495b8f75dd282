import { describe, expect, test } from 'vitest'
import {
  boolean,
  choice,
  constantCode,
  date,
  decimal,
  divisionCode,
  dottedCode,
  email,
  factor,
  foreignKey,
  integer,
  latitude,
  nameText,
  number,
  phone,
  prose,
  sha256,
  slug,
  text,
  url,
  year,
} from './column.ts'
import { type Column, list, optional } from './column-type.ts'

interface Kind {
  readonly column: Column
  /** Cells and their parsed values. */
  readonly good: readonly (readonly [cell: string, value: unknown])[]
  readonly bad: readonly string[]
}

const same = (...cells: string[]) => cells.map((cell) => [cell, cell] as const)

const kinds: Record<string, Kind> = {
  text: {
    column: text,
    good: same('晋中市', 'a "b", c', '0', '#1 Court', '甲\u3000乙'),
    bad: [' a', 'a ', '\u3000甲', 'a\u0000b', 'two\nlines', '体\u200b育', 'a\tb', '#REF!', '####', 'x'.repeat(2001)],
  },
  name: { column: nameText, good: same('晋中市', 'x'.repeat(300)), bad: ['two\nlines', 'a\u202eb', 'x'.repeat(301)] },
  prose: { column: prose, good: same('two\nlines', 'x'.repeat(5000)), bad: [' a', 'two\r\nlines', '\ufffd', '#N/A'] },
  latitude: {
    column: latitude,
    good: [
      ['37.7', 37.7],
      ['-90', -90],
    ],
    bad: ['112.7', '-91', '1e1', `1.${'0'.repeat(31)}`],
  },
  slug: {
    column: slug,
    good: same('a', 's010', 'new-year-climb-2020'),
    bad: ['A', 'a--b', '-a', 'a-', 'a_b', '甲', 'x'.repeat(201)],
  },
  'constant code': { column: constantCode, good: same('M2', 'WAN_CNY'), bad: ['km', 'A__B', '_A', 'A-B', '公里'] },
  'division code': {
    column: divisionCode,
    good: same('140700', '140702001', '140702001001', '500000-wansheng', 'GB', 'GB-SCT', 'FR-75', 'DE-SN-bad-elster'),
    bad: [
      '14070',
      '1407000',
      '140700-',
      '140700-X',
      '1407OO',
      '１４０７００',
      'gb',
      'GBR',
      'GB-',
      'GB-sct_',
      'GB--sct',
      'GB-SCOT',
    ],
  },
  'dotted code': { column: dottedCode, good: same('4', '4.3.1'), bad: ['4.', '.4', '4..1', 'a', '4,3'] },
  decimal: {
    column: decimal,
    good: same('0', '-1.50', '3580', '2.3508', '31.0', '007'),
    bad: ['3,580', '.5', '5.', '1e3', '+1', '３５８０', '3580公里', 'NaN', '--1'],
  },
  factor: { column: factor, good: same('1', '0.001', '2000/3'), bad: ['1/0', '-1', '1/', '/3', '2000/3/2', '1/2.5'] },
  date: {
    column: date,
    good: same('2020', '2020-07', '2020-02-29', '2000-02-29'),
    bad: [
      '2020-13',
      '2020-00',
      '2021-02-29',
      '1900-02-29',
      '2020-07-32',
      '2020-7-7',
      '2020/07/07',
      '20200707',
      '2020年',
    ],
  },
  'SHA-256': {
    column: sha256,
    good: same('0123456789abcdef'.repeat(4)),
    bad: ['0'.repeat(63), '0'.repeat(65), 'G'.repeat(64), 'A'.repeat(64)],
  },
  'telephone number': {
    column: phone,
    good: same('0354-3021000', '+86 (354) 302', '电话 12345'),
    bad: ['无', 'ask', '12', ' 123'],
  },
  'email address': {
    column: email,
    good: same('hall@example.org', 'a.b+c@d.cn'),
    bad: ['a at b', '@b.cn', 'a@', 'a@b', 'a b@c.cn'],
  },
  'web address': {
    column: url,
    good: same('http://a.cn/b?c=d', 'https://例子.中国/页', 'https://a.cn/@b?c=d@e'),
    bad: [
      'ftp://a.cn',
      'javascript:alert(1)',
      'a.cn',
      '/b',
      'http://',
      'http://a.cn/\u0000',
      'https://user:word@a.cn/',
      'https://user@a.cn',
    ],
  },
  integer: {
    column: integer(-2, 10),
    good: [
      ['-2', -2],
      ['0', 0],
      ['10', 10],
    ],
    bad: ['-3', '11', '1.0', '1e1', ''],
  },
  number: {
    column: number(-180, 180),
    good: [
      ['-180', -180],
      ['112.75', 112.75],
    ],
    bad: ['180.1', '1e2', '.5', '∞'],
  },
  year: {
    column: year,
    good: [
      ['1900', 1900],
      ['2020', 2020],
    ],
    bad: ['1899', '2101', '20', '2020-2021'],
  },
  boolean: {
    column: boolean,
    good: [
      ['true', true],
      ['false', false],
    ],
    bad: ['TRUE', '1', 'yes', '是'],
  },
  choice: { column: choice('Level'), good: same('NATIONAL', 'COUNTY'), bad: ['national', 'NATIONAL ', '国家级'] },
  key: { column: foreignKey('Unit'), good: same('KM'), bad: [' KM'] },
  list: {
    column: list(slug),
    good: [
      ['a', ['a']],
      ['a;b-1', ['a', 'b-1']],
    ],
    bad: ['a;', ';a', 'a;;b', 'a; b', 'a,b'],
  },
}

describe.each(Object.entries(kinds))('A column of kind %s', (_, { column, good, bad }) => {
  test.each(good)('reads %j as %j', (cell, value) => {
    expect(column.schema.parse(cell)).toEqual(value)
  })

  test.each(bad)('rejects %j', (cell) => {
    expect(column.schema.safeParse(cell).success).toBe(false)
  })

  test('has a hint in both languages', () => {
    expect(column.hint.en).toMatch(/[a-z]{3}/)
    expect(column.hint.zh).toMatch(/\p{Script=Han}{2}/u)
  })
})

test.each(Object.entries(kinds))('reads an empty cell of an optional %s as null', (_, { column }) => {
  expect(optional(column).emptyValue).toBeNull()
  expect(optional(column).schema).toBe(column.schema)
})

test('accepts an empty cell in a required column only if it is a list', () => {
  const lenient = Object.entries(kinds).filter(([, { column }]) => column.emptyValue !== undefined)
  expect(lenient.map(([name]) => name)).toEqual(['list'])
  expect(kinds.list?.column.emptyValue).toEqual([])
})
