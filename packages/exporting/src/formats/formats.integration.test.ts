import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { labelOf } from '@tiyu/model'
import { cellText } from '@tiyu/model/row-lines'
import { anyCharacter } from '@tiyu/model/testing'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { headersOf } from '../table/headers.ts'
import type { Cell, ColumnType, TableColumn, TableRow } from '../table/table.ts'
import { foldLine } from './calendar.ts'
import type { WriteOptions } from './format.ts'
import { type FormatName, tableFormats } from './formats.ts'

const OPTIONS: WriteOptions = {
  headers: 'fields',
  bom: false,
  rawFormulas: false,
  language: 'zh',
  title: 'trails 2020.1',
  publishedAt: '2026-07-01T08:00:00.123Z',
}

function column(name: string, type: ColumnType = 'text', isList = false): TableColumn {
  const description = { en: `${name} as published. More.`, zh: `${name}名称（发布值）。` }
  return { name, type, isList, description, fields: name.split('.') }
}

function write(format: FormatName, columns: readonly TableColumn[], rows: readonly TableRow[], options = {}) {
  async function* batches() {
    yield rows.slice(0, 1)
    yield rows.slice(1)
  }
  return Readable.from(tableFormats[format].write({ columns, batches: batches() }, { ...OPTIONS, ...options }))
}

const asText = (...args: Parameters<typeof write>) => text(write(...args))
const asBytes = async (...args: Parameters<typeof write>) => buffer(write(...args))

describe.each([
  ['csv', ','],
  ['tsv', '\t'],
] as const)('%s', (format, delimiter) => {
  it('round-trips every text, with delimiters, quotes and line breaks', async () => {
    const cells = fc.array(fc.array(fc.string({ unit: anyCharacter }), { minLength: 2, maxLength: 2 }), {
      maxLength: 5,
    })
    await fc.assert(
      fc.asyncProperty(cells, async (rows) => {
        const written = await asText(format, [column('a'), column('b')], rows, { rawFormulas: true })
        const records = parse(written, { delimiter, record_delimiter: '\r\n' })
        expect(records).toEqual([['a', 'b'], ...rows])
      }),
      { numRuns: 50 },
    )
  })

  it('ends lines with CRLF, and begins with a byte order mark on request', async () => {
    expect(await asText(format, [column('a')], [['名']], { bom: true })).toBe('\uFEFFa\r\n名\r\n')
  })
})

describe('the text of a cell', () => {
  it.each<[Cell, string]>([
    ['2.350', '2.350'],
    [0.1, '0.1'],
    [true, 'true'],
    [null, ''],
    [['a', null, 'b'], 'a;;b'],
    [[], ''],
    [{ type: 'Point' } as never, '{"type":"Point"}'],
  ])('%j is %j', (cell, expected) => {
    expect(cellText(cell)).toBe(expected)
  })
})

describe('formulas', () => {
  it.each(['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠a', '-'])(
    'are defused: %j',
    async (formula) => {
      expect(parse(await asText('csv', [column('a')], [[formula]]))).toEqual([['a'], [`'${formula}`]])
      expect(parse(await asText('csv', [column('a')], [[formula]], { rawFormulas: true }))).toEqual([['a'], [formula]])
    },
  )

  it.each(['-5', '+3.20', '-1e-7', 'a=b', '5-3', '2020-01-01'])('do not include %j', async (value) => {
    expect(await asText('csv', [column('a')], [[value]])).toBe(`a\r\n${value}\r\n`)
  })
})

describe('ndjson', () => {
  it('has types and lists', async () => {
    const columns = [column('n', 'integer'), column('d', 'decimal'), column('t', 'text', true)]
    expect(
      await asText('ndjson', columns, [
        [1, '2.50', ['x', null]],
        [null, null, []],
      ]),
    ).toBe('{"n":1,"d":"2.50","t":["x",null]}\n{"n":null,"d":null,"t":[]}\n')
  })
})

describe('xlsx', () => {
  const columns = [column('名', 'text'), column('d', 'decimal'), column('n', 'number'), column('b', 'boolean')]

  it('is read back by another library, with numbers where no digit changes, else with texts', async () => {
    const rows: TableRow[] = [
      ['=1+1', '12.5', 0.1, true],
      ['007 <&"> \u0001_x0041_', '2.350', 1e21, false],
      [null, '12345678901234567', -3, null],
    ]
    const read = await readSheet(await asBytes('xlsx', columns, rows), { trim: false })
    expect(read).toEqual([
      ['名', 'd', 'n', 'b'],
      ['=1+1', 12.5, 0.1, true],
      [expect.stringContaining('007 <&"> '), '2.350', 1e21, false],
      [null, '12345678901234567', -3, null],
    ])
  })

  it('keeps every text, also what XML cannot contain', async () => {
    const unit = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 4 }),
      fc.constantFrom('\r', '\r\n', '\ud800', '_x0041_'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(unit, { minLength: 1, maxLength: 6 }), async (parts) => {
        const written = `${parts.join('')}.`
        const [, row] = await readSheet(await asBytes('xlsx', [column('a')], [[written]]), { trim: false })
        expect(row).toEqual([written])
      }),
      { numRuns: 50 },
    )
  })

  it('refuses a text that a cell of a sheet cannot hold, and says in which column', async () => {
    const long = 'x'.repeat(32_768)
    expect(await readSheet(await asBytes('xlsx', [column('a')], [[long.slice(1)]]))).toEqual([['a'], [long.slice(1)]])
    await expect(asBytes('xlsx', [column('a')], [[long]])).rejects.toThrow(/column a has 32768 characters.*列 a/)
    expect(() => tableFormats.xlsx.assertCells?.([column('t', 'text', true)], [[[long]]])).toThrow(/column t has 32768/)
  })

  it('has the same bytes each time', async () => {
    const rows: TableRow[] = [['甲', '1', 1, true]]
    const [one, other] = [await asBytes('xlsx', columns, rows), await asBytes('xlsx', columns, rows)]
    expect(one.equals(other)).toBe(true)
  })
})

describe('geojson', () => {
  const columns = [column('name'), column('venue.longitude', 'number'), column('venue.latitude', 'number')]

  it('has a point for each row with coordinates', async () => {
    const rows: TableRow[] = [
      ['甲', 112.5, 37.7],
      ['乙', null, null],
    ]
    expect(JSON.parse(await asText('geojson', columns, rows))).toEqual({
      type: 'FeatureCollection',
      features: [
        { type: 'Feature', geometry: { type: 'Point', coordinates: [112.5, 37.7] }, properties: { name: '甲' } },
        { type: 'Feature', geometry: null, properties: { name: '乙' } },
      ],
    })
  })

  it('is valid without rows', async () => {
    expect(JSON.parse(await asText('geojson', columns, []))).toEqual({ type: 'FeatureCollection', features: [] })
  })
})

describe('ics', () => {
  const columns = ['slug', 'name', 'startsOn', 'endsOn', 'status', 'region.name'].map((name) => column(name))

  it('has an event for each row whose first day is known', async () => {
    const rows: TableRow[] = [
      ['run-2020', '跑, 走; 跳\\', '2020-02-28', '2020-02-29', 'HELD', '晋中市'],
      ['later', '待定', '2020-03', null, 'PLANNED', null],
      ['day', '单日', '2020-12-31', null, null, null],
    ]
    expect((await asText('ics', columns, rows)).split('\r\n')).toEqual([
      ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Tiyu//Tiyu//EN', 'X-WR-CALNAME:trails 2020.1'],
      ...['BEGIN:VEVENT', 'UID:run-2020@tiyu', 'DTSTAMP:20260701T080000Z', 'DTSTART;VALUE=DATE:20200228'],
      ...[
        'DTEND;VALUE=DATE:20200301',
        'SUMMARY:跑\\, 走\\; 跳\\\\',
        'LOCATION:晋中市',
        'STATUS:CONFIRMED',
        'END:VEVENT',
      ],
      ...['BEGIN:VEVENT', 'UID:day@tiyu', 'DTSTAMP:20260701T080000Z', 'DTSTART;VALUE=DATE:20201231'],
      ...['DTEND;VALUE=DATE:20210101', 'SUMMARY:单日', 'END:VEVENT', 'END:VCALENDAR', ''],
    ])
  })

  it.each([
    ['HELD', 'CONFIRMED'],
    ['PLANNED', 'TENTATIVE'],
    ['POSTPONED', 'TENTATIVE'],
    ['CANCELLED', 'CANCELLED'],
  ])('states %s as %s', async (status, expected) => {
    const rows: TableRow[] = [['run', '跑', '2020-02-28', null, status, null]]
    expect(await asText('ics', columns, rows)).toContain(`\r\nSTATUS:${expected}\r\n`)
  })

  it('has the names of a language, the Chinese ones where there are no English ones', async () => {
    const named = ['slug', 'name', 'nameEn', 'startsOn', 'venue.name', 'venue.nameEn', 'region.name', 'region.nameEn']
    const rows: TableRow[] = [['run', '跑', 'Run', '2020-02-28', '体育馆', null, '晋中市', 'Jinzhong']]
    const columns = named.map((name) => column(name))
    expect(await asText('ics', columns, rows, { language: 'en' })).toMatch(
      /SUMMARY:Run\r\nLOCATION:体育馆\\, Jinzhong\r\n/,
    )
    expect(await asText('ics', columns, rows)).toMatch(/SUMMARY:跑\r\nLOCATION:体育馆\\, 晋中市\r\n/)
  })

  it('folds lines at 75 octets and splits no character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (line) => {
        fc.pre(!/[\r\n]/.test(line))
        const folded = foldLine(line)
        expect(folded.replaceAll('\r\n ', '').slice(0, -2)).toBe(line)
        for (const part of folded.split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75)
      }),
    )
  })
})

describe('headers', () => {
  it('are names of fields, or labels', () => {
    const columns = [column('name')]
    expect(headersOf(columns, 'fields')).toEqual(['name'])
    expect(headersOf(columns, 'zh')).toEqual(['name名称'])
    expect(headersOf(columns, 'en')).toEqual(['name as published'])
    expect(headersOf(columns, 'both')).toEqual(['name名称 name as published'])
  })

  it('are unique', () => {
    const same = { en: 'Name.', zh: '名称。' }
    const columns = [
      { ...column('a.name'), description: same },
      { ...column('b.name'), description: same },
      column('c'),
    ]
    expect(headersOf(columns, 'en')).toEqual(['Name (a.name)', 'Name (b.name)', 'c as published'])
  })

  it('are the beginning of the description', () => {
    expect(labelOf({ en: 'Area as published, as a decimal.', zh: '面积（发布值，十进制）。' })).toEqual({
      en: 'Area as published',
      zh: '面积',
    })
  })
})
