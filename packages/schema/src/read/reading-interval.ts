// The numbers in a base unit that are read as a given number in another unit: doubles round, so there may be several.
import { Decimal60, toBase } from '@tiyu/quantity'

/** The least and the greatest number in the base unit, both included. */
export interface ReadingInterval {
  readonly from: number
  readonly to: number
}

const double = new Float64Array(1)
const bits = new BigInt64Array(double.buffer)

/** Returns the next double towards positive (1) or negative (-1) infinity. */
function neighbour(value: number, direction: 1 | -1): number {
  if (value === 0) return direction * Number.MIN_VALUE
  double[0] = value
  bits[0] = (bits[0] as bigint) + BigInt(value > 0 ? direction : -direction)
  return double[0] as number
}

/** Returns the value of a double by its binary digits, which its shortest decimal form rounds. */
function exactly(value: number) {
  return new Decimal60(`${value < 0 ? '-' : ''}0b${Math.abs(value).toString(2)}`)
}

/**
 * Returns the numbers in the base unit whose conversion into a unit is read as `reading`, so that a condition finds each
 * number that `valueIn` returned.
 * @param factor factor of the unit to the base unit
 */
export function readingInterval(reading: number, factor: string): ReadingInterval {
  if (factor === '1' || !Number.isFinite(reading)) return { from: reading, to: reading }
  // Numbers up to half the distance to the next double are rounded to it.
  const toBound = (direction: 1 | -1) => {
    const bound = exactly(reading)
      .plus(exactly(neighbour(reading, direction)))
      .div(2)
    return toBase(bound.toFixed(), factor).toNumber()
  }
  return { from: toBound(-1), to: toBound(1) }
}
