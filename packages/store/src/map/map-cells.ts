// The pyramid of a map: the number of places in each cell of the grid, and their mean position on the map. A cell is divided
// into its quarters while it has many places, down to the level of the highest zoom; few places are read one by one instead.
import { latitudeAt, longitudeAt } from '@tiyu/model'
import { MAX_LEVEL, PLACE_LEVEL } from './grid.ts'
import { columnOfKey, rowOfKey } from './place-key.ts'

/** Number of places up to which a cell is not divided. */
export const MAX_UNDIVIDED = 32

/** A cell of the grid that has places. */
export interface MapCell {
  readonly level: number
  readonly column: number
  readonly row: number
  /** Number of places. */
  readonly count: number
  /** Their mean position on the map, in degrees. */
  readonly longitude: number
  readonly latitude: number
}

/** A cell, its places as a range of the sorted keys, and its first possible key. */
interface Range {
  readonly level: number
  readonly key: number
  readonly from: number
  readonly to: number
}

/** Returns the first index from which keys are not less than a key. */
function lowerBound(keys: Float64Array, key: number, from: number, to: number): number {
  let [low, high] = [from, to]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((keys[middle] as number) < key) low = middle + 1
    else high = middle
  }
  return low
}

/** Returns the quarters of a cell that have places. */
function quartersOf(keys: Float64Array, { level, key, from, to }: Range): Range[] {
  const size = 4 ** (PLACE_LEVEL - level - 1)
  const quarters: Range[] = []
  let start = from
  for (let quarter = 0; quarter < 4; quarter += 1) {
    const end = quarter === 3 ? to : lowerBound(keys, key + (quarter + 1) * size, start, to)
    if (end > start) quarters.push({ level: level + 1, key: key + quarter * size, from: start, to: end })
    start = end
  }
  return quarters
}

/** Returns the sums of columns or rows before each key, so that the sum of a range is a difference; they are exact. */
function prefixSums(keys: Float64Array, indexOf: (key: number) => number): Float64Array {
  const sums = new Float64Array(keys.length + 1)
  let sum = 0
  for (let index = 0; index < keys.length; index += 1) {
    sum += indexOf(keys[index] as number)
    sums[index + 1] = sum
  }
  return sums
}

/** Returns the mean position of a range on the map, from 0 to 1: of the middles of the cells where places are. */
function meanOf(sums: Float64Array, { from, to }: Range): number {
  return (((sums[to] as number) - (sums[from] as number)) / (to - from) + 0.5) / 2 ** PLACE_LEVEL
}

/** Yields the cells of places from their sorted keys, a cell before its quarters. */
export function* mapCells(keys: Float64Array): Generator<MapCell> {
  if (keys.length === 0) return
  const [columns, rows] = [prefixSums(keys, columnOfKey), prefixSums(keys, rowOfKey)]
  const pending: Range[] = [{ level: 0, key: 0, from: 0, to: keys.length }]
  for (let range = pending.pop(); range; range = pending.pop()) {
    const { level, key, from, to } = range
    const shift = PLACE_LEVEL - level
    yield {
      level,
      column: columnOfKey(key) >> shift,
      row: rowOfKey(key) >> shift,
      count: to - from,
      longitude: longitudeAt(meanOf(columns, range)),
      latitude: latitudeAt(meanOf(rows, range)),
    }
    if (to - from > MAX_UNDIVIDED && level < MAX_LEVEL) pending.push(...quartersOf(keys, range))
  }
}
