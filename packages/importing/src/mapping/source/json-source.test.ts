import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatSchema } from '../rule/format-schema.ts'
import { xlsxFile } from '../testing/xlsx-file.ts'
import { JsonArrayScanner } from './json-array-scanner.ts'
import { openSource } from './open-source.ts'
import { getCell, type SourceFile, type SourceRecord } from './record.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tiyu-json-'))
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function read(
  file: string,
  content: string | Uint8Array,
  format: object = {},
): Promise<SourceFile & { all: SourceRecord[] }> {
  await writeFile(join(folder, file), content)
  const source = await openSource(join(folder, file), formatSchema.parse(format))
  const all: SourceRecord[] = []
  for await (const record of source.records) all.push(record)
  return { ...source, all }
}

const FEATURES = `{
  "type": "FeatureCollection",
  "crs": { "type": "name", "properties": { "name": "urn:ogc:def:crs:EPSG::4490" } },
  "features": [
    { "type": "Feature", "id": 7, "properties": { "name": "A \\" ] }", "size": 1.50, "tags": ["x", "y"], "site": { "zip": "01067" } },
      "geometry": { "type": "Point", "coordinates": [112.70, 37.690] } },
    { "type": "Feature", "properties": { "name": null, "open": true }, "geometry": null }
  ]
}`

describe('GeoJSON', () => {
  it('returns properties with all digits, geometry, line and declared coordinate system', async () => {
    const { all, crs, columns } = await read('a.geojson', FEATURES)
    expect(crs).toBe('urn:ogc:def:crs:EPSG::4490')
    expect(columns).toEqual(['$id', 'name', 'size', 'tags', 'site.zip', 'open'])
    expect(all).toMatchObject([
      {
        line: 5,
        cells: ['7', 'A " ] }', '1.50', 'x; y', '01067'],
        geometry: { type: 'Point', coordinates: ['112.70', '37.690'] },
      },
      { line: 7, names: ['name', 'open'], cells: ['', 'true'] },
    ])
    expect(all[1]).not.toHaveProperty('geometry')
  })
})

describe('JSON', () => {
  it('reads the root array or the array of the mapping', async () => {
    const root = await read('a.json', '[{"name":"A"},{"name":"B"}]')
    expect(root.all.map((record) => getCell(record, 'name'))).toEqual(['A', 'B'])
    const nested = await read('b.json', '{"meta":{"list":[1]},"result":{"items":[{"name":"C"}]}}', {
      records: 'result.items',
    })
    expect(nested.all.map((record) => getCell(record, 'name'))).toEqual(['C'])
  })

  it.each([
    ['a later key', '[{"id":1},{"id":2,"built":1990}]', ['id', 'built'], [['1'], ['2', '1990']]],
    [
      'a nested key',
      '[{"id":1,"site":{"zip":"1"}},{"site":{"city":"X"}}]',
      ['id', 'site.zip', 'site.city'],
      [['1', '1'], ['X']],
    ],
    [
      'an array of objects',
      '[{"courts":[{"n":1,"on":"clay"},{"n":2,"on":null}]}]',
      ['courts.n', 'courts.on'],
      [['1; 2', 'clay']],
    ],
    ['a record that is no object', '[5,{"id":1}]', ['id'], [[], ['1']]],
  ])('has the columns of all records: %s', async (_, document, columns, cells) => {
    const source = await read('u.json', document)
    expect(source.columns).toEqual(columns)
    expect(source.all.map((record) => record.cells)).toEqual(cells)
    expect(source.all.map(({ number }) => number)).toEqual(cells.map((_row, index) => index + 1))
  })

  it('lists the arrays of a document without the expected one', async () => {
    await expect(read('c.json', '{"result":{"items":[{"name":"C"}]}}')).rejects.toMatchObject({
      name: 'SourceError',
      problem: { hint: { en: expect.stringContaining('result.items') } },
    })
  })

  it('reports broken records and records that are not objects', async () => {
    const { all } = await read('d.json', '[{"name":"A"}, 5, {"name":oops}]')
    expect(all.map(({ error }) => error?.message.en ?? 'sound')).toEqual([
      'sound',
      'The record is not a JSON object.',
      expect.stringContaining('not JSON'),
    ])
  })

  it('reads one object per line', async () => {
    const { all } = await read('e.jsonl', '{"name":"A"}\n\n{"name":"B"}')
    expect(all.map((record) => [record.line, getCell(record, 'name')])).toEqual([
      [1, 'A'],
      [3, 'B'],
    ])
  })

  it('finds the same elements for any chunking', () => {
    const document = fc.array(fc.jsonValue(), { minLength: 1 })
    fc.assert(
      fc.property(document, fc.integer({ min: 1, max: 9 }), fc.boolean(), (values, size, pretty) => {
        const text = JSON.stringify({ before: [[1], { a: '"]' }], features: values, after: [2] }, null, pretty ? 2 : 0)
        const scan = new JsonArrayScanner((path) => path.join('.') === 'features')
        const found: unknown[] = []
        for (let at = 0; at < text.length; at += size) {
          for (const element of scan.read(text.slice(at, at + size))) found.push(JSON.parse(element.text))
        }
        expect(found).toEqual(JSON.parse(JSON.stringify(values)))
      }),
    )
  })
})

describe('workbook', () => {
  const rows = [['Venues of 2020'], ['name', 'area', 'opened'], ['Hall A', 12.5, { date: 43831 }], [], ['Hall B', 3]]

  it('returns rows with line numbers, digits and dates', async () => {
    const { all, columns } = await read('a.xlsx', xlsxFile(rows), { header: '2' })
    expect(columns).toEqual(['name', 'area', 'opened'])
    expect(all.map(({ line, cells }) => [line, ...cells.slice(0, 3)])).toEqual([
      [3, 'Hall A', '12.5', '2020-01-01'],
      [5, 'Hall B', '3', ''],
    ])
  })

  it('returns errors of formulas, and numbers with the zeros they are shown with', async () => {
    const file = xlsxFile([
      ['code', 'area', 'seats'],
      [{ zeros: 123 }, { error: '#DIV/0!' }, 5],
      [{ zeros: 1234567 }, '', { error: '#REF!' }],
    ])
    const { all, notes } = await read('z.xlsx', file)
    expect(all.map(({ cells }) => cells)).toEqual([
      ['000123', '#DIV/0!', '5'],
      ['1234567', '', '#REF!'],
    ])
    expect(notes().map(({ en }) => en)).toEqual([expect.stringContaining('000123 (code)')])
  })

  it('lists the sheets if the requested one is missing', async () => {
    await expect(read('b.xlsx', xlsxFile(rows), { sheet: 'Halls' })).rejects.toMatchObject({
      problem: { hint: { en: expect.stringContaining('Venues') } },
    })
  })

  it('rejects a file that is not a workbook', async () => {
    await expect(read('c.xlsx', 'name,area\n')).rejects.toMatchObject({ name: 'SourceError' })
  })
})
