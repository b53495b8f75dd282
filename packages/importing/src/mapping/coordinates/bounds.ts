import type { Position } from './offset-systems.ts'

/** A bounding box in degrees; west is greater than east if it crosses the 180th meridian. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

/** China with its seas. */
export const CHINA_BOUNDS: Bounds = [70, 0, 140, 57]

/** Parses four numbers separated by spaces. */
export function parseBounds(text: string): Bounds {
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = text.split(' ').map(Number)
  return [west, south, east, north]
}

/** Returns how far a value is below or above a range; 0 within it. */
function distanceToRange(low: number, high: number, value: number): number {
  return Math.max(low - value, value - high, 0)
}

function isLongitudeWithin(west: number, east: number, longitude: number): boolean {
  return west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east
}

/** Returns the degrees between a position and a bounding box, along one axis; 0 within it. */
export function distanceToBounds([west, south, east, north]: Bounds, [longitude, latitude]: Position): number {
  const outside = [longitude - 360, longitude, longitude + 360].map((one) =>
    distanceToRange(west, west <= east ? east : east + 360, one),
  )
  const eastward = isLongitudeWithin(west, east, longitude) ? 0 : Math.min(...outside)
  return Math.max(eastward, distanceToRange(south, north, latitude))
}
