// What a map shows: a number of whole cells of the grid in which the API counts facilities, at a zoom. Its edges are edges
// of cells, so that the numbers drawn are those of what is seen.
import { latitudeAt, levelOfZoom, longitudeAt, mercatorX, mercatorY } from '@tiyu/model'
import type { BoundingBox, FacilityCluster } from '@tiyu/sdk'
import { VIEW_NAMES } from '../address-names.ts'

/** Cells of the picture, and the width of one in its units. */
export const [COLUMNS, ROWS, CELL] = [8, 6, 64]

export const [WIDTH, HEIGHT] = [COLUMNS * CELL, ROWS * CELL]

/** The lowest zoom of the map; below it, the world would be smaller than the picture. */
export const MIN_ZOOM = 1

/** Digits of the degrees in an address: finer than a cell of the highest zoom. */
const DIGITS = 5

/** A place in degrees. */
export type Place = Pick<FacilityCluster, 'longitude' | 'latitude'>

/** A zoom, and the numbers of the westernmost column and the southernmost row. */
export interface MapView {
  readonly zoom: number
  readonly column: number
  readonly row: number
}

/** Number of cells around the world at a zoom. */
export const cellsAround = (zoom: number) => 2 ** levelOfZoom(zoom)

const modulo = (value: number, divisor: number) => ((value % divisor) + divisor) % divisor

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value))

function viewAt(zoom: number, column: number, row: number): MapView {
  const cells = cellsAround(zoom)
  return { zoom, column: modulo(column, cells), row: clamp(row, 0, cells - ROWS) }
}

/** Returns the view at a zoom that has a place in its middle. */
export function viewAround({ longitude, latitude }: Place, zoom: number): MapView {
  const cells = cellsAround(zoom)
  const column = Math.round(mercatorX(longitude) * cells - COLUMNS / 2)
  return viewAt(zoom, column, Math.round(mercatorY(latitude) * cells - ROWS / 2))
}

/** Returns the view beside another, by a number of cells to the east and to the north. */
export const shifted = ({ zoom, column, row }: MapView, east: number, north: number): MapView =>
  viewAt(zoom, column + east, row + north)

/** Returns the place in the middle of a view. */
export function middleOf({ zoom, column, row }: MapView): Place {
  const cells = cellsAround(zoom)
  const x = (column + COLUMNS / 2) / cells
  return { longitude: longitudeAt(x >= 1 ? x - 1 : x), latitude: latitudeAt((row + ROWS / 2) / cells) }
}

/** Returns the box of a view. */
export function boxOf({ zoom, column, row }: MapView): BoundingBox {
  const cells = cellsAround(zoom)
  const end = column + COLUMNS
  return {
    west: longitudeAt(column / cells),
    south: latitudeAt(row / cells),
    east: longitudeAt((end > cells ? end - cells : end) / cells),
    north: latitudeAt((row + ROWS) / cells),
  }
}

const round = (value: number) => Math.round(value * 10) / 10

/** Returns where a place is in the picture, to a tenth of its unit. */
export function positionIn({ zoom, column, row }: MapView, { longitude, latitude }: Place): readonly [number, number] {
  const cells = cellsAround(zoom)
  const x = mercatorX(longitude) * cells - column
  // Half of the world that is not in the picture lies west of it, half of it beyond the antimeridian.
  const wrapped = x < -(cells - COLUMNS) / 2 ? x + cells : x
  return [round(wrapped * CELL), round((ROWS - (mercatorY(latitude) * cells - row)) * CELL)]
}

/** Returns the parameters of an address that ask for a view. */
export function viewParameters(view: MapView): Readonly<Record<(typeof VIEW_NAMES)[number], string>> {
  const { longitude, latitude } = middleOf(view)
  return { zoom: String(view.zoom), latitude: latitude.toFixed(DIGITS), longitude: longitude.toFixed(DIGITS) }
}

/** Returns the view that an address asks for; undefined if it does not say all of it. */
export function requestedView(query: URLSearchParams): MapView | undefined {
  const [zoom, latitude, longitude] = VIEW_NAMES.map((name) => query.get(name) || undefined)
  if (zoom === undefined || latitude === undefined || longitude === undefined) return undefined
  return viewAround({ longitude: Number(longitude), latitude: Number(latitude) }, Number(zoom))
}
