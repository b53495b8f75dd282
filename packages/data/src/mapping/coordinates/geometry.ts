// Geometries of GeoJSON (RFC 7946), and one point that stands for each.
import type { Position } from './position.ts'

/** A position as its file writes it: numbers kept as text, so that a point loses no digit. */
type WrittenPosition = readonly string[]

/** A geometry whose coordinates are not judged yet. */
export interface Geometry {
  readonly type: string
  readonly coordinates?: unknown
  readonly geometries?: readonly Geometry[]
}

/** The point that stands for a geometry. */
export interface RepresentativePoint {
  /** Digits as written where the geometry is a point, else calculated. */
  readonly written: readonly [x: string, y: string]
  /** Kind of geometry it was calculated from; absent for a point. */
  readonly from?: string
}

type Ring = readonly Position[]

function position(value: unknown): Position {
  const [x, y] = value as WrittenPosition
  return [Number(x), Number(y)]
}

function line(value: unknown): Position[] {
  return (value as unknown[]).map(position)
}

/** The point halfway along a line. */
function middle(points: Ring): Position {
  const lengths = points.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = points[index] as Position
    return Math.hypot(x - fromX, y - fromY)
  })
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2
  for (const [index, length] of lengths.entries()) {
    const [x, y] = points[index] as Position
    const [nextX, nextY] = points[index + 1] as Position
    if (left <= length) {
      const share = length === 0 ? 0 : left / length
      return [x + (nextX - x) * share, y + (nextY - y) * share]
    }
    left -= length
  }
  return points[0] as Position
}

/** Twice the signed area of a ring. */
function doubleArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] as Position
    return sum + x * nextY - nextX * y
  }, 0)
}

/** Where a horizontal line crosses the rings, from west to east. */
function crossings(rings: readonly Ring[], at: number): number[] {
  const found = rings.flatMap((ring) =>
    ring.flatMap(([x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] as Position
      return y > at === nextY > at ? [] : [x + ((at - y) / (nextY - y)) * (nextX - x)]
    }),
  )
  return found.sort((one, other) => one - other)
}

/** A point inside a polygon, holes left out: the middle of its widest part at half its height. */
function inside(rings: readonly Ring[]): Position {
  const heights = (rings[0] ?? []).map(([, y]) => y)
  const at = (Math.min(...heights) + Math.max(...heights)) / 2
  const ends = crossings(rings, at)
  let best: readonly [from: number, to: number] = [Number.NaN, Number.NaN]
  for (let index = 0; index + 1 < ends.length; index += 2) {
    const [from, to] = [ends[index] as number, ends[index + 1] as number]
    if (!(best[1] - best[0] >= to - from)) best = [from, to]
  }
  return [(best[0] + best[1]) / 2, at]
}

function largest<Item>(items: readonly Item[], size: (item: Item) => number): Item {
  return items.reduce((best, item) => (size(item) > size(best) ? item : best))
}

function polygon(value: unknown): Ring[] {
  return (value as unknown[]).map(line)
}

const calculated: Readonly<Record<string, (coordinates: unknown) => Position>> = {
  MultiPoint: (value) => line(value)[0] as Position,
  LineString: (value) => middle(line(value)),
  MultiLineString: (value) => middle(largest((value as unknown[]).map(line), (one) => one.length)),
  Polygon: (value) => inside(polygon(value)),
  MultiPolygon: (value) =>
    inside(largest((value as unknown[]).map(polygon), ([outer = []]) => Math.abs(doubleArea(outer)))),
}

/** The point that stands for a geometry; undefined where it is empty, broken or of a kind that is not known. */
export function representativePoint(geometry: Geometry): RepresentativePoint | undefined {
  const { type, coordinates, geometries } = geometry
  if (type === 'GeometryCollection') return geometries?.[0] && representativePoint(geometries[0])
  try {
    if (type === 'Point') {
      const [x, y] = coordinates as WrittenPosition
      return x === undefined || y === undefined ? undefined : { written: [x, y] }
    }
    const [x, y] = calculated[type]?.(coordinates) ?? [Number.NaN, Number.NaN]
    return Number.isFinite(x) && Number.isFinite(y) ? { written: [String(x), String(y)], from: type } : undefined
  } catch {
    return undefined
  }
}
