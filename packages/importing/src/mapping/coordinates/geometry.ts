// Geometries of GeoJSON (RFC 7946), and one point that stands for each.
import type { Position } from './position.ts'

/** A position as its file writes it: numbers kept as text, so that a point loses no digit. */
type TextPosition = readonly string[]

/** A geometry whose coordinates are not judged yet. */
export interface Geometry {
  readonly type: string
  readonly coordinates?: unknown
  readonly geometries?: readonly Geometry[]
}

/** The point that stands for a geometry. */
export interface RepresentativePoint {
  /** Digits as written where the geometry is a point, else calculated. */
  readonly coordinates: readonly [x: string, y: string]
  /** Kind of geometry it was calculated from; absent for a point. */
  readonly geometryType?: string
}

type Ring = readonly Position[]

function parsePosition(value: unknown): Position {
  const [x, y] = value as TextPosition
  return [Number(x), Number(y)]
}

function parseLine(value: unknown): Position[] {
  return (value as unknown[]).map(parsePosition)
}

/** The point halfway along a line. */
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

/** Twice the signed area of a ring. */
function signedDoubleArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] as Position
    return sum + x * nextY - nextX * y
  }, 0)
}

/** Where a horizontal line crosses the rings, from west to east. */
function findCrossings(rings: readonly Ring[], scanY: number): number[] {
  const xs = rings.flatMap((ring) =>
    ring.flatMap(([x, y], index) => {
      const [nextX, nextY] = ring[(index + 1) % ring.length] as Position
      return y > scanY === nextY > scanY ? [] : [x + ((scanY - y) / (nextY - y)) * (nextX - x)]
    }),
  )
  return xs.sort((one, other) => one - other)
}

/** A point inside a polygon, holes left out: the middle of its widest part at half its height. */
function findInteriorPoint(rings: readonly Ring[]): Position {
  const heights = (rings[0] ?? []).map(([, y]) => y)
  const scanY = (Math.min(...heights) + Math.max(...heights)) / 2
  const crossings = findCrossings(rings, scanY)
  let widest: readonly [from: number, to: number] = [Number.NaN, Number.NaN]
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const [from, to] = [crossings[index] as number, crossings[index + 1] as number]
    if (!(widest[1] - widest[0] >= to - from)) widest = [from, to]
  }
  return [(widest[0] + widest[1]) / 2, scanY]
}

function maxBy<Item>(items: readonly Item[], size: (item: Item) => number): Item {
  return items.reduce((best, item) => (size(item) > size(best) ? item : best))
}

function parsePolygon(value: unknown): Ring[] {
  return (value as unknown[]).map(parseLine)
}

const pointFinders: Readonly<Record<string, (coordinates: unknown) => Position>> = {
  MultiPoint: (value) => parseLine(value)[0] as Position,
  LineString: (value) => findMidpoint(parseLine(value)),
  MultiLineString: (value) => findMidpoint(maxBy((value as unknown[]).map(parseLine), (one) => one.length)),
  Polygon: (value) => findInteriorPoint(parsePolygon(value)),
  MultiPolygon: (value) =>
    findInteriorPoint(
      maxBy((value as unknown[]).map(parsePolygon), ([outer = []]) => Math.abs(signedDoubleArea(outer))),
    ),
}

/** The point that stands for a geometry; undefined where it is empty, broken or of a kind that is not known. */
export function representativePoint(geometry: Geometry): RepresentativePoint | undefined {
  const { type, coordinates, geometries } = geometry
  if (type === 'GeometryCollection') return geometries?.[0] && representativePoint(geometries[0])
  try {
    if (type === 'Point') {
      const [x, y] = coordinates as TextPosition
      return x === undefined || y === undefined ? undefined : { coordinates: [x, y] }
    }
    const [x, y] = pointFinders[type]?.(coordinates) ?? [Number.NaN, Number.NaN]
    return Number.isFinite(x) && Number.isFinite(y)
      ? { coordinates: [String(x), String(y)], geometryType: type }
      : undefined
  } catch {
    return undefined
  }
}
