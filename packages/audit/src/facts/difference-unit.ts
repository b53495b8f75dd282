import { isPercentage, PERCENTAGE_POINT } from '@tiyu/statistics/series'
import type { UnitRow } from './figure.ts'

/** The unit of differences of percentages, for packages that do not list it. */
const UNLISTED: UnitRow = {
  code: PERCENTAGE_POINT,
  name: '个百分点',
  nameEn: 'percentage point',
  quantityKind: 'ratio-difference',
  baseCode: PERCENTAGE_POINT,
  factor: '1',
  ucum: null,
  currency: null,
}

/**
 * Returns the unit of the difference of two values in a unit: percentage points for percentages, else the same unit.
 * @param units the units of the package
 */
export function differenceUnit(unit: UnitRow, units: readonly UnitRow[]): UnitRow {
  if (!isPercentage(unit, units)) return unit
  return units.find(({ code }) => code === PERCENTAGE_POINT) ?? UNLISTED
}
