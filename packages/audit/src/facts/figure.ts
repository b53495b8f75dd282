// An observation prepared for the rules: the row, its value in base units, and the cited text.

import type { observation, RowOf, unit } from '@tiyu/model'
import { fromBase, isExactCount, toBase } from '@tiyu/quantity'
import type { Decimal } from 'decimal.js'
import { formatDecimal, type Interval, pointInterval, roundedInterval } from './interval.ts'

export type ObservationRow = RowOf<(typeof observation)['columns']>
export type UnitRow = RowOf<(typeof unit)['columns']>

/** An observation with its unit, interval, cited phrases and sources. */
export interface Figure extends ObservationRow {
  readonly unit: UnitRow
  /** The value in the base unit; as published for ordinals, which do not convert. */
  readonly interval: Interval
  /** The cited phrases, as printed. */
  readonly phrases: readonly string[]
  readonly sourceIds: readonly string[]
}

/** Returns a published number in the base unit, with its rounding interval. */
export function intervalOf(exact: string, unit: UnitRow): Interval {
  const scale = unit.factor ?? '1'
  const { value, low, high } = isExactCount(exact, unit) ? pointInterval(exact) : roundedInterval(exact)
  const toBaseUnit = (decimal: Decimal) => toBase(decimal.toFixed(), scale)
  return { value: toBaseUnit(value), low: toBaseUnit(low), high: toBaseUnit(high) }
}

/** Returns the value of a figure in the base unit, without its interval. */
export function baseValueOf({ exact, unit }: Pick<Figure, 'exact' | 'unit'>): Decimal {
  return toBase(exact, unit.factor ?? '1')
}

/** True if the source qualifies the number. */
export function isQualified({ qualifier }: Pick<Figure, 'qualifier'>): boolean {
  return qualifier !== null
}

/** Converts a number from the base unit to a unit. */
export function convertToUnit(value: Decimal, { factor }: UnitRow): Decimal {
  return fromBase(value, factor ?? '1')
}

/** Formats a figure as an operand: as published if it is in the unit, otherwise converted. */
export function formatOperand(figure: Figure, unit: UnitRow): string {
  return figure.unitCode === unit.code ? figure.exact : formatDecimal(convertToUnit(baseValueOf(figure), unit))
}
