import type { Geometry } from './geometry.ts'

const WKT_GEOMETRY = /^\s*(?:SRID=\d+;)?\s*(MULTI)?(POINT|LINESTRING|POLYGON)\s*(?:Z|M|ZM)?\s*(\(.*\))\s*$/is

const GEOMETRY_TYPES: Readonly<Record<string, string>> = {
  POINT: 'Point',
  LINESTRING: 'LineString',
  POLYGON: 'Polygon',
}

/** Parses WKT (OGC 06-103r4), such as `POINT (112.7 37.7)`, keeping numbers as written; undefined if it is invalid. */
export function parseWkt(text: string): Geometry | undefined {
  const match = WKT_GEOMETRY.exec(text)
  if (!match) return undefined
  const [, multi, shape = '', body = ''] = match
  const json = body
    .replaceAll('(', '[')
    .replaceAll(')', ']')
    .replaceAll(/[^[\],]*[^[\],\s][^[\],]*/g, (numbers) => JSON.stringify(numbers.trim().split(/\s+/)))
  try {
    const [coordinates] = [JSON.parse(json) as unknown[]]
    return {
      type: `${multi ? 'Multi' : ''}${GEOMETRY_TYPES[shape.toUpperCase()]}`,
      coordinates: normalizePoints(coordinates, shape, multi),
    }
  } catch {
    return undefined
  }
}

/** Unwraps a point, and the points of a MULTIPOINT, which may be in parentheses or not. */
function normalizePoints(coordinates: readonly unknown[], shape: string, multi: string | undefined): unknown {
  if (shape.toUpperCase() !== 'POINT') return coordinates
  if (!multi) return coordinates[0]
  return coordinates.map((one) => (Array.isArray((one as unknown[])[0]) ? (one as unknown[])[0] : one))
}
