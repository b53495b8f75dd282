import { describe, expect, it } from 'vitest'
import { MappingFolder } from './testing/mapping-folder.ts'
import { BARE, JINZHONG, notes, reasons } from './testing/report-text.ts'
import { xlsxFile } from './testing/xlsx-file.ts'

describe('mapping files of other publishers', () => {
  it('reads semicolons, decimal commas, thousands separators, western letters and a preamble', async () => {
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

  it('reads GBK without a header, in GCJ-02', async () => {
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

  it('reads GeoJSON polygons in the declared coordinate system', async () => {
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

  it('reads a workbook, with additional units and codes by pattern', async () => {
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

  it('are found by name, short name, English name and code, within their ancestors', async () => {
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
    expect(report.rejections[1]?.message.en).toContain('320106, 320302')
    expect(await folder.problems()).toEqual([])
  })
})
