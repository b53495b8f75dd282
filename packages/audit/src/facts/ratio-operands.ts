// The operands of a ratio: the divisor among the values of a cell, and its unit.
import type { Cell, Facts } from './facts.ts'
import type { Figure, UnitRow } from './figure.ts'
import type { IndicatorRatio } from './relations.ts'

/** Returns the divisor of a ratio in a cell; undefined if the cell lacks it. */
export function findDivisor({ figures }: Cell, { denominatorCodes }: IndicatorRatio): Figure | undefined {
  return denominatorCodes.map((code) => figures.get(code)).find((figure) => figure !== undefined)
}

/** Returns the unit of the first denominator whose indicator is in the package. */
export function findDenominatorUnit(facts: Facts, { denominatorCodes }: IndicatorRatio): UnitRow | undefined {
  const indicator = denominatorCodes
    .map((code) => facts.findIndicator(code))
    .find((indicator) => indicator !== undefined)
  return indicator && facts.unit(indicator.unitCode)
}
