import { FACILITY_CELL_COLUMNS, type FacilityCells } from '../map/facility-cells.ts'
import type { CopyQueue } from './copy-queue.ts'

const COLUMNS = ['level', 'column', 'row', ...FACILITY_CELL_COLUMNS, 'count', 'eastings', 'northings'] as const

/** Digits of sums of positions: less than positions are true to. */
const DIGITS = 9

/** Loads the counts of facilities by cell of a map. */
export async function loadFacilityCells(queue: CopyQueue, facilityCells: FacilityCells): Promise<void> {
  await queue.loadRecords('FacilityCellCount', COLUMNS, facilityCells.cells(), DIGITS)
}
