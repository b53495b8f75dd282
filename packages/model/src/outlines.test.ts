import { expect, test } from 'vitest'
import { isInPolygons, type Polygons } from './outlines.ts'

const square = (from: number, to: number) =>
  [
    [from, from],
    [to, from],
    [to, to],
    [from, to],
    [from, from],
  ] as const

/** A square with a hole, in which there is an island. */
const polygons: Polygons = [[square(0, 10), square(2, 8).toReversed()], [square(4, 6)]]

test.each([
  [1, 1, true],
  [9, 5, true],
  [3, 3, false],
  [5, 5, true],
  [11, 5, false],
  [5, -1, false],
])('%f, %f', (longitude, latitude, isInside) => expect(isInPolygons([longitude, latitude], polygons)).toBe(isInside))
