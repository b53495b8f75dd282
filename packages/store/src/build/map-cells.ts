import { type MapCell, mapCells } from '../map/map-cells.ts'
import type { PlaceKeys } from '../map/place-keys.ts'
import type { CopyQueue } from './copy-queue.ts'

const COLUMNS = [
  'level',
  'column',
  'row',
  'count',
  'longitude',
  'latitude',
] as const satisfies readonly (keyof MapCell)[]

/** Digits of a position behind the point: decimetres, less than positions in keys are true to. */
const DIGITS = 6

/** Loads the cells of a map of the facilities. */
export async function loadMapCells(queue: CopyQueue, places: PlaceKeys): Promise<void> {
  const encoder = queue.addTable('MapCell', COLUMNS)
  await queue.loadAll(mapCells(places.sorted()), ({ level, column, row, count, longitude, latitude }) =>
    encoder.writeLine([level, column, row, count, longitude.toFixed(DIGITS), latitude.toFixed(DIGITS)]),
  )
}
