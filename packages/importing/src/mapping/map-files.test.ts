import { readdir, readFile } from 'node:fs/promises'
import { publishedFolder } from '@tiyu/datapackage/testing'
import { describe, expect, it } from 'vitest'
import { mapFiles } from './map-files.ts'
import { MappingFolder } from './testing/mapping-folder.ts'
import { BARE, JINZHONG, notes, reasons } from './testing/report-text.ts'

describe('rejections', () => {
  it('are reported with position, value and hint in both languages, and written to rejected.csv', async () => {
    await using folder = await MappingFolder.make()
    const mapping = `${BARE}  status: { column: status, codes: { open: OPEN } }
  capacity: { column: seats, unit: SEAT }
  openedOn: { column: opened, date: DD/MM/YYYY }
coordinates: { x: lon, y: lat, nothing: ["0"] }
leaveOut:
  - { column: name, match: ^Total$, why: { en: A sum., zh: 合计行。 } }
`
    const file = `id,name,status,seats,opened,lon,lat
1,A,open,1200,01/02/2003,112.7,37.7
1,A2,open,,,,
2,B,shut,,,,
3,C,,many,,,
4,D,,,2003-02-01,,
5,,,,,,
6,F,,,,37.7,112.7
7,G,,,,112.7,
,H,,,,,
8,"I ""x"",",,,,0,0
9,J,,5
10,Total,,1200,,,
`
    const report = await folder.map(mapping, 'bad.csv', file)
    expect(reasons(report)).toEqual([
      'bad.csv:3: same-identifier',
      'bad.csv:4:3 unknown-code',
      'bad.csv:5:4 not-a-number',
      'bad.csv:6:5 not-a-date',
      'bad.csv:7:2 empty',
      'bad.csv:8: coordinates',
      'bad.csv:9: coordinates',
      'bad.csv:10:1 no-identifier',
      'bad.csv:12: broken-record',
      'bad.csv:13:2 left-out',
    ])
    expect(report).toMatchObject({ read: 12, written: 2, rejected: 10, kept: 0 })
    for (const { message, hint } of report.rejections) {
      for (const text of [message, hint]) {
        expect(text).toEqual({ en: expect.stringMatching(/[a-z]{2}/), zh: expect.stringMatching(/\p{Script=Han}{2}/u) })
      }
    }
    const rejected = await folder.rows('rejected')
    expect(rejected.map(({ line }) => line)).toEqual(report.rejections.map(({ line }) => String(line)))
    expect(rejected[2]).toMatchObject({ column: 'seats', field: 'capacity', value: 'many', reason: 'not-a-number' })
    expect(JSON.parse(rejected[2]?.record ?? '')).toMatchObject({ id: '3', name: 'C', seats: 'many' })
    expect(await folder.rows('facilities')).toMatchObject([
      { id: '1', capacity: '1200' },
      { id: '8', name: 'I "x",' },
    ])
    expect(await folder.problems()).toEqual([])
  })

  it('are counted by kind, with the most frequent values', async () => {
    await using folder = await MappingFolder.make()
    const mapping = `${BARE}  status: { column: status, codes: { open: OPEN } }\n`
    const report = await folder.map(mapping, 's.csv', 'id,name,status\n1,A,x\n2,B,y\n3,C,x\n')
    expect(report.rejectionCounts).toEqual([
      {
        field: 'status',
        sourceColumn: 'status',
        reason: 'unknown-code',
        title: { en: 'values without a code', zh: '没有对应代码的值' },
        count: 3,
        values: { x: 2, y: 1 },
        examples: report.rejections,
      },
    ])
  })

  it('include types, units and regions that the base package lacks', async () => {
    await using folder = await MappingFolder.make()
    const mapping = `${BARE.replace(JINZHONG, '')}  regionCode: region\n  typeCode: type\n`
    const report = await folder.map(
      mapping,
      'k.csv',
      'id,name,region,type\n1,A,140700,2.1\n2,B,999999,\n3,C,140700,77\n',
    )
    expect(reasons(report)).toEqual(['k.csv:3:3 unknown-reference', 'k.csv:4:4 unknown-reference'])
  })
})

describe('records', () => {
  it('are named by number and identifier where lines do not tell them apart, also in the files', async () => {
    await using folder = await MappingFolder.make()
    const mapping = `${BARE}  status: { column: status, codes: { open: OPEN }, otherwise: empty }
  capacity: { column: seats, unit: SEAT }
`
    const records = [{ id: 'a', name: 'A', status: 'shut' }, { id: 'b', name: 'B', seats: 'many' }, { name: 'C' }]
    const report = await folder.map(mapping, 'one-line.json', JSON.stringify(records))
    expect(report.leftOut).toMatchObject([{ line: 1, record: 1, id: 'a', value: 'shut' }])
    expect(report.rejections).toMatchObject([
      { record: 2, id: 'b', reason: 'not-a-number' },
      { record: 3, id: '', reason: 'no-identifier' },
    ])
    expect(await folder.rows('left-out')).toMatchObject([{ number: '1', id: 'a', value: 'shut' }])
    expect(await folder.rows('rejected')).toMatchObject([
      { number: '2', id: 'b' },
      { number: '3', id: '' },
    ])
  })

  it('may lack columns of other records, and columns that go nowhere are reported', async () => {
    await using folder = await MappingFolder.make()
    const mapping = `${BARE}  openedOn: built
`
    const report = await folder.map(
      mapping,
      'a.json',
      '[{"id":1,"name":"A"},{"id":2,"name":"B","built":1990,"owner":"X"}]',
    )
    expect(await folder.rows('facilities')).toMatchObject([{ openedOn: '' }, { openedOn: '1990' }])
    expect(notes(report)).toContain('Unmapped columns in a.json: owner')
  })

  it('have their HTML entities decoded, which is reported', async () => {
    await using folder = await MappingFolder.make()
    const report = await folder.map(BARE, 'h.csv', 'id,name\n1,Caf&eacute; &amp; Bar\n2,R&D\n3,&#26131;&nosuch;\n')
    expect((await folder.rows('facilities')).map(({ name }) => name)).toEqual(['Café & Bar', 'R&D', '易&nosuch;'])
    expect(notes(report)).toContain(
      '2 cell(s) of h.csv contain HTML entities, which were decoded: Caf&eacute; &amp; Bar is Café & Bar.',
    )
  })

  it('keep their row if a cell shows the error of a formula', async () => {
    await using folder = await MappingFolder.make()
    const mapping = `${BARE}  capacity: { column: seats, unit: SEAT }
coordinates: { x: lon, y: lat }
`
    const file = 'id,name,seats,lon,lat\n1,A,#DIV/0!,112,37\n2,B,5,#REF!,37\n3,#NAME?,5,112,37\n'
    const report = await folder.map(mapping, 'e.csv', file)
    expect(report.leftOut).toMatchObject([
      { record: 1, sourceColumn: 'seats', reason: 'cell-error', value: '#DIV/0!' },
      { record: 2, reason: 'cell-error' },
    ])
    expect(reasons(report)).toEqual(['e.csv:4:2 cell-error'])
    expect(await folder.rows('facilities')).toMatchObject([
      { id: '1', capacity: '', capacityUnitCode: '', longitude: '112' },
      { id: '2', capacity: '5', longitude: '' },
    ])
  })
})

describe('default', () => {
  const file = 'id,name,area,m2,status\n1,A,5,,\n2,B,5,x,shut\n'

  it('is for what nothing else matched: no code or pattern applies to it', async () => {
    await using folder = await MappingFolder.make()
    const mapping = `${BARE}  area: { column: area, unit: { column: m2, patterns: [{ match: ".+", value: M2 }], default: HECTARE } }
  status: { column: status, codes: { OPEN: CLOSED, shut: CLOSED }, default: OPEN }
`
    await folder.map(mapping, 'd.csv', file)
    expect(await folder.rows('facilities')).toMatchObject([
      { areaUnitCode: 'HECTARE', status: 'OPEN' },
      { areaUnitCode: 'M2', status: 'CLOSED' },
    ])
  })

  it('is given to a value without a code only where the mapping says so', async () => {
    await using folder = await MappingFolder.make()
    const rule = 'column: status, codes: { open: OPEN }, default: PLANNED'
    const rejected = await folder.map(
      `${BARE}  status: { ${rule} }
`,
      'd.csv',
      file,
    )
    expect(reasons(rejected)).toEqual(['d.csv:3:5 unknown-code'])
    await using other = await MappingFolder.make()
    await other.map(
      `${BARE}  status: { ${rule}, otherwise: default }
`,
      'd.csv',
      file,
    )
    expect((await other.rows('facilities')).map(({ status }) => status)).toEqual(['PLANNED', 'PLANNED'])
  })

  it('must be valid in its column', async () => {
    await using folder = await MappingFolder.make()
    const mapping = `${BARE}  status: { column: status, codes: { open: OPEN }, default: open }
`
    await expect(folder.map(mapping, 'd.csv', file)).rejects.toMatchObject({
      problems: [{ field: 'fields.status.default' }],
    })
  })
})

describe('mapFiles', () => {
  it('cites each record, with a reason if its figures do not follow from the citation', async () => {
    await using folder = await MappingFolder.make()
    const mapping = `${BARE}  area: { column: area, unit: M2 }
citation: { source: list, locator: "line {$line}", asWritten: "{name} {area}" }
rows:
  sources:
    - { id: list, title: 名单, titleEn: List, publisher: 未注明, publisherEn: Not stated, kind: BULLETIN, reliability: C }
`
    await folder.map(mapping, 'c.csv', 'id,name,area\n1,甲馆,500\n2,乙馆 占地30平方米,30\n3,丙馆,\n')
    expect(await folder.rows('citations')).toMatchObject([
      { id: 'record-1', sourceId: 'list', locator: 'line 2', asWritten: '甲馆 500' },
      { id: 'record-2' },
    ])
    expect(await folder.rows('facilities')).toMatchObject([
      {
        citationIds: 'record-1',
        underivable: expect.stringContaining('单元格'),
        underivableEn: expect.stringContaining('cell'),
      },
      { citationIds: 'record-2', underivable: '' },
    ])
    expect(await folder.problems()).toEqual([])
  })

  it('writes nothing without --out, but reports the same', async () => {
    await using folder = await MappingFolder.make()
    const mapping = await folder.write('m.yaml', BARE)
    const sources = [await folder.write('a.csv', 'id,name,extra\n1,A,x\n1,B,y\n')]
    const before = await readdir(folder.folder)
    const dry = await mapFiles({ mapping, sources, base: publishedFolder, existing: 'drop' })
    expect(await readdir(folder.folder)).toEqual(before)
    const real = await mapFiles({ mapping, sources, base: publishedFolder, existing: 'drop', out: folder.path('out') })
    expect({ ...real, dryRun: true, rows: {} }).toEqual(dry)
    expect(notes(dry)).toContain('Unmapped columns in a.csv: extra')
  })

  it('is deterministic', async () => {
    await using one = await MappingFolder.make()
    await using other = await MappingFolder.make()
    for (const folder of [one, other]) await folder.map(BARE, 'a.csv', 'id,name\n2,B\n1,A\n')
    for (const file of await readdir(one.path('out'))) {
      expect(await readFile(one.path(`out/${file}`))).toEqual(await readFile(other.path(`out/${file}`)))
    }
  })

  it('reads several files into one table and detects duplicate keys across them', async () => {
    await using folder = await MappingFolder.make()
    const report = await mapFiles({
      mapping: await folder.write('m.yaml', BARE),
      sources: [await folder.write('a.csv', 'id,name\n1,A\n'), await folder.write('b.csv', 'name;id\nB;1\nC;2\n')],
      base: publishedFolder,
      existing: 'drop',
    })
    expect(reasons(report)).toEqual(['b.csv:2: same-identifier'])
    expect(report.rejections[0]?.message.en).toContain('record 1 of a.csv')
  })

  it('writes only the mapped table without a base, and lists the skipped checks', async () => {
    await using folder = await MappingFolder.make()
    const report = await mapFiles({
      mapping: await folder.write('m.yaml', BARE),
      sources: [await folder.write('a.csv', 'id,name\n1,A\n')],
      out: folder.path('out'),
    })
    expect(await readdir(folder.path('out'))).toEqual(['facilities.csv'])
    expect(notes(report)).toContain('are not checked')
  })

  it('refuses a non-empty folder without changing it', async () => {
    await using folder = await MappingFolder.make()
    await folder.map(BARE, 'a.csv', 'id,name\n1,A\n')
    const before = await readFile(folder.path('out/facilities.csv'), 'utf8')
    await expect(folder.map(BARE, 'a.csv', 'id,name\n2,B\n')).rejects.toMatchObject({ name: 'OutputError' })
    expect(await readFile(folder.path('out/facilities.csv'), 'utf8')).toBe(before)
  })

  it.each([
    [
      'a missing column',
      BARE.replace('name: name', 'name: title'),
      'MappingError',
      /"title".*Its columns are id, name/s,
    ],
    ['an unknown coordinate system', `${BARE}coordinates: { x: id, y: id, crs: EPSG:1 }\n`, 'MappingError', /EPSG:1/],
    [
      'an unknown source',
      `${BARE}citation: { source: s, locator: x, asWritten: y }\n`,
      'MappingError',
      /Unknown source "s"/,
    ],
    ['a file that is not UTF-8', `${BARE}format: { encoding: utf-8 }\n`, 'SourceError', /a\.csv:3/],
  ])('leaves nothing behind after %s', async (_name, mapping, name, message) => {
    await using folder = await MappingFolder.make()
    const bytes = Buffer.from('id,name\n1,A\n2,\xe9\n', 'latin1')
    await expect(folder.map(mapping, 'a.csv', bytes)).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
    })
    expect(await readdir(folder.folder)).toEqual(['a.csv', 'mapping.yaml'])
  })
})
