// Groups of rows, and what statistics look up about their codes.
import type { ConvertibleUnit, CountableUnit } from '@tiyu/quantity/arithmetic'

/** The values that the rows of a group share; null where they have none. */
export type Keys = readonly (string | null)[]

/** Returns a text that is the same for equal keys only. */
export const keysId = (keys: Keys): string => JSON.stringify(keys)

/** The number of rows of a group. */
export interface GroupCount {
  readonly keys: Keys
  readonly count: number
}

/** A unit of measurement. */
export interface Unit extends ConvertibleUnit, CountableUnit {
  readonly code: string
  readonly baseCode: string
}

/** A region of the hierarchy. */
export interface Region {
  readonly level: string
  readonly parentCode: string | null
  readonly ancestorCodes: readonly string[]
}

/** An indicator, whose values may be added if its aggregation is `SUM`. */
export interface Indicator {
  readonly aggregation: string
  readonly unitCode: string
}

/** The rows that statistics look up by their codes. */
export interface Reference {
  readonly Unit: { get(code: string): Unit }
  readonly Region: { get(code: string): Region; childKeys(code: string): readonly string[] }
  readonly Indicator: { get(code: string): Indicator }
}

/** The numbers of a group that have one unit. */
export interface QuantityBucket {
  readonly keys: Keys
  readonly unitCode: string
  readonly count: number
  readonly sum: string
  readonly min: string
  readonly max: string
  /** Greatest power of ten of the last printed digits, of all numbers and of those that are not exact in any unit. */
  readonly place: number
  readonly inexactPlace: number | null
  /** Numbers that a source qualifies, and rows of which the editors inferred something. */
  readonly qualified: number
  readonly inferred: number
}

/** What the rows of a bucket have in common, if they are observations. */
export interface ObservationSpread {
  readonly indicators: readonly [first: string, last: string]
  readonly kinds: readonly [first: string, last: string]
  readonly periods: readonly [first: string, last: string]
  readonly regions: readonly string[]
  readonly hasWhole: boolean
  readonly hasPart: boolean
  readonly ranges: number
}
