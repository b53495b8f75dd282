import { mapCells } from '../map/map-cells.ts'
import type { PlaceKeys } from '../map/place-keys.ts'
import type { CopyQueue } from './copy-queue.ts'

/** Digits of a position behind the point: decimetres, less than positions in keys are true to. */
const DIGITS = 6

/** Loads the cells of a map of the facilities. */
export async function loadMapCells(queue: CopyQueue, places: PlaceKeys): Promise<void> {
  const columns = ['level', 'column', 'row', 'count', 'longitude', 'latitude'] as const
  await queue.loadRecords('MapCell', columns, mapCells(places.sorted()), DIGITS)
}
