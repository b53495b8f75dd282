import { expect, test } from 'vitest'
import { MappingFolder } from '../testing/mapping-folder.ts'
import { JINZHONG } from '../testing/report-text.ts'

/** Maps one record and returns its position, or what its error says would be right. */
async function mapOne(columns: string, cells: string, coordinates: string): Promise<string> {
  await using folder = await MappingFolder.make()
  const mapping = `mapping: 1\nformat: { delimiter: ";" }\nid: { slug: [id] }\nfields:\n  name: id\n${JINZHONG}coordinates: { ${coordinates} }\n`
  const report = await folder.map(mapping, 'sites.csv', `id;${columns}\nA1;${cells}\n`)
  const [error] = report.rejectionCounts.flatMap(({ examples }) => examples)
  if (error) return `${error.message.en} ${error.hint.en}`
  const [row] = await folder.rows('facilities')
  return `${Number(row?.longitude).toFixed(4)}, ${Number(row?.latitude).toFixed(4)}`
}

test.each([
  ['X;Y', '648237,3;6862271,7', 'x: X, y: Y, crs: EPSG:2154, decimal: ","', '2.2945, 48.8584'],
  ['X;Y', '-37880;-7950', 'x: Y, y: X, crs: EPSG:6677', '139.7455, 35.6585'],
  ['X;Y', '953900;1952000', 'x: X, y: Y, crs: EPSG:5179', '126.9780, 37.5662'],
  ['X;Y', '198300;551900', 'x: X, y: Y, crs: EPSG:5186', '126.9808, 37.5666'],
  ['E;N', '681500;7465000', 'x: E, y: N, crs: EPSG:31983', '-43.2303, -22.9132'],
  ['E;N', '2600000;1200000', 'x: E, y: N, crs: EPSG:2056', '7.4386, 46.9511'],
  ['X;Y', '155000;463000', 'x: X, y: Y, crs: EPSG:28992', '5.3872, 52.1552'],
  ['X;Y', '250000;2655000', 'x: X, y: Y, crs: EPSG:3826', '121.0000, 23.9998'],
  ['E;N', '836694.05;819069.80', 'x: E, y: N, crs: EPSG:2326', '114.1810, 22.3106'],
  ['X;Y', '4170000;38500000', 'x: Y, y: X, crs: EPSG:4526', '114.0000, 37.6622'],
  ['X;Y', '4170000;500000', 'x: Y, y: X, crs: EPSG:4547', '114.0000, 37.6622'],
  ['lat;lon', `28° 35' 30" N;77° 14' 10.4" E`, 'x: lon, y: lat', '77.2362, 28.5917'],
  ['place', '37°41′N 112°45′E', 'both: place', '112.7500, 37.6833'],
  ['place', '37°41′N 112°45′E', 'both: place, axes: xy', '112.7500, 37.6833'],
  ['place', '东经112度45分，北纬37度41分', 'both: place', '112.7500, 37.6833'],
  ['place', 'N37 41.5, E112 45.2', 'both: place', '112.7533, 37.6917'],
  ['place', '112.75,37.69', 'both: place', '112.7500, 37.6900'],
  ['place', '37.69,112.75', 'both: place', '112.7500, 37.6900'],
  ['place', '37,69 112,75', 'both: place, decimal: ","', '112.7500, 37.6900'],
  ['place', '43.8,87.6', 'both: place, axes: yx', '87.6000, 43.8000'],
  ['place', '43.8,87.6', 'both: place, within: [80, 40, 90, 50]', '87.6000, 43.8000'],
  ['place', '43.8,87.6', 'both: place, crs: CGCS2000', '87.6000, 43.8000'],
  ['place', '530000 180000', 'both: place, crs: EPSG:27700', '-0.1284, 51.5040'],
])('converts %s %s', async (columns, cells, coordinates, expected) => {
  expect(await mapOne(columns, cells, coordinates)).toBe(expected)
})

test.each([
  ['lat;lon', `77° 14' 10" E;28° 35' 30" N`, 'x: lon, y: lat', 'Exchange the columns x and y'],
  ['lat;lon', '112.7;37.6', 'x: lon, y: lat', 'With x and y exchanged the position is valid'],
  ['X;Y', '4170000;500000', 'x: X, y: Y, crs: EPSG:4547', 'With x and y exchanged the position is valid'],
  ['X;Y', '4170000;38500000', 'x: Y, y: X, crs: EPSG:4547', 'begins with the number of a zone, 38'],
  ['X;Y', '4170000;500000', 'x: Y, y: X, crs: EPSG:4526', 'begin with the number of the zone, 38'],
  ['X;Y', '987,600.5;215,600.2', 'x: X, y: Y, crs: EPSG:2263', 'set format.thousands'],
  ['E;N', "2'600'000;1'200'000", 'x: E, y: N, crs: EPSG:2056', 'set format.thousands'],
  ['ref', 'TQ 30000 80000', 'both: ref, crs: EPSG:27700', 'Give eastings and northings in metres'],
  ['X;Y', '953900;1952000', 'x: X, y: Y, crs: EPSG:5186', 'Check coordinates.crs'],
  ['place', '43.8,87.6', 'both: place', 'Set coordinates.axes: yx if the latitude comes first'],
  ['place', '37.69,112.75', 'both: place, axes: xy', 'With x and y exchanged the position is valid'],
  ['place', '37°41′N 38°12′N', 'both: place', 'Expected two numbers'],
  ['place', '37°41′N 112°75′E', 'both: place', 'minutes and seconds are below 60'],
  ['lat;lon', '79.9;37.1', 'x: lon, y: lat', 'with longitude and latitude exchanged it lies in it'],
])('refuses %s %s and says what would be right', async (columns, cells, coordinates, expected) => {
  expect(await mapOne(columns, cells, coordinates)).toContain(expected)
})
