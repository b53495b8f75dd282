// Places as numbers whose order is that of a quadtree (Morton order): the places of a cell are next to each other, and so
// are those of each of its quarters.
import { columnAt, PLACE_LEVEL, rowAt } from './grid.ts'

/** A number of 52 bits, which a double holds: columns and rows of the level of places, bit by bit in turn. */
const HALF_BITS = PLACE_LEVEL / 2
const HALF = 2 ** HALF_BITS

/** The bits of a number, each with a zero before it. */
const spreadBits = Int32Array.from({ length: HALF }, (_, number) => {
  let spread = 0
  for (let bit = 0; bit < HALF_BITS; bit += 1) spread |= ((number >> bit) & 1) << (2 * bit)
  return spread
})

const interleave = (column: number, row: number): number =>
  (spreadBits[column] as number) | ((spreadBits[row] as number) << 1)

/** Returns every other bit of a number, beginning with the last. */
function gatherBits(number: number): number {
  let bits = number & 0x55555555
  bits = (bits | (bits >> 1)) & 0x33333333
  bits = (bits | (bits >> 2)) & 0x0f0f0f0f
  bits = (bits | (bits >> 4)) & 0x00ff00ff
  return (bits | (bits >> 8)) & 0xffff
}

/** Returns the key of a place. */
export function placeKey(longitude: number, latitude: number): number {
  const [column, row] = [columnAt(longitude, PLACE_LEVEL), rowAt(latitude, PLACE_LEVEL)]
  const upper = interleave(column >> HALF_BITS, row >> HALF_BITS)
  return upper * 2 ** PLACE_LEVEL + interleave(column & (HALF - 1), row & (HALF - 1))
}

/** Returns the column of a key at the level of places. */
export function columnOfKey(key: number): number {
  const upper = Math.floor(key / 2 ** PLACE_LEVEL)
  return gatherBits(upper) * HALF + gatherBits(key % 2 ** PLACE_LEVEL)
}

/** Returns the row of a key at the level of places. */
export function rowOfKey(key: number): number {
  const upper = Math.floor(key / 2 ** PLACE_LEVEL)
  return gatherBits(upper >> 1) * HALF + gatherBits((key % 2 ** PLACE_LEVEL) >> 1)
}
