import { copyFile, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { beforeEach, expect, test } from 'vitest'
import { PackageCopy } from '../testing/package-copy.ts'

const EXAMPLE = fileURLToPath(new URL('../../../../examples/packages/lydmark/outlines.geojson', import.meta.url))

let copy: PackageCopy

/** A copy of the published package with the outline of a county. */
beforeEach(async () => {
  copy = await PackageCopy.withoutRows()
  await copy.edit('datapackage.json', (text) =>
    text.replace('"resources": [', '"resources": [{ "name": "outlines", "path": "outlines.geojson" },'),
  )
  await writeOutlines({})
  return () => copy[Symbol.asyncDispose]()
})

const ring = [
  [112, 37],
  [113, 37],
  [113, 38],
  [112, 38],
  [112, 37],
]

const county = { type: 'Feature', properties: { code: '140702' }, geometry: { type: 'Polygon', coordinates: [ring] } }

const writeOutlines = (changes: object) =>
  copy.write(
    'outlines.geojson',
    JSON.stringify({
      type: 'FeatureCollection',
      source: 'bulletin',
      licence: 'CC0-1.0',
      features: [county],
      ...changes,
    }),
  )

/** Where the problems of the file are. */
const fieldsOf = async () =>
  (await copy.problems()).filter(({ file }) => file === 'outlines.geojson').map(({ field }) => field)

test('the source and the divisions must be in the package', async () => {
  expect(await fieldsOf()).toEqual(['source', 'properties.code'])
})

test.each<[string, object, string[]]>([
  ['no licence', { licence: undefined }, ['licence']],
  ['an empty approval number', { approvalNumber: '' }, ['approvalNumber']],
  ['another reference system', { crs: { type: 'name' } }, ['crs']],
  ['no code', { features: [{ ...county, properties: {} }] }, ['features[0].properties.code']],
  [
    'points',
    { features: [{ ...county, geometry: { type: 'Point', coordinates: [112, 37] } }] },
    ['features[0].geometry.type'],
  ],
  ['a code twice', { features: [county, county] }, ['features[1].properties.code']],
  [
    'a ring that is not closed',
    {
      features: [
        { ...county, geometry: { type: 'MultiPolygon', coordinates: [[[...ring.slice(0, 4), [112, 37.5]]]] } },
      ],
    },
    ['features[0].geometry.coordinates[0][0][4]'],
  ],
])('is refused with %s', async (_, changes, fields) => {
  await writeOutlines(changes)
  expect(await fieldsOf()).toEqual(fields)
})

test('a file that is no JSON, or not there, is a problem', async () => {
  await copy.write('outlines.geojson', '{')
  expect((await copy.problems()).map(({ message }) => message.en).join()).toMatch(/Invalid JSON/)
  await copy.remove('outlines.geojson')
  expect(await fieldsOf()).toHaveLength(1)
})

test('the outlines of the example are valid but for the divisions of another package', async () => {
  await copyFile(EXAMPLE, copy.path('outlines.geojson'))
  const { features } = JSON.parse(await readFile(EXAMPLE, 'utf8')) as { features: unknown[] }
  expect(await fieldsOf()).toEqual(['source', ...features.map(() => 'properties.code')])
})
