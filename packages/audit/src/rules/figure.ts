// A published value as the rules see it: the row, its number in base units, and the words it was read from.

import type { observation, RowOf, unit } from '@tiyu/model'
import { fromBase, toBase } from '@tiyu/quantity'
import type { Decimal } from 'decimal.js'
import { formatDecimal, type Interval, pointInterval, roundedInterval } from './interval.ts'

export type ObservationRow = RowOf<(typeof observation)['columns']>
export type UnitRow = RowOf<(typeof unit)['columns']>

/** What UCUM writes for things that are counted: 1, or an annotation such as {person}. */
const UCUM_COUNT = /^(?:1|\{[^}]*\})$/

/** One value with everything a rule may need to know of it. */
export interface Figure extends ObservationRow {
  readonly unit: UnitRow
  /** The number in the base unit of its unit; as published for ordinals, which do not convert. */
  readonly interval: Interval
  /** The phrases it was read from, as printed. */
  readonly phrases: readonly string[]
  readonly sourceIds: readonly string[]
}

/** The number in the base unit of its unit, with what its printing leaves open. */
export function intervalOf(exact: string, { factor, ucum }: UnitRow): Interval {
  const scale = factor ?? '1'
  // Things that are counted one by one and printed to the unit leave nothing open.
  const isExactCount = scale === '1' && UCUM_COUNT.test(ucum ?? '') && !exact.includes('.')
  const { value, low, high } = isExactCount ? pointInterval(exact) : roundedInterval(exact)
  const toBaseUnit = (decimal: Decimal) => toBase(decimal.toFixed(), scale)
  return { value: toBaseUnit(value), low: toBaseUnit(low), high: toBaseUnit(high) }
}

/** Whether the source itself hedges the number. */
export function isQualified({ qualifier }: Pick<Figure, 'qualifier'>): boolean {
  return qualifier !== null
}

/** A number of the base unit, in this unit. */
export function convertToUnit(value: Decimal, { factor }: UnitRow): Decimal {
  return fromBase(value, factor ?? '1')
}

/** The number as it enters an expression: digit for digit where the unit is its own, converted where not. */
export function formatOperand(figure: Figure, unit: UnitRow): string {
  return figure.unitCode === unit.code ? figure.exact : formatDecimal(convertToUnit(figure.interval.value, unit))
}
