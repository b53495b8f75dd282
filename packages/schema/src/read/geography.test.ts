import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arcOf, EARTH, placeAt } from '../testing/sphere.ts'
import { boxAround, type Circle, type Place } from './geography.ts'

const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true })
const circles: fc.Arbitrary<Circle> = fc.record({
  longitude: fc.oneof(degrees(180), fc.constantFrom(-180, 180, 179.999)),
  latitude: fc.oneof(degrees(90), fc.constantFrom(-90, 90, 89.999, 0)),
  within: fc.oneof(fc.double({ min: 0, max: Math.PI * EARTH, noNaN: true }), fc.constantFrom(0, 1, 111, 5000)),
})

function contains(circle: Circle, { longitude, latitude }: Place): boolean {
  const { west, south, east, north } = boxAround(circle)
  const isBetween = east < west ? longitude >= west || longitude <= east : longitude >= west && longitude <= east
  return isBetween && latitude >= south && latitude <= north
}

test('the box around a circle contains its edge, at the poles and across the antimeridian too', () => {
  fc.assert(
    fc.property(circles, degrees(180), (circle, bearing) => {
      expect(contains(circle, placeAt(circle, bearing, circle.within))).toBe(true)
    }),
    { numRuns: 5000 },
  )
})

test('the box around a circle is no wider than it need be', () => {
  const { west, south, east, north } = boxAround({ longitude: 179.99, latitude: 60, within: 5000 })
  const halfWidth = arcOf({ longitude: west, latitude: 60 }, { longitude: 179.99, latitude: 60 })
  expect(halfWidth).toBeGreaterThan(5000)
  expect(halfWidth).toBeLessThan(5010)
  expect(east).toBeLessThan(-179)
  expect(north - south).toBeCloseTo(0.09, 2)
})
