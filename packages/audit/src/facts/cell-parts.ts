// The parts of a whole among the values of a cell.
import type { Cell, Facts } from './facts.ts'
import type { Figure } from './figure.ts'

/** Returns the parts that are larger than their whole. */
export function oversizedParts(whole: Figure, parts: readonly Figure[]): Figure[] {
  return parts.filter((part) => part.interval.low.gt(whole.interval.high))
}

/** Returns the values of a cell that are direct or indirect parts of a whole. */
export function partsInCell({ relations }: Facts, { figures }: Cell, whole: Figure): Figure[] {
  return [...figures.values()].filter(
    ({ indicatorCode, unit }) =>
      unit.quantityKind === whole.unit.quantityKind &&
      relations.allWholesOf(indicatorCode).includes(whole.indicatorCode),
  )
}
