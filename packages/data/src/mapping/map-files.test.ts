import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { publishedFolder } from '../testing/published-rows.ts'
import { mapFiles } from './map-files.ts'
import type { MapReport } from './run/report.ts'
import { MappingFolder } from './testing/mapping-folder.ts'
import { xlsxFile } from './testing/xlsx-file.ts'

const JINZHONG = '  regionCode: { value: "140700" }\n'

const BARE = `mapping: 1
id: { slug: [id] }
fields:
  name: name
${JINZHONG}`

function reasons({ rejections }: MapReport): string[] {
  return rejections.map(({ file, line, column, reason }) => `${file}:${line}:${column ?? ''} ${reason}`)
}

function notes(report: MapReport): string {
  return report.notes.map(({ en }) => en).join('\n')
}

describe('files of other countries', () => {
  it('with semicolons, decimal commas, thousands, western letters and a preamble', async () => {
    await using folder = await MappingFolder.make()
    const text =
      'Sportstätten 2020;;;;;\r\n\r\nNr;Bezeichnung;Ort;Fläche m²;Breite;Länge\r\n1;"Fußballplatz ""Süd""";Jinzhong;7.140,50;37.6912;112.7000\r\n2;Halle;Jinzhong;k.A.;;\r\n'
    const mapping = `mapping: 1
format: { header: 3, decimal: ",", thousands: "." }
nothing: [k.A.]
id: { slug: [Nr], prefix: de }
fields:
  name: Bezeichnung
  regionCode: { column: Ort, region: name }
  area: { column: Fläche m², unit: M2 }
coordinates: { x: Länge, y: Breite, decimal: "." }
`
    const report = await folder.map(mapping, 'halls.csv', Buffer.from(text, 'latin1'))
    expect(report).toMatchObject({ read: 2, written: 2, rejected: 0 })
    expect(await folder.rows('facilities')).toMatchObject([
      {
        id: 'de-1',
        name: 'Fußballplatz "Süd"',
        regionCode: '140700',
        area: '7140.50',
        areaUnitCode: 'M2',
        longitude: '112.7000',
        latitude: '37.6912',
      },
      { id: 'de-2', area: '', areaUnitCode: '', longitude: '', latitude: '' },
    ])
    expect(await folder.problems()).toEqual([])
    expect(notes(report)).toContain('guessed: windows-1252')
  })

  it('without a header, in GBK, placed in GCJ-02', async () => {
    await using folder = await MappingFolder.make()
    // 榆次体育馆,112.7356,37.6971
    const bytes = Buffer.concat([Buffer.from('d3dcb4cecce5d3fdb9dd', 'hex'), Buffer.from(',112.7356,37.6971\n')])
    const mapping = `mapping: 1
format: { header: none }
id: { slug: ["#1"] }
fields:
  name: "#1"
${JINZHONG}coordinates: { x: "#2", y: "#3", crs: GCJ-02 }
`
    await folder.map(mapping, 'venues.csv', bytes)
    const [row] = await folder.rows('facilities')
    expect(row).toMatchObject({ id: 'yu-ci-ti-yu-guan', name: '榆次体育馆' })
    expect(Number(row?.longitude)).toBeCloseTo(112.7356 - 0.0064, 2)
    expect(Number(row?.latitude)).toBeCloseTo(37.6971 - 0.001, 2)
    expect(row?.longitude).not.toBe('112.7356')
    expect(await folder.problems()).toEqual([])
  })

  it('as GeoJSON with areas, in the system the file states', async () => {
    await using folder = await MappingFolder.make()
    const ring = [
      [500000, 4170000],
      [500100, 4170000],
      [500100, 4170100],
      [500000, 4170000],
    ]
    const content = JSON.stringify({
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::4546' } },
      features: [
        { type: 'Feature', id: 'a1', properties: { name: 'Park' }, geometry: { type: 'Polygon', coordinates: [ring] } },
        { type: 'Feature', id: 'a2', properties: { name: 'Lost' }, geometry: null },
        { type: 'Feature', id: 'a3', properties: { name: 'Broken' }, geometry: { type: 'Polygon', coordinates: [] } },
      ],
    })
    const mapping = `mapping: 1
id: { slug: [$id] }
fields:
  name: name
${JINZHONG}coordinates: { geometry: true }
`
    const report = await folder.map(mapping, 'parks.geojson', content)
    expect(reasons(report)).toEqual(['parks.geojson:1: coordinates'])
    const [park, lost] = await folder.rows('facilities')
    expect(Number(park?.longitude)).toBeCloseTo(111.0008, 3)
    expect(Number(park?.latitude)).toBeCloseTo(37.66, 1)
    expect(park).toMatchObject({
      inferred: 'longitude;latitude',
      note: expect.stringContaining('代表点'),
      noteEn: expect.stringContaining('Polygon'),
    })
    expect(lost).toMatchObject({ longitude: '', inferred: '' })
    expect(await folder.problems()).toEqual([])
  })

  it('as a workbook, with units of its own and codes by pattern', async () => {
    await using folder = await MappingFolder.make()
    const mapping = `mapping: 1
id: { hash: [name, town] }
fields:
  name: name
${JINZHONG}  typeCode:
    column: kind
    codes: { Gym: "4.2" }
    patterns:
      - { match: '^Football', value: "2.1" }
    otherwise: empty
  area: { column: size, unit: { column: unit, codes: { sqft: FT2, m2: M2 } } }
  openedOn: opened
rows:
  units:
    - { code: FT2, name: 平方英尺, nameEn: square foot, quantityKind: area, baseCode: M2, factor: "0.09290304", ucum: "[ft_i]2" }
`
    const report = await folder.map(
      mapping,
      'clubs.xlsx',
      xlsxFile([
        ['name', 'town', 'kind', 'size', 'unit', 'opened'],
        ['A', 'X', 'Gym', 5000, 'sqft', { date: 43831 }],
        ['B', 'X', 'Football, small', 46.45, 'm2', '2019'],
        ['C', 'X', 'Sauna', 1, 'acre', ''],
        ['D', 'X', 'Sauna', '', 'acre', ''],
      ]),
    )
    expect(reasons(report)).toEqual(['clubs.xlsx:4:5 unknown-code'])
    expect(report.leftOut.map(({ line, value }) => [line, value])).toEqual([[5, 'Sauna']])
    expect(await folder.rows('facilities')).toMatchObject([
      {
        id: expect.stringMatching(/^[0-9a-f]{16}$/),
        typeCode: '4.2',
        area: '5000',
        areaUnitCode: 'FT2',
        openedOn: '2020-01-01',
      },
      { typeCode: '2.1', area: '46.45', areaUnitCode: 'M2', openedOn: '2019' },
      { typeCode: '', area: '', areaUnitCode: '', openedOn: '' },
    ])
    expect(await folder.problems()).toEqual([])
  })
})

describe('regions', () => {
  const file =
    'id,name,county,city\n1,A,左权,晋中\n2,B,Jinzhong,\n3,C,140702,\n4,D,Nowhere,\n5,E,鼓楼区,\n6,F,鼓楼区,南京\n'
  const mapping = `${BARE.replace(JINZHONG, '')}  regionCode: { column: county, region: name, within: [city] }
rows:
  regions:
    - { code: "320100", name: 南京市, nameEn: Nanjing, pinyin: nan jing, level: PREFECTURE, parentCode: "320000" }
    - { code: "320106", name: 鼓楼区, nameEn: Gulou District, pinyin: gu lou, level: COUNTY, parentCode: "320100" }
    - { code: "320302", name: 鼓楼区, nameEn: Gulou District, pinyin: gu lou, level: COUNTY, parentCode: "320000" }
`

  it('are found by name, short name, English name and code, within those around them', async () => {
    await using folder = await MappingFolder.make()
    const report = await folder.map(mapping, 'r.csv', file)
    const rows = await folder.rows('facilities')
    expect(rows.map(({ id, regionCode }) => [id, regionCode])).toEqual([
      ['1', '140722'],
      ['2', '140700'],
      ['3', '140702'],
      ['6', '320106'],
    ])
    expect(reasons(report)).toEqual(['r.csv:5:3 unknown-region', 'r.csv:6:3 ambiguous-region'])
    expect(report.rejections[1]?.wrong.en).toContain('320106, 320302')
    expect(await folder.problems()).toEqual([])
  })
})

describe('what is refused', () => {
  it('is told with its place, its value and what would be right, in both languages, and kept in rejected.csv', async () => {
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
    for (const { wrong, right } of report.rejections) {
      for (const text of [wrong, right]) {
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

  it('is counted by kind, with the most frequent values', async () => {
    await using folder = await MappingFolder.make()
    const mapping = `${BARE}  status: { column: status, codes: { open: OPEN } }\n`
    const report = await folder.map(mapping, 's.csv', 'id,name,status\n1,A,x\n2,B,y\n3,C,x\n')
    expect(report.rejectionCounts).toEqual([
      { field: 'status', sourceColumn: 'status', reason: 'unknown-code', count: 3, values: { x: 2, y: 1 } },
    ])
  })

  it('is nothing that the base package lacks: types, units, regions', async () => {
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

describe('a run', () => {
  it('cites each record, with a reason where its figures do not stand in the words cited', async () => {
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

  it('without --out writes nothing, with the same report', async () => {
    await using folder = await MappingFolder.make()
    const mapping = await folder.write('m.yaml', BARE)
    const sources = [await folder.write('a.csv', 'id,name,extra\n1,A,x\n1,B,y\n')]
    const before = await readdir(folder.folder)
    const dry = await mapFiles({ mapping, sources, base: publishedFolder })
    expect(await readdir(folder.folder)).toEqual(before)
    const real = await mapFiles({ mapping, sources, base: publishedFolder, out: folder.path('out') })
    expect({ ...real, dryRun: true, rows: {} }).toEqual(dry)
    expect(notes(dry)).toContain('go nowhere: extra')
  })

  it('gives the same bytes every time', async () => {
    await using one = await MappingFolder.make()
    await using other = await MappingFolder.make()
    for (const folder of [one, other]) await folder.map(BARE, 'a.csv', 'id,name\n2,B\n1,A\n')
    for (const file of await readdir(one.path('out'))) {
      expect(await readFile(one.path(`out/${file}`))).toEqual(await readFile(other.path(`out/${file}`)))
    }
  })

  it('reads several files into one table and knows keys across them', async () => {
    await using folder = await MappingFolder.make()
    const report = await mapFiles({
      mapping: await folder.write('m.yaml', BARE),
      sources: [await folder.write('a.csv', 'id,name\n1,A\n'), await folder.write('b.csv', 'name;id\nB;1\nC;2\n')],
      base: publishedFolder,
    })
    expect(reasons(report)).toEqual(['b.csv:2: same-identifier'])
    expect(report.rejections[0]?.wrong.en).toContain('a.csv:2')
  })

  it('without a base writes the mapped table alone and says what was not compared', async () => {
    await using folder = await MappingFolder.make()
    const report = await mapFiles({
      mapping: await folder.write('m.yaml', BARE),
      sources: [await folder.write('a.csv', 'id,name\n1,A\n')],
      out: folder.path('out'),
    })
    expect(await readdir(folder.path('out'))).toEqual(['facilities.csv'])
    expect(notes(report)).toContain('not compared')
  })

  it('refuses a folder that holds something and leaves it alone', async () => {
    await using folder = await MappingFolder.make()
    await folder.map(BARE, 'a.csv', 'id,name\n1,A\n')
    const before = await readFile(folder.path('out/facilities.csv'), 'utf8')
    await expect(folder.map(BARE, 'a.csv', 'id,name\n2,B\n')).rejects.toMatchObject({ name: 'OutputError' })
    expect(await readFile(folder.path('out/facilities.csv'), 'utf8')).toBe(before)
  })

  it.each([
    [
      'a column the file has not',
      BARE.replace('name: name', 'name: title'),
      'MappingError',
      /"title".*Its columns are id, name/s,
    ],
    ['a system nobody knows', `${BARE}coordinates: { x: id, y: id, crs: EPSG:1 }\n`, 'MappingError', /EPSG:1/],
    [
      'a source that is not there',
      `${BARE}citation: { source: s, locator: x, asWritten: y }\n`,
      'MappingError',
      /No source is called s/,
    ],
    ['a file that is not UTF-8', `${BARE}format: { encoding: utf-8 }\n`, 'SourceError', /a\.csv:3/],
  ])('leaves nothing behind over %s', async (_name, mapping, name, message) => {
    await using folder = await MappingFolder.make()
    const bytes = Buffer.from('id,name\n1,A\n2,\xe9\n', 'latin1')
    await expect(folder.map(mapping, 'a.csv', bytes)).rejects.toMatchObject({
      name,
      message: expect.stringMatching(message),
    })
    expect(await readdir(folder.folder)).toEqual(['a.csv', 'mapping.yaml'])
  })
})

describe('the mapping of Scottish facilities', () => {
  const mapping = fileURLToPath(new URL('../../../../mappings/scotland-sports-facilities.yaml', import.meta.url))
  const excerpt = fileURLToPath(new URL('./testing/scotland-excerpt.csv', import.meta.url))

  it('imports every record of an excerpt or says why not', async () => {
    await using folder = await MappingFolder.make()
    const report = await mapFiles({ mapping, sources: [excerpt], base: publishedFolder, out: folder.path('out') })
    expect(report).toMatchObject({ read: 40, written: 34, rejected: 6 })
    expect(reasons(report)).toEqual([
      'scotland-excerpt.csv:20:23 not-a-date',
      'scotland-excerpt.csv:36: same-identifier',
      'scotland-excerpt.csv:37: same-identifier',
      'scotland-excerpt.csv:38:3 unknown-code',
      'scotland-excerpt.csv:39:9 unknown-region',
      'scotland-excerpt.csv:40:6 empty',
    ])
    expect(report.leftOut.map(({ line, reason }) => [line, reason])).toEqual([[8, 'coordinates']])
    const types = new Map((await folder.rows('facilities')).map(({ id, typeCode }) => [id, typeCode]))
    expect(types.get('gb-sct-pub-spfat-2')).toBe('1.1.2.1')
    expect(types.get('gb-sct-pub-spfsw-2')).toBe('1.2.1')
    expect(types.get('gb-sct-pub-spfsp-1')).toBe('')
    expect(await folder.problems()).toEqual([])
    expect(JSON.parse(await readFile(folder.path('out/datapackage.json'), 'utf8'))).toMatchObject({
      name: 'scotland-sports-facilities',
    })
  })

  const samples = process.env.TIYU_SAMPLES
  it.runIf(samples)('imports all 13,830 records of the whole file', async () => {
    await using folder = await MappingFolder.make()
    const sources = [`${samples}/scotland-sports-facilities.csv`]
    const report = await mapFiles({ mapping, sources, base: publishedFolder, out: folder.path('out') })
    expect(report).toMatchObject({ read: 13_830, written: 13_830, rejected: 0 })
    expect(report.leftOut.map(({ line, reason }) => [line, reason])).toEqual([[272, 'coordinates']])
    expect(await folder.problems()).toEqual([])
  })
})
