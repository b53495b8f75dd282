// Outlines of divisions, as GeoJSON (RFC 7946) has them.

/** Longitude and latitude in degrees, WGS 84. */
export type Position = readonly [longitude: number, latitude: number]

/** A closed line: the last position is the first. */
export type Ring = readonly Position[]

/** Polygons, each an outer ring with the rings of its holes. */
export type Polygons = readonly (readonly Ring[])[]

/** The outlines of a package. */
export interface Outlines {
  /** Key of the source that they are from. */
  readonly sourceId: string
  /** Licence under which they may be published. */
  readonly licence: string
  /** Number under which an authority has approved the map, where it must be; null if there is none. */
  readonly approvalNumber: string | null
  /** Outlines by the codes of divisions. */
  readonly byCode: ReadonlyMap<string, Polygons>
}

/** True if a line from a position to the north crosses a ring an odd number of times. */
function isInRing([longitude, latitude]: Position, ring: Ring): boolean {
  let isInside = false
  for (const [at, [x, y]] of ring.slice(1).entries()) {
    const [beforeX, beforeY] = ring[at] as Position
    const isBetween = beforeX > longitude !== x > longitude
    if (isBetween && latitude < ((y - beforeY) * (longitude - beforeX)) / (x - beforeX) + beforeY) isInside = !isInside
  }
  return isInside
}

/** True if a position lies in one of the polygons, and not in a hole. */
export const isInPolygons = (position: Position, polygons: Polygons): boolean =>
  polygons.some((rings) => rings.filter((ring) => isInRing(position, ring)).length % 2 === 1)
