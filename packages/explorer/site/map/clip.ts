// Clipping of polygons to a box (Sutherland and Hodgman): what lies outside of a picture is not sent.

export type Point = readonly [x: number, y: number]

/** Where a line between two points meets a line on which one coordinate has a value. */
function crossing(one: Point, other: Point, axis: 0 | 1, value: number): Point {
  const share = (value - one[axis]) / (other[axis] - one[axis])
  const along = one[1 - axis] as number
  const at = along + share * ((other[1 - axis] as number) - along)
  return axis === 0 ? [value, at] : [at, value]
}

/** Returns the part of a ring on one side of a line. */
function clipSide(ring: readonly Point[], axis: 0 | 1, value: number, sign: 1 | -1): Point[] {
  const isInside = (point: Point) => (point[axis] - value) * sign >= 0
  return ring.flatMap((point, at) => {
    const before = ring.at(at - 1) as Point
    const crossed = isInside(point) === isInside(before) ? [] : [crossing(before, point, axis, value)]
    return isInside(point) ? [...crossed, point] : crossed
  })
}

/** Returns the part of a ring within a box, as a ring; empty if there is none. The first point is not repeated. */
export function clipRing(ring: readonly Point[], [left, top]: Point, [right, bottom]: Point): readonly Point[] {
  const sides = [
    [0, left, 1],
    [0, right, -1],
    [1, top, 1],
    [1, bottom, -1],
  ] as const
  return sides.reduce<readonly Point[]>((clipped, [axis, value, sign]) => clipSide(clipped, axis, value, sign), ring)
}
