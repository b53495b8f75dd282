import fc from 'fast-check'
import { expect, test } from 'vitest'
import { columnAt, MAX_LEVEL, PLACE_LEVEL, rowAt, southOf, westOf } from './grid.ts'
import { columnOfKey, placeKey, rowOfKey } from './place-key.ts'

const levels = fc.integer({ min: 0, max: PLACE_LEVEL })
const longitudes = fc.double({ min: -180, max: 180, noNaN: true })
const latitudes = fc.double({ min: -90, max: 90, noNaN: true })

/** An edge of a cell, and the doubles on both sides of it. */
const beside = (edge: number) =>
  fc.constantFrom(edge, edge + Math.abs(edge) * Number.EPSILON, edge - Math.abs(edge) * Number.EPSILON, edge - 1e-300)

const cellEdges = levels.chain((level) => fc.tuple(fc.constant(level), fc.integer({ min: 0, max: 2 ** level })))
const edgeLongitudes = cellEdges.chain(([level, column]) => beside(westOf(column, level)))
const edgeLatitudes = cellEdges.chain(([level, row]) => beside(southOf(row, level)))

test('a place is in the cell between whose edges it is', () => {
  const within = (limit: number) => (degrees: number) => Math.abs(degrees) <= limit
  fc.assert(
    fc.property(
      fc.oneof(longitudes, edgeLongitudes.filter(within(180))),
      fc.oneof(latitudes, edgeLatitudes.filter(within(90))),
      levels,
      (longitude, latitude, level) => {
        const [column, row, last] = [columnAt(longitude, level), rowAt(latitude, level), 2 ** level - 1]
        expect(longitude).toBeGreaterThanOrEqual(westOf(column, level))
        expect(column === last || longitude < westOf(column + 1, level)).toBe(true)
        expect(latitude).toBeGreaterThanOrEqual(southOf(row, level))
        expect(row === last || latitude < southOf(row + 1, level)).toBe(true)
      },
    ),
    { numRuns: 5000 },
  )
})

test.each([
  [180, 90, 2 ** MAX_LEVEL - 1, 2 ** MAX_LEVEL - 1],
  [-180, -90, 0, 0],
  [0, 0, 2 ** (MAX_LEVEL - 1), 2 ** (MAX_LEVEL - 1)],
  [-1e-300, -1e-300, 2 ** (MAX_LEVEL - 1) - 1, 2 ** (MAX_LEVEL - 1) - 1],
])('the place %d, %d is in column %d and row %d', (longitude, latitude, column, row) => {
  expect([columnAt(longitude, MAX_LEVEL), rowAt(latitude, MAX_LEVEL)]).toEqual([column, row])
})

test('a key has the column and the row of its place, and its upper bits those of the cells around it', () => {
  fc.assert(
    fc.property(longitudes, latitudes, levels, (longitude, latitude, level) => {
      const key = placeKey(longitude, latitude)
      expect(Number.isSafeInteger(key)).toBe(true)
      expect(columnOfKey(key)).toBe(columnAt(longitude, PLACE_LEVEL))
      expect(rowOfKey(key)).toBe(rowAt(latitude, PLACE_LEVEL))
      const size = 4 ** (PLACE_LEVEL - level)
      const first = Math.floor(key / size) * size
      expect(columnOfKey(first)).toBe(columnAt(longitude, level) * 2 ** (PLACE_LEVEL - level))
      expect(rowOfKey(first)).toBe(rowAt(latitude, level) * 2 ** (PLACE_LEVEL - level))
    }),
  )
})
