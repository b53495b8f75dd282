import type { UnitRow } from './figure.ts'

/** The unit of differences of percentages, for packages that do not list it. */
const PERCENTAGE_POINT: UnitRow = {
  code: 'PERCENTAGE_POINT',
  name: '个百分点',
  nameEn: 'percentage point',
  quantityKind: 'ratio-difference',
  baseCode: 'PERCENTAGE_POINT',
  factor: '1',
  ucum: null,
  currency: null,
}

/** Returns the unit per cent among units; undefined if there is none. */
export function findPercent(units: readonly UnitRow[]): UnitRow | undefined {
  return units.find(({ ucum }) => ucum === '%')
}

/**
 * Returns the unit of the difference of two values in a unit: percentage points for percentages, else the same unit.
 * @param units the units of the package
 */
export function differenceUnit(unit: UnitRow, units: readonly UnitRow[]): UnitRow {
  if (unit.quantityKind !== findPercent(units)?.quantityKind) return unit
  return units.find(({ code }) => code === PERCENTAGE_POINT.code) ?? PERCENTAGE_POINT
}
