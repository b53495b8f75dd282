// Counts of facilities by cell of a map, province, type and status: clusters with a filter of these columns are sums of
// few of them. Two levels apart, so that a view reads at most sixteen cells for each of its own.
import { columnAt, PLACE_LEVEL, rowAt } from './grid.ts'

/** The levels of the grid that have such counts; a view of another level reads the next one, a smaller one the facilities. */
export const FACILITY_CELL_LEVELS: readonly number[] = [6, 8, 10]

const LOWEST = Math.max(...FACILITY_CELL_LEVELS)

/** The columns that such counts can be filtered by. */
export const FACILITY_CELL_COLUMNS = ['provinceCode', 'typeCode', 'status'] as const

type Values = Readonly<Record<string, unknown>>

/** The facilities of a cell that have equal values in the columns. */
export interface FacilityCell extends Readonly<Record<(typeof FACILITY_CELL_COLUMNS)[number], string | null>> {
  readonly level: number
  readonly column: number
  readonly row: number
  readonly count: number
  /** Sums of their positions on the map, from west to east and from south to north, each from 0 to 1. */
  readonly eastings: number
  readonly northings: number
}

interface Sums {
  count: number
  eastings: number
  northings: number
}

/** The position of the middle of a cell of the level of places, from 0 to 1. */
const middleOf = (index: number) => (index + 0.5) / 2 ** PLACE_LEVEL

/** Returns the value at a path of keys, which is made if there is none. */
function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const existing = map.get(key)
  if (existing !== undefined) return existing
  const made = make()
  map.set(key, made)
  return made
}

/** Sums by cell; a cell is numbered row by row. */
type CellSums = Map<number, Sums>

function addTo(cells: CellSums, cell: number, { count, eastings, northings }: Sums): void {
  const sums = entry(cells, cell, () => ({ count: 0, eastings: 0, northings: 0 }))
  sums.count += count
  sums.eastings += eastings
  sums.northings += northings
}

/** Returns the sums of the cells of a level by those of a lower one. */
function coarserSums(cells: CellSums, from: number, to: number): CellSums {
  const shift = from - to
  const coarser: CellSums = new Map()
  for (const [cell, sums] of cells) {
    const [column, row] = [cell % 2 ** from, Math.floor(cell / 2 ** from)]
    addTo(coarser, (row >> shift) * 2 ** to + (column >> shift), sums)
  }
  return coarser
}

/** Counts facilities while they are loaded. */
export class FacilityCells {
  /** Sums of the lowest level by the values of the columns, one after the other. */
  private readonly byValues = new Map<unknown, Map<unknown, Map<unknown, CellSums>>>()

  /** Adds a facility; one without coordinates is on no map. */
  add({ longitude, latitude, typeCode, status }: Values, { provinceCode }: Values): void {
    if (longitude === null || latitude === null) return
    const [column, row] = [columnAt(longitude as number, PLACE_LEVEL), rowAt(latitude as number, PLACE_LEVEL)]
    const byType = entry(this.byValues, provinceCode, () => new Map<unknown, Map<unknown, CellSums>>())
    const byStatus = entry(byType, typeCode, () => new Map<unknown, CellSums>())
    const cells = entry(byStatus, status, (): CellSums => new Map())
    const shift = PLACE_LEVEL - LOWEST
    const place = { count: 1, eastings: middleOf(column), northings: middleOf(row) }
    addTo(cells, (row >> shift) * 2 ** LOWEST + (column >> shift), place)
  }

  /** Yields the counts, those of each level from those of the next one. */
  *cells(): Generator<FacilityCell> {
    for (const { values, cells: ofLowest } of this.sums()) {
      let [cells, from] = [ofLowest, LOWEST]
      for (const level of FACILITY_CELL_LEVELS.toReversed()) {
        if (level < from) cells = coarserSums(cells, from, level)
        from = level
        for (const [cell, sums] of cells)
          yield { level, column: cell % 2 ** level, row: Math.floor(cell / 2 ** level), ...values, ...sums }
      }
    }
  }

  private *sums() {
    for (const [provinceCode, byType] of this.byValues)
      for (const [typeCode, byStatus] of byType)
        for (const [status, cells] of byStatus) {
          const values = { provinceCode, typeCode, status } as Pick<
            FacilityCell,
            (typeof FACILITY_CELL_COLUMNS)[number]
          >
          yield { values, cells }
        }
  }
}
