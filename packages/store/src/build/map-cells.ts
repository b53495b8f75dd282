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

/** Cells between two checks whether a batch is full. */
const CHECK_EVERY = 1000

/** Digits of a position behind the point: decimetres, less than positions in keys are true to. */
const DIGITS = 6

/** Loads the cells of a map of the facilities. */
export async function loadMapCells(queue: CopyQueue, places: PlaceKeys): Promise<void> {
  const encoder = queue.addTable('MapCell', COLUMNS)
  let written = 0
  for (const { level, column, row, count, longitude, latitude } of mapCells(places.sorted())) {
    encoder.writeLine([level, column, row, count, longitude.toFixed(DIGITS), latitude.toFixed(DIGITS)])
    written += 1
    if (written % CHECK_EVERY === 0) await queue.sendFullBatches()
  }
  await queue.flush()
}
