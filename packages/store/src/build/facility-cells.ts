import type { FacilityCell, FacilityCells } from '../map/facility-cells.ts'
import type { CopyQueue } from './copy-queue.ts'

const COLUMNS = [
  'level',
  'column',
  'row',
  'provinceCode',
  'typeCode',
  'status',
  'count',
] as const satisfies readonly (keyof FacilityCell)[]

/** Digits of sums of positions: less than positions are true to. */
const DIGITS = 9

/** Loads the counts of facilities by cell of a map. */
export async function loadFacilityCells(queue: CopyQueue, facilityCells: FacilityCells): Promise<void> {
  const encoder = queue.addTable('FacilityCellCount', [...COLUMNS, 'eastings', 'northings'])
  await queue.loadAll(facilityCells.cells(), (cell) =>
    encoder.writeLine([
      ...COLUMNS.map((column) => cell[column]),
      cell.eastings.toFixed(DIGITS),
      cell.northings.toFixed(DIGITS),
    ]),
  )
}
