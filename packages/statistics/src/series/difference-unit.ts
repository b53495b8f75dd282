// The unit of differences: those of percentages are percentage points.
import type { Unit } from '../groups/groups.ts'

/** The code of the unit of differences of percentages. */
export const PERCENTAGE_POINT = 'PERCENTAGE_POINT'

type KindOfUnit = Pick<Unit, 'quantityKind' | 'ucum'>

/** Returns the unit per cent among units; undefined if there is none. */
export function findPercent<Row extends KindOfUnit>(units: readonly Row[]): Row | undefined {
  return units.find(({ ucum }) => ucum === '%')
}

/** True if differences of values in a unit are percentage points. */
export function isPercentage({ quantityKind }: KindOfUnit, units: readonly KindOfUnit[]): boolean {
  return quantityKind === findPercent(units)?.quantityKind
}
