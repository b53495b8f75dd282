// The grid that clusters of a map are counted in. Level L divides the Web Mercator map of the world into 2^L columns, from
// the antimeridian eastwards, and as many rows, from the south. The edges of cells are defined in degrees and belong to the
// cells east and north of them, so that code and SQL put every place into the same cell.
import { latitudeAt, levelOfZoom, longitudeAt, MAX_ZOOM, mercatorX, mercatorY } from '@tiyu/model'

/** The level of the smallest cells. */
export const MAX_LEVEL = levelOfZoom(MAX_ZOOM)

/** The level of the positions of places: to a third of a metre. Cells of other levels are made of its cells. */
export const PLACE_LEVEL = 26

const PLACES = 2 ** PLACE_LEVEL

/** Distance to the next edge, in cells, from which a position says without doubt on which side a place is. */
const DOUBT = 1e-3

/** Returns the western edge of a column in degrees. */
export const westOf = (column: number, level: number): number => longitudeAt(column / 2 ** level)

/** Returns the southern edge of a row in degrees; the outermost rows reach to the poles. */
export function southOf(row: number, level: number): number {
  if (row === 0) return -90
  return row === 2 ** level ? 90 : latitudeAt(row / 2 ** level)
}

function indexAt(degrees: number, position: number, edgeOf: (index: number, level: number) => number): number {
  const index = Math.min(PLACES - 1, Math.floor(position * PLACES))
  const offset = position * PLACES - index
  if (offset > DOUBT && offset < 1 - DOUBT) return index
  if (index > 0 && degrees < edgeOf(index, PLACE_LEVEL)) return index - 1
  return index < PLACES - 1 && degrees >= edgeOf(index + 1, PLACE_LEVEL) ? index + 1 : index
}

/** Returns the column of a longitude at a level. */
export const columnAt = (longitude: number, level: number): number =>
  indexAt(longitude, mercatorX(longitude), westOf) >> (PLACE_LEVEL - level)

/** Returns the row of a latitude at a level. */
export const rowAt = (latitude: number, level: number): number =>
  indexAt(latitude, mercatorY(latitude), southOf) >> (PLACE_LEVEL - level)
