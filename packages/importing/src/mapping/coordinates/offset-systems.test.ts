import { createRequire } from 'node:module'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBd09, fromGcj02, type Position, toBd09, toGcj02 } from './offset-systems.ts'

/** The part of gcoord used here, because its types do not match its CommonJS build. */
interface Gcoord {
  readonly WGS84: string
  readonly GCJ02: string
  readonly BD09: string
  transform(position: [number, number], from: string, to: string): [number, number]
}

const require = createRequire(import.meta.url)
const gcoord: Gcoord = require('gcoord')

const METRES_PER_DEGREE = 111_320

function metresApart([x, y]: Position, [otherX, otherY]: Position): number {
  const east = (x - otherX) * Math.cos((y * Math.PI) / 180)
  return Math.hypot(east, y - otherY) * METRES_PER_DEGREE
}

const inChina = fc.tuple(fc.double({ min: 75, max: 135, noNaN: true }), fc.double({ min: 4, max: 53, noNaN: true }))

describe('GCJ-02', () => {
  it.each([
    [
      [121.5272106, 31.1774276],
      [121.531541859215, 31.17530398364597],
    ],
    [
      [113.912316, 22.543847],
      [113.9171764808363, 22.540796131694766],
    ],
    [
      [116.377817, 39.911954],
      [116.38404722455657, 39.91334545536069],
    ],
  ] as const)('moves %j to %j', (wgs84, gcj02) => {
    expect(metresApart(toGcj02(wgs84), gcj02)).toBeLessThan(0.001)
  })

  it('is inverted to less than a millimetre everywhere in China', () => {
    fc.assert(
      fc.property(inChina, (place) => {
        expect(metresApart(fromGcj02(toGcj02(place)), place)).toBeLessThan(0.001)
      }),
    )
  })

  it('does not move positions outside China', () => {
    expect(fromGcj02([-3.2, 55.9])).toEqual([-3.2, 55.9])
  })
})

describe('BD-09', () => {
  it('moves Beijing by 500 to 1500 m from GCJ-02', () => {
    const place: Position = [116.404, 39.915]
    const apart = metresApart(toBd09(place), toGcj02(place))
    expect(apart).toBeGreaterThan(500)
    expect(apart).toBeLessThan(1500)
  })

  it('is inverted to less than a millimetre everywhere in China', () => {
    fc.assert(
      fc.property(inChina, (place) => {
        expect(metresApart(fromBd09(toBd09(place)), place)).toBeLessThan(0.001)
      }),
    )
  })
})

describe('gcoord', () => {
  it.each([
    ['GCJ-02', toGcj02, gcoord.GCJ02],
    ['BD-09', toBd09, gcoord.BD09],
  ] as const)('agrees with our %s to less than a micrometre', (_, transform, system) => {
    fc.assert(
      fc.property(inChina, (position) => {
        const theirs = gcoord.transform([...position], gcoord.WGS84, system)
        expect(metresApart(transform(position), theirs)).toBeLessThan(1e-6)
      }),
    )
  })
})
