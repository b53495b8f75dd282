// Representative points of GeoJSON geometries (RFC 7946).
import polylabel from 'polylabel'
import type { Position } from './offset-systems.ts'

/** A position as written: numbers as text, so that a point keeps all digits. */
type TextPosition = readonly string[]

/** A geometry with coordinates not yet validated. */
export interface Geometry {
  readonly type: string
  readonly coordinates?: unknown
  readonly geometries?: readonly Geometry[]
}

/** The representative point of a geometry. */
export interface RepresentativePoint {
  /** As written if the geometry is a point, else computed. */
  readonly coordinates: readonly [x: string, y: string]
  /** Type of the geometry it was computed from; absent for a point. */
  readonly geometryType?: string
}

type Ring = readonly Position[]

const NO_POSITION: Position = [Number.NaN, Number.NaN]

function parsePosition(value: unknown): Position {
  const [x, y] = value as TextPosition
  return [Number(x), Number(y)]
}

function parseLine(value: unknown): Position[] {
  return (value as unknown[]).map(parsePosition)
}

/** Returns the point halfway along a line. */
function findMidpoint(points: Ring): Position {
  const lengths = points.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = points[index] as Position
    return Math.hypot(x - fromX, y - fromY)
  })
  let remaining = lengths.reduce((sum, length) => sum + length, 0) / 2
  for (const [index, length] of lengths.entries()) {
    const [x, y] = points[index] as Position
    const [nextX, nextY] = points[index + 1] as Position
    if (remaining <= length) {
      const fraction = length === 0 ? 0 : remaining / length
      return [x + (nextX - x) * fraction, y + (nextY - y) * fraction]
    }
    remaining -= length
  }
  return points[0] as Position
}

/** Returns twice the signed area of a ring. */
function signedDoubleArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] as Position
    return sum + x * nextY - nextX * y
  }, 0)
}

/** Returns the difference between the largest and the smallest value. */
function extent(values: readonly number[]): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const value of values) {
    low = Math.min(low, value)
    high = Math.max(high, value)
  }
  return high - low
}

/** Precision of the pole of inaccessibility, as share of the shorter side; the second is for very narrow polygons. */
const PRECISIONS = [1 / 100, 1 / 10_000]

/** Distances below this share of the shorter side are rounding errors. */
const ROUNDING = 1e-9

/** Finds the point of a polygon that is farthest from its outline and holes; NaN if the polygon has no interior. */
function findInteriorPoint(rings: readonly Ring[]): Position {
  const outer = rings[0] ?? []
  const polygon = rings.map((ring) => ring.map(([x, y]): [number, number] => [x, y]))
  if (polygon.some((ring) => ring.flat().some((one) => !Number.isFinite(one)))) return NO_POSITION
  const side = Math.min(extent(outer.map(([x]) => x)), extent(outer.map(([, y]) => y)))
  for (const precision of PRECISIONS) {
    const { 0: x, 1: y, distance } = polylabel(polygon, side * precision)
    if (distance > side * ROUNDING) return [x, y]
  }
  return NO_POSITION
}

function maxBy<Item>(items: readonly Item[], size: (item: Item) => number): Item {
  return items.reduce((best, item) => (size(item) > size(best) ? item : best))
}

function parsePolygon(value: unknown): Ring[] {
  return (value as unknown[]).map(parseLine)
}

const pointFinders = new Map<string, (coordinates: unknown) => Position>(
  Object.entries({
    MultiPoint: (value) => parseLine(value)[0] as Position,
    LineString: (value) => findMidpoint(parseLine(value)),
    MultiLineString: (value) => findMidpoint(maxBy((value as unknown[]).map(parseLine), (one) => one.length)),
    Polygon: (value) => findInteriorPoint(parsePolygon(value)),
    MultiPolygon: (value) =>
      findInteriorPoint(
        maxBy((value as unknown[]).map(parsePolygon), ([outer = []]) => Math.abs(signedDoubleArea(outer))),
      ),
  }),
)

/** Returns the representative point of a geometry; undefined if it is empty, invalid or of an unknown type. */
export function representativePoint(geometry: Geometry): RepresentativePoint | undefined {
  const { type, coordinates, geometries } = geometry
  if (type === 'GeometryCollection') return geometries?.[0] && representativePoint(geometries[0])
  try {
    if (type === 'Point') {
      const [x, y] = coordinates as TextPosition
      return x === undefined || y === undefined ? undefined : { coordinates: [x, y] }
    }
    const [x, y] = pointFinders.get(type)?.(coordinates) ?? NO_POSITION
    return Number.isFinite(x) && Number.isFinite(y)
      ? { coordinates: [String(x), String(y)], geometryType: type }
      : undefined
  } catch {
    return undefined
  }
}
