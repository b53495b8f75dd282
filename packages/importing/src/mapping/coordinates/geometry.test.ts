import fc from 'fast-check'
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

describe('representativePoint', () => {
  it('keeps every digit of a point', () => {
    const point = representativePoint({ type: 'Point', coordinates: ['112.70', '37.6912345678901234'] })
    expect(point).toEqual({ coordinates: ['112.70', '37.6912345678901234'] })
  })

  it.each([
    ['Polygon', [square], ['2', '2']],
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
  ])('returns the point of %s %j', (type, coordinates, expected) => {
    expect(representativePoint({ type, coordinates })).toEqual({ coordinates: expected, geometryType: type })
  })

  it.each([
    [{ type: 'Point', coordinates: [] }],
    [{ type: 'Polygon', coordinates: [] }],
    [
      {
        type: 'Polygon',
        coordinates: [
          [
            ['0', '0'],
            ['4', '4'],
            ['0', '0'],
          ],
        ],
      },
    ],
    [
      {
        type: 'Polygon',
        coordinates: [
          [
            ['0', '0'],
            ['x', '4'],
            ['4', '0'],
            ['0', '0'],
          ],
        ],
      },
    ],
    [{ type: 'LineString', coordinates: 'x' }],
    [{ type: 'Blob', coordinates: [['1', '2']] }],
  ])('returns undefined for %j', (geometry) => {
    expect(representativePoint(geometry)).toBeUndefined()
  })
})

/** Even-odd test of a point in a polygon with holes. */
function isInside(rings: readonly (readonly (readonly number[])[])[], [x = 0, y = 0]: readonly number[]): boolean {
  let inside = false
  for (const ring of rings) {
    for (const [index, [fromX = 0, fromY = 0]] of ring.entries()) {
      const [toX = 0, toY = 0] = ring[(index + 1) % ring.length] ?? []
      if (fromY > y !== toY > y && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX) inside = !inside
    }
  }
  return inside
}

/** A star-shaped polygon of any size and place. */
const star = fc
  .record({
    centre: fc.tuple(fc.double({ min: -170, max: 170, noNaN: true }), fc.double({ min: -80, max: 80, noNaN: true })),
    size: fc.constantFrom(0.0001, 0.01, 5),
    radii: fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 5, maxLength: 24 }),
  })
  .map(({ centre: [x, y], size, radii }) =>
    radii.map((radius, index) => {
      const angle = (index / radii.length) * 2 * Math.PI
      return [x + size * radius * Math.cos(angle), y + size * radius * Math.sin(angle)]
    }),
  )

describe('the representative point of a polygon', () => {
  const pointOf = (rings: readonly (readonly (readonly (number | string)[])[])[]) =>
    representativePoint({
      type: 'Polygon',
      coordinates: rings.map((ring) => ring.map((position) => position.map(String))),
    })?.coordinates.map(Number) ?? []
  const numbers = (ring: readonly (readonly string[])[]) => ring.map((position) => position.map(Number))

  it('is inside any star-shaped polygon', () => {
    fc.assert(fc.property(star, (ring) => isInside([ring], pointOf([ring]))))
  })

  it.each([
    ['a polygon with a hole', [square, hole]],
    ['a horseshoe', [horseshoe]],
  ])('is inside %s', (_, rings) => {
    expect(isInside(rings.map(numbers), pointOf(rings))).toBe(true)
  })

  it('is inside a path 1000 times as long as wide', () => {
    const path = [
      [0, 0],
      [700, 700],
      [699.5, 700.5],
      [-0.5, 0.5],
    ]
    expect(isInside([path], pointOf([path]))).toBe(true)
  })
})

describe('parseWkt', () => {
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
  ])('parses %s', (text, type, coordinates) => {
    expect(parseWkt(text)).toEqual({ type, coordinates })
  })

  it('returns undefined for invalid WKT', () => {
    expect(parseWkt('somewhere')).toBeUndefined()
    expect(parseWkt('POINT (1 2')).toBeUndefined()
  })
})

describe('parseAngle', () => {
  it.each([
    ['57°08\'49.0"N', '57.14694444'],
    ['2°06′57″W', '-2.11583333'],
    ['112度44分', '112.73333333'],
    ["S 33° 52.5'", '-33.875'],
    ["-0°30'", '-0.5'],
    ['112 45 10.5', '112.75291667'],
    ['37:41:20 N', '37.68888889'],
    ['E112.7528', '112.7528'],
    ['0.12w', '-0.12'],
    ['东经112.7528', '112.7528'],
    ['西经112度45分', '-112.75'],
    ['南緯33°', '-33'],
  ])('parses %s to %s', (text, degrees) => {
    expect(parseAngle(text)).toBe(degrees)
  })

  it.each(['57.1', '57', "57°61'", 'N57°N', 'N57N', '112 75 10', '12 45', 'abc'])(
    'returns undefined for %s',
    (text) => {
      expect(parseAngle(text)).toBeUndefined()
    },
  )
})
