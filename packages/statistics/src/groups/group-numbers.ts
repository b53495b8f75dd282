// The numbers of a group in one unit, from those in each unit; no floating-point arithmetic.
import { isExactCount, type SignificantNumber, significantMean, toBase } from '@tiyu/quantity/arithmetic'
import type { ObservationSpread, QuantityBucket, Reference, Unit } from './groups.ts'
import { convertDecimal, type Decimal } from './published-number.ts'
import { NO_OBSTACLES, observationObstacles, type SumObstacle } from './sum-obstacle.ts'

/** Decimals beyond which a converted number does not end, as mu in square metres; it is then rounded. */
const MAX_DECIMALS = 33
const ROUNDED_DECIMALS = 2

/** The numbers of a group; null where they cannot be computed. */
export interface GroupNumbers {
  readonly count: number
  readonly qualified: number
  readonly inferred: number
  /** Unit of all numbers; null without any, or if the units differ in kind. */
  readonly unit: Unit | null
  readonly sum: SignificantNumber | null
  readonly mean: string | null
  readonly min: Decimal | null
  readonly max: Decimal | null
  readonly obstacle: SumObstacle | null
}

/** Writes a number; one that does not end is rounded to two decimals. */
export function formatNumber(value: Decimal): string {
  return (value.decimalPlaces() > MAX_DECIMALS ? value.toDecimalPlaces(ROUNDED_DECIMALS) : value).toFixed()
}

/** Returns the unit that all of the units convert to: the given one, or their base unit or one as large; null if there is none. */
function commonUnit(units: readonly Unit[], target: Unit | null, { Unit }: Reference): Unit | null {
  const [first, ...others] = units
  if (!first) return null
  if (first.factor === null) return others.length === 0 ? first : null
  const isOnly = others.every(({ code }) => code === first.code)
  // Seats stay seats, though they are counted as items are.
  const common = target ?? (isOnly && first.factor === '1' ? first : Unit.get(first.baseCode))
  return units.every((unit) => convertDecimal('1', unit, common)) ? common : null
}

function sumOf(buckets: readonly QuantityBucket[], units: readonly Unit[], target: Unit): SignificantNumber {
  let value = toBase('0', '1')
  let place = Number.NEGATIVE_INFINITY
  for (const [index, bucket] of buckets.entries()) {
    const unit = units[index] as Unit
    value = value.add(convertDecimal(bucket.sum, unit, target) as Decimal)
    const printed = isExactCount('1', unit) ? bucket.inexactPlace : bucket.place
    if (printed !== null) place = Math.max(place, (convertDecimal(`1e${printed}`, unit, target) as Decimal).e)
  }
  return { value, place }
}

const NONE = { unit: null, sum: null, mean: null, min: null, max: null }

/** The numbers of a group that have one unit, with their spread if they are those of observations. */
type Bucket = QuantityBucket & Partial<ObservationSpread>

const isOfObservations = (bucket: Bucket): bucket is QuantityBucket & ObservationSpread =>
  bucket.indicators !== undefined

/** Returns the unit of an indicator. */
const indicatorUnit = (code: string, { Indicator, Unit }: Reference) => Unit.get(Indicator.get(code).unitCode)

/** Combines the buckets of a group: observations in the unit of their indicator, other numbers in their base unit. */
export function combineBuckets(buckets: readonly Bucket[], reference: Reference): GroupNumbers {
  const spreads = buckets.filter(isOfObservations)
  const obstacles = spreads[0] ? observationObstacles(spreads, reference) : NO_OBSTACLES
  const total = (name: 'count' | 'qualified' | 'inferred') => buckets.reduce((sum, bucket) => sum + bucket[name], 0)
  const count = total('count')
  const counts = { count, qualified: total('qualified'), inferred: total('inferred') }
  if (obstacles.all) return { ...NONE, ...counts, obstacle: obstacles.all }
  const units = buckets.map(({ unitCode }) => reference.Unit.get(unitCode))
  const unit = commonUnit(units, spreads[0] ? indicatorUnit(spreads[0].indicators[0], reference) : null, reference)
  if (!unit) return { ...NONE, ...counts, obstacle: count > 0 ? 'SEVERAL_UNITS' : null }
  const sum = sumOf(buckets, units, unit)
  const numbers = (name: 'min' | 'max') =>
    buckets.map((bucket, index) => convertDecimal(bucket[name], units[index] as Unit, unit) as Decimal)
  return {
    ...counts,
    unit,
    sum: obstacles.sum ? null : sum,
    mean: obstacles.mean ? null : significantMean(sum, count),
    min: numbers('min').reduce((least, one) => (one.lt(least) ? one : least)),
    max: numbers('max').reduce((greatest, one) => (one.gt(greatest) ? one : greatest)),
    obstacle: obstacles.sum,
  }
}
