import type { Geometry } from './geometry.ts'

const WKT_GEOMETRY = /^\s*(?:SRID=\d+;)?\s*(MULTI)?(POINT|LINESTRING|POLYGON)\s*(?:Z|M|ZM)?\s*(\(.*\))\s*$/is

const GEOMETRY_TYPES: Readonly<Record<string, string>> = {
  POINT: 'Point',
  LINESTRING: 'LineString',
  POLYGON: 'Polygon',
}

/**
 * A geometry in well-known text (OGC 06-103r4), such as `POINT (112.7 37.7)`, with its numbers as written.
 * @returns undefined where the text is none
 */
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

/** A single point stands in one pair of parentheses; each of several may stand in a pair of its own or not. */
function normalizePoints(coordinates: readonly unknown[], shape: string, multi: string | undefined): unknown {
  if (shape.toUpperCase() !== 'POINT') return coordinates
  if (!multi) return coordinates[0]
  return coordinates.map((one) => (Array.isArray((one as unknown[])[0]) ? (one as unknown[])[0] : one))
}
