import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromBd09, toBd09 } from './bd09.ts'
import { fromGcj02, toGcj02 } from './gcj02.ts'
import type { Position } from './position.ts'

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

  it('is undone to far less than half a metre everywhere', () => {
    fc.assert(
      fc.property(inChina, (place) => {
        expect(metresApart(fromGcj02(toGcj02(place)), place)).toBeLessThan(0.001)
      }),
    )
  })

  it('leaves places outside China where they are', () => {
    expect(fromGcj02([-3.2, 55.9])).toEqual([-3.2, 55.9])
  })
})

describe('BD-09', () => {
  it('moves Beijing by some hundred metres beyond GCJ-02', () => {
    const place: Position = [116.404, 39.915]
    const apart = metresApart(toBd09(place), toGcj02(place))
    expect(apart).toBeGreaterThan(500)
    expect(apart).toBeLessThan(1500)
  })

  it('is undone to far less than half a metre everywhere', () => {
    fc.assert(
      fc.property(inChina, (place) => {
        expect(metresApart(fromBd09(toBd09(place)), place)).toBeLessThan(0.001)
      }),
    )
  })
})
