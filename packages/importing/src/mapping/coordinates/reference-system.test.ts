import { describe, expect, it } from 'vitest'
import type { Position } from './offset-systems.ts'
import { findReferenceSystem, type ReferenceSystem } from './reference-system.ts'

/** Length of the meridian from the equator to 40° on GRS 80, in metres. */
const MERIDIAN_TO_40 = 4429529.0302

function at(crs: string, position: Position, definition?: string): Position {
  const system = findReferenceSystem(crs, definition) as ReferenceSystem
  return system.toWgs84(position)
}

describe('findReferenceSystem', () => {
  it.each([
    ['EPSG:27700', [651409.903, 313177.27], [1.716052, 52.657979], 4],
    ['EPSG:3857', [20037508.342789244, 5621521.486192067], [180, 45], 6],
    ['EPSG:2154', [700000, 6600000], [3, 46.5], 6],
    ['EPSG:25832', [500000, 5538630.703], [9, 50], 6],
    ['EPSG:4547', [500000, MERIDIAN_TO_40], [114, 40], 6],
    ['EPSG:4526', [38500000, MERIDIAN_TO_40], [114, 40], 6],
    ['EPSG:4497', [19500000, MERIDIAN_TO_40], [111, 40], 6],
    ['EPSG:4508', [500000, MERIDIAN_TO_40], [111, 40], 6],
  ] as const)('%s %j is %j', (crs, position, [longitude, latitude], digits) => {
    const [x, y] = at(crs, position)
    expect(x).toBeCloseTo(longitude, digits)
    expect(y).toBeCloseTo(latitude, digits)
  })

  it.each([
    'WGS84',
    'wgs 84',
    'EPSG:4326',
    '4326',
    'EPSG:4490',
    'CGCS2000',
    'urn:ogc:def:crs:OGC:1.3:CRS84',
    'urn:ogc:def:crs:EPSG::4490',
    'http://www.opengis.net/def/crs/EPSG/0/4326',
  ])('treats %s as WGS 84', (crs) => {
    expect(findReferenceSystem(crs)).toMatchObject({ isWgs84: true })
  })

  it.each(['GCJ-02', 'gcj02', 'BD-09', 'bd 09'])('converts %s', (crs) => {
    expect(findReferenceSystem(crs)).toMatchObject({ isWgs84: false })
  })

  it('accepts a PROJ definition', () => {
    const [longitude, latitude] = at('local', [0, 0], '+proj=tmerc +lat_0=37 +lon_0=112 +ellps=GRS80 +units=m')
    expect(longitude).toBeCloseTo(112, 9)
    expect(latitude).toBeCloseTo(37, 9)
  })

  it.each([
    ['EPSG:999999', undefined, 'EPSG:999999'],
    ['Amersfoort', undefined, 'AMERSFOORT'],
    ['EPSG:2385', undefined, 'works without a grid file'],
    ['local', '+proj=cass +lat_0=52 +lon_0=13 +ellps=bessel +nadgrids=BETA2007.gsb', 'requires the grid file'],
    ['local', '+proj=nonsense', 'Invalid definition'],
  ])('reports why %s cannot be used', (crs, definition, words) => {
    expect(findReferenceSystem(crs, definition)).toMatchObject({
      message: { en: expect.stringContaining(words), zh: expect.stringMatching(/\p{Script=Han}/u) },
      hint: { en: expect.stringContaining('proj4'), zh: expect.stringMatching(/\p{Script=Han}/u) },
    })
  })
})
