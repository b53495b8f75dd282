import { describe, expect, it } from 'vitest'
import { parseAngle } from './angle.ts'
import { representativePoint } from './geometry.ts'
import { parseWkt } from './wkt.ts'

const square = [
  ['0', '0'],
  ['4', '0'],
  ['4', '4'],
  ['0', '4'],
  ['0', '0'],
]
const hole = [
  ['1', '1'],
  ['3', '1'],
  ['3', '3'],
  ['1', '3'],
  ['1', '1'],
]
const horseshoe = [
  ['0', '0'],
  ['9', '0'],
  ['9', '9'],
  ['8', '9'],
  ['8', '1'],
  ['1', '1'],
  ['1', '9'],
  ['0', '9'],
  ['0', '0'],
]

describe('the point that stands for a geometry', () => {
  it('keeps every digit of a point', () => {
    const point = representativePoint({ type: 'Point', coordinates: ['112.70', '37.6912345678901234'] })
    expect(point).toEqual({ coordinates: ['112.70', '37.6912345678901234'] })
  })

  it.each([
    ['Polygon', [square], ['2', '2']],
    ['Polygon', [square, hole], ['0.5', '2']],
    ['Polygon', [horseshoe], ['0.5', '4.5']],
    ['MultiPolygon', [[hole], [square]], ['2', '2']],
    [
      'LineString',
      [
        ['0', '0'],
        ['4', '0'],
        ['4', '2'],
      ],
      ['3', '0'],
    ],
    [
      'MultiLineString',
      [
        [
          ['0', '0'],
          ['1', '0'],
        ],
        [
          ['0', '0'],
          ['4', '0'],
          ['4', '2'],
        ],
      ],
      ['3', '0'],
    ],
    [
      'MultiPoint',
      [
        ['5', '6'],
        ['7', '8'],
      ],
      ['5', '6'],
    ],
  ])('%s %j', (type, coordinates, expected) => {
    expect(representativePoint({ type, coordinates })).toEqual({ coordinates: expected, geometryType: type })
  })

  it.each([
    [{ type: 'Point', coordinates: [] }],
    [{ type: 'Polygon', coordinates: [] }],
    [{ type: 'LineString', coordinates: 'x' }],
    [{ type: 'Blob', coordinates: [['1', '2']] }],
  ])('%j has none', (geometry) => {
    expect(representativePoint(geometry)).toBeUndefined()
  })
})

describe('well-known text', () => {
  it.each([
    ['POINT (112.70 37.691)', 'Point', ['112.70', '37.691']],
    ['SRID=4326;point z(1 2 3)', 'Point', ['1', '2', '3']],
    [
      'LINESTRING(0 0, 4 0)',
      'LineString',
      [
        ['0', '0'],
        ['4', '0'],
      ],
    ],
    [
      'MULTIPOINT ((1 2), (3 4))',
      'MultiPoint',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'MULTIPOINT (1 2, 3 4)',
      'MultiPoint',
      [
        ['1', '2'],
        ['3', '4'],
      ],
    ],
    [
      'POLYGON ((0 0, 4 0, 4 4, 0 0))',
      'Polygon',
      [
        [
          ['0', '0'],
          ['4', '0'],
          ['4', '4'],
          ['0', '0'],
        ],
      ],
    ],
  ])('%s', (text, type, coordinates) => {
    expect(parseWkt(text)).toEqual({ type, coordinates })
  })

  it('does not read other text', () => {
    expect(parseWkt('somewhere')).toBeUndefined()
    expect(parseWkt('POINT (1 2')).toBeUndefined()
  })
})

describe('angles', () => {
  it.each([
    ['57°08\'49.0"N', '57.14694444'],
    ['2°06′57″W', '-2.11583333'],
    ['112度44分', '112.73333333'],
    ["S 33° 52.5'", '-33.875'],
    ["-0°30'", '-0.5'],
  ])('%s is %s', (text, degrees) => {
    expect(parseAngle(text)).toBe(degrees)
  })

  it.each(['57.1', "57°61'", 'N57°N', 'abc'])('%s is none', (text) => {
    expect(parseAngle(text)).toBeUndefined()
  })
})
