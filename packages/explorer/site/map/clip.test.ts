import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clipRing, type Point } from './clip.ts'

const [least, most] = [
  [0, 0],
  [10, 10],
] as const
const points = fc.array(fc.tuple(fc.integer({ min: -20, max: 30 }), fc.integer({ min: -20, max: 30 })), {
  minLength: 3,
  maxLength: 12,
})

test('what is left of a ring is in the box, and a ring in the box is left as it is', () => {
  fc.assert(
    fc.property(points, (ring) => {
      for (const [x, y] of clipRing(ring, least, most)) {
        expect([x >= -1e-9, x <= 10 + 1e-9, y >= -1e-9, y <= 10 + 1e-9]).toEqual([true, true, true, true])
      }
      const inside = ring.map(([x, y]): Point => [Math.abs(x) % 10, Math.abs(y) % 10])
      expect(clipRing(inside, least, most)).toEqual(inside)
    }),
  )
})

test('a ring around the box becomes the box, one beside it nothing', () => {
  const around: Point[] = [
    [-5, -5],
    [15, -5],
    [15, 15],
    [-5, 15],
  ]
  expect(clipRing(around, least, most).map(String).toSorted()).toEqual(['0,0', '0,10', '10,0', '10,10'])
  expect(
    clipRing(
      around.map(([x, y]): Point => [x + 100, y]),
      least,
      most,
    ),
  ).toEqual([])
})
