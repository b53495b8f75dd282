// The published numbers of records: those of a quantity, or the values of observations.
import { Exact, toBase } from '@tiyu/quantity/arithmetic'
import type { Decimal, Keys, ObservationSpread, QuantityBucket, Reference } from '@tiyu/statistics/groups'
import { isPresent } from '../conditions.ts'
import type { FileRecord } from '../files.ts'

/** A number as published, and what decides whether it may be added. */
export interface PublishedNumber {
  readonly exact: string
  readonly unitCode: string
  readonly isQualified: boolean
  readonly isInferred: boolean
  /** Undefined for the quantity of another record than an observation. */
  readonly observation: FileRecord | undefined
}

/** Returns the number of a record by the name of its field; undefined if it has none, or if another one is preferred. */
export function numberOf(record: FileRecord, field: string): PublishedNumber | undefined {
  const observation = record.__typename === 'Observation' ? record : undefined
  const { exact, unit, qualifier } = Object(observation ?? record[field])
  if (!isPresent(exact) || (observation && !observation.preferred)) return undefined
  return {
    exact,
    unitCode: Object(unit).code,
    isQualified: isPresent(qualifier),
    isInferred: ((record.inferred ?? []) as readonly string[]).length > 0,
    observation,
  }
}

/** Returns the power of ten of the last printed digit; trailing zeros of a qualified whole number are not significant. */
function placeOf({ exact, isQualified }: PublishedNumber): number {
  const fraction = exact.split('.')[1]
  if (fraction !== undefined) return -fraction.length
  return isQualified ? (/[1-9](0+)$/.exec(exact)?.[1]?.length ?? 0) : 0
}

const lesser = (one: string, other: string) => (one < other ? one : other)
const greater = (one: string, other: string) => (one > other ? one : other)

/** Returns the first and the last of some texts. */
const extent = (texts: readonly string[]): readonly [string, string] => [texts.reduce(lesser), texts.reduce(greater)]

const periodOf = ({ yearFrom, yearTo }: FileRecord) => `${yearFrom ?? 0}-${yearTo ?? 0}`

function spreadOf(observations: readonly FileRecord[]): ObservationSpread {
  const isPart = ({ programme, event, facility }: FileRecord) => [programme, event, facility].some(isPresent)
  return {
    indicators: extent(observations.map(({ indicator }) => Object(indicator).code)),
    kinds: extent(observations.map(({ kind }) => `${kind}`)),
    periods: extent(observations.map(periodOf)),
    regions: [...new Set(observations.map(({ region }) => Object(region).code as string))],
    hasWhole: observations.some((one) => !isPart(one)),
    hasPart: observations.some(isPart),
    ranges: observations.filter(({ exactUpper }) => isPresent(exactUpper)).length,
  }
}

/** Returns the number in the middle, in base units; half the sum of the middle two if their number is even. */
export function medianOf(numbers: readonly PublishedNumber[], { Unit }: Reference): Decimal {
  const values = numbers.map(({ exact, unitCode }) => toBase(exact, Unit.get(unitCode).factor ?? '1'))
  values.sort((one, other) => one.cmp(other))
  const [lower, upper] = [(values.length - 1) >> 1, values.length >> 1].map((at) => values[at] as Decimal)
  return (lower as Decimal).add(upper as Decimal).div(2)
}

/** Summarizes the numbers of a group that have one unit. */
export function toBucket(keys: Keys, numbers: readonly PublishedNumber[]): QuantityBucket & Partial<ObservationSpread> {
  const exacts = numbers.map(({ exact }) => new Exact(exact))
  const inexact = numbers.filter(({ exact, isQualified }) => exact.includes('.') || isQualified)
  const observations = numbers.map(({ observation }) => observation).filter((one) => one !== undefined)
  return {
    keys,
    unitCode: numbers[0]?.unitCode ?? '',
    count: numbers.length,
    sum: exacts.reduce((sum, one) => sum.add(one)).toFixed(),
    min: exacts.reduce((one, other) => (other.lt(one) ? other : one)).toFixed(),
    max: exacts.reduce((one, other) => (other.gt(one) ? other : one)).toFixed(),
    place: Math.max(...numbers.map(placeOf)),
    inexactPlace: inexact.length > 0 ? Math.max(...inexact.map(placeOf)) : null,
    qualified: numbers.filter(({ isQualified }) => isQualified).length,
    inferred: numbers.filter(({ isInferred }) => isInferred).length,
    ...(observations.length > 0 ? spreadOf(observations) : {}),
  }
}
