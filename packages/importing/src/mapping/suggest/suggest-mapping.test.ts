import { describe, expect, it } from 'vitest'
import type { MappingError } from '../errors.ts'
import { parseMapping } from '../rule/read-mapping.ts'
import { MappingFolder } from '../testing/mapping-folder.ts'
import { xlsxFile } from '../testing/xlsx-file.ts'
import { suggestMapping } from './suggest-mapping.ts'

async function suggestion(file: string, content: string | Uint8Array): Promise<string> {
  await using folder = await MappingFolder.make()
  return await suggestMapping(await folder.write(file, content))
}

/** Returns the fields that a suggestion leaves for the user to complete. */
function left(text: string): (string | undefined)[] {
  try {
    parseMapping(text, 's.yaml')
    return []
  } catch (error) {
    return (error as MappingError).problems.map(({ field }) => field)
  }
}

describe('suggestMapping', () => {
  it('drafts a runnable mapping for known columns', async () => {
    const file =
      'Nr;Bezeichnung;Gemeinde;Breitengrad;Längengrad;Fläche (m²);Typ;Baujahr\n1;Halle A;Jinzhong;37,69;112,70;1200,5;Halle;1999\n2;Halle B;Jinzhong;NA;NA;;Platz;NA\n'
    await using folder = await MappingFolder.make()
    const text = await suggestMapping(await folder.write('hallen.csv', file))
    expect(left(text)).toEqual([])
    const report = await folder.map(text, 'hallen.csv', file)
    expect(report).toMatchObject({ read: 2, written: 2 })
    expect(await folder.rows('facilities')).toMatchObject([
      {
        id: '1',
        name: 'Halle A',
        regionCode: '140700',
        longitude: '112.70',
        latitude: '37.69',
        area: '1200.5',
        openedOn: '1999',
      },
      { id: '2', longitude: '', area: '' },
    ])
    expect(await folder.problems()).toEqual([])
  })

  it('finds the header below titles and remarks', async () => {
    const text = await suggestion('a.csv', 'Halls of our town;;\nas of 2023;;\nNr;Name;Art\n1;A;x\n2;B;y\n')
    expect(text).toContain('header: "3"')
    expect(text).toContain('name: "Name"')
    expect(text).toContain('id: { slug: ["Nr"] }')
  })

  it('matches a column by its last words, but not by unrelated content', async () => {
    const record = {
      inst_numero: 'I7',
      inst_nom: 'Stade',
      spot: { wgs84: { lat: 60.1, lon: 24.9 } },
      equip_type_name: 'Piste',
    }
    const text = await suggestion('a.json', JSON.stringify([record, { ...record, inst_numero: 'I8' }]))
    for (const line of [
      'name: "inst_nom"',
      'column: "equip_type_name"',
      'x: "spot.wgs84.lon"',
      'y: "spot.wgs84.lat"',
    ]) {
      expect(text).toContain(line)
    }
  })

  it('detects angles, missing values and acres', async () => {
    const file = `id|name|LAT|LONG|Acres\n1|A|23°34'53"S|46°39'21"W|2.5\n2|B|23°30'00"S|46°40'00"W|unknown\n`
    await using folder = await MappingFolder.make()
    const text = await suggestMapping(await folder.write('a.csv', file))
    expect(text).toContain('x: "LONG"')
    expect(text).toMatch(/^nothing: \["NA", .*"unknown"\]$/m)
    const whole = text.replace('fields:\n', 'fields:\n  regionCode: { value: "140700" }\n')
    expect(await folder.map(whole, 'a.csv', file)).toMatchObject({ read: 2, written: 2 })
    expect(await folder.rows('facilities')).toMatchObject([{ area: '2.5', areaUnitCode: 'ACRE' }, { area: '' }])
    // The places are in Brazil, the region is in China.
    expect((await folder.problems()).map(({ field }) => field)).toEqual(['longitude', 'longitude'])
  })

  it('leaves the region to the user and explains how to set it', async () => {
    const text = await suggestion('a.csv', 'id,name\n1,A\n2,B\n')
    expect(left(text)).toEqual(['fields.regionCode'])
    expect(text).toContain('# regionCode: { column: COLUMN, region: name }')
  })

  it('finds name and coordinates without a header', async () => {
    const text = await suggestion('a.csv', '1;Hall A;112.70;37.69\n2;Hall B;112.71;37.70\n')
    expect(text).toContain('header: "none"')
    expect(text).toContain('x: "#3"')
    expect(text).toContain('y: "#4"')
    expect(text).toContain('name: "#2"')
    expect(text).toContain('id: { slug: ["#1"] }')
  })

  it('prefers degrees to metres, and asks for the system of metres', async () => {
    const both = await suggestion(
      'a.csv',
      'id,name,easting,northing,lon,lat\n1,A,318341,868943,-3.3,57.7\n2,B,318342,868944,-3.4,57.8\n',
    )
    expect(both).toContain('x: "lon"')
    const metres = await suggestion('a.csv', 'id,name,easting,northing\n1,A,318341,868943\n2,B,318342,868944\n')
    expect(metres).toContain('x: "easting"')
    expect(metres).toContain('name their coordinate system')
  })

  it('uses the declared system of GeoJSON, and the array of other JSON', async () => {
    const features = [1, 2].map((id) => ({
      type: 'Feature',
      id,
      properties: { name: `A${id}` },
      geometry: { type: 'Point', coordinates: [1, 2] },
    }))
    const geojson = await suggestion(
      'a.geojson',
      JSON.stringify({ crs: { properties: { name: 'EPSG:4490' } }, features }),
    )
    expect(geojson).toContain('geometry: true')
    expect(geojson).toContain('crs: "EPSG:4490"')
    expect(geojson).toContain('id: { slug: ["$id"] }')
    const json = await suggestion('a.json', '{"result":{"items":[{"name":"A","lat":1.5,"lon":2.5}]}}')
    expect(json).toContain('records: "result.items"')
  })

  it('detects mixed decimal separators and coordinates in one column', async () => {
    const file =
      "Numéro;Nom de l'installation;Commune;Coordonnées;Surface m2\nE1;Gymnase;Jinzhong;37.69, 112.70;1 200,5\nE2;Piscine;Jinzhong;37.70, 112.71;7 140\n"
    await using folder = await MappingFolder.make()
    const text = await suggestMapping(await folder.write('fr.csv', file))
    expect(await folder.map(text, 'fr.csv', file)).toMatchObject({ written: 2 })
    expect(await folder.rows('facilities')).toMatchObject([
      { id: 'e1', name: 'Gymnase', longitude: '112.70', latitude: '37.69', area: '1200.5' },
      { id: 'e2', area: '7140' },
    ])
  })

  it('detects Unix milliseconds as dates, and no text as a number', async () => {
    const text = await suggestion(
      'a.csv',
      'id,name,open_date,surface\n1,A,1598918400000,Grass\n2,B,1598918400000,Clay\n',
    )
    expect(text).toContain('openedOn: { column: "open_date", date: "unix-ms" }')
    expect(text).not.toContain('area:')
  })

  it.each([
    ['areaKm2', 'unit: KM2', 'quantityKind: area, baseCode: M2, factor: "1000000"'],
    ['areaHa', 'unit: HECTARE', ''],
    ['面积(平方公里)', 'unit: KM2', '平方公里'],
    ['面积（平方米）', 'unit: M2', ''],
    ['场地面积_㎡', 'unit: M2', ''],
    ['surface_m2', 'unit: M2', ''],
    ['Area (sq ft)', 'unit: FT2', '平方英尺'],
    ['AREA_SQM', 'unit: M2', ''],
    ['占地面积(亩)', 'unit: MU', ''],
    ['面積(公頃)', 'unit: HECTARE', ''],
    ['建筑面积（万平方米）', 'unit: WAN_M2', ''],
    ['lengthKm', 'unit: KM', ''],
    ['长度（米）', 'unit: M', ''],
    ['seats', 'unit: SEAT', ''],
    ['座位数', 'unit: SEAT', ''],
    ['容量（人）', 'unit: PERSON', ''],
  ])('takes the unit from the header %s', async (header, unit, row) => {
    const text = await suggestion('u.csv', `id,name,${header}\n1,A,5\n2,B,6.5\n`)
    expect(text).toMatch(new RegExp(`^  (area|length|capacity): .*${unit} }$`, 'm'))
    expect(text).toContain(row)
  })

  it.each(['area', '面积', 'Surface', 'length', 'capacity', 'area m2/ha', '面积(千平方米)'])(
    'leaves the unit of %s to the user',
    async (header) => {
      const text = await suggestion('u.csv', `id,name,${header}\n1,A,5\n2,B,6.5\n`)
      expect(text).not.toMatch(/^ {2}(area|length|capacity):/m)
      expect(text).toMatch(/^ {2}# (area|length|capacity): .*unit: UNIT/m)
    },
  )

  it.each([
    ['a time', 'lastModified,name,ref\n2020-01-01T00:00:00Z,A,x1\n2020-01-02T00:00:00Z,B,x2\n', '["ref"]'],
    ['milliseconds', 'seen,name,ref\n1598918400000,A,x1\n1598918400001,B,x2\n', '["ref"]'],
    ['an address', 'where,name,ref\n1 High Street,A,x1\n2 High Street,B,x2\n', '["ref"]'],
    ['a web page', 'website,name,ref\nhttps://a.example,A,x1\nhttps://b.example,B,x2\n', '["ref"]'],
    ['a number that repeats', 'id,name,ref\n1,A,x1\n1,B,x2\n', '["ref"]'],
    ['what makes the same slug', 'id,name,ref\na-1,A,x1\nA.1,B,x2\n', '["ref"]'],
  ])('does not identify records by %s', async (_, file, columns) => {
    expect(await suggestion('i.csv', file)).toContain(`id: { slug: ${columns} }`)
  })

  it('finds the largest array of nested JSON, and lists few columns by name', async () => {
    const venue = (id: number) => ({
      id,
      name: `V${id}`,
      courts: Array.from({ length: 300 }, (_, n) => ({ n, on: 'clay' })),
    })
    const document = { meta: { columns: [{ name: 'id' }] }, data: { venues: [venue(1), venue(2)] } }
    const text = await suggestion('n.json', JSON.stringify(document))
    expect(text).toContain('records: "data.venues"')
    expect(text.match(/^# {3}#\d/gm)).toHaveLength(4)
    expect(text).toContain('courts.on')
  })

  it('lists the fullest columns of a file with many', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `c${index}`)
    const text = await suggestion(
      'w.json',
      JSON.stringify([{ id: 1 }, { id: 2 }, ...names.map((name, id) => ({ id: id + 3, [name]: 'x' }))]),
    )
    expect(text.match(/^# {3}#\d/gm)).toHaveLength(60)
    expect(text).toContain('141 columns with fewer values')
  })

  it('sets the order of day and month only if it is unambiguous', async () => {
    const sure = await suggestion('a.csv', 'id,name,date opened\n1,A,01/02/2000\n2,B,25/02/2000\n')
    expect(sure).toContain('date: "D/M/YYYY"')
    const unsure = await suggestion('a.csv', 'id,name,date opened\n1,A,01/02/2000\n2,B,05/02/2000\n')
    expect(unsure).toContain('  openedOn: { column: "date opened", otherwise: empty }')
  })

  it('combines columns if none identifies the records', async () => {
    expect(await suggestion('a.csv', 'name,kind\nA,x\nA,y\n')).toContain('id: { hash: ["name"] }')
  })

  it('sets the encoding, and reads workbooks', async () => {
    expect(await suggestion('a.csv', Buffer.from('id;Straße\n1;Süd\n', 'latin1'))).toContain('encoding: [windows-1252]')
    expect(
      await suggestion(
        'a.xlsx',
        xlsxFile([
          ['id', 'name'],
          [1, 'A'],
          [2, 'B'],
        ]),
      ),
    ).toContain('name: "name"')
  })
})
