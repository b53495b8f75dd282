import type { Qualifier } from './qualifier.ts'
import { parseQuantities } from './quantity-parser.ts'
import { parseRanks } from './rank.ts'
import type { UnitName } from './unit-lexicon.ts'

/** A figure as a row states it. */
export interface StatedFigure {
  readonly exact: string
  /** Upper end of a range. */
  readonly exactUpper?: string | null
  readonly unitCode: string
  readonly qualifier?: Qualifier | null
}

/** A part of a text. */
export interface TextPart {
  /** Offset of the first character. */
  readonly start: number
  /** Offset after the last character. */
  readonly end: number
}

/** Returns the only part of its kind; nothing can be said of several. */
const onlyPart = (parts: readonly TextPart[]): TextPart | undefined =>
  parts.length === 1 && parts[0] ? { start: parts[0].start, end: parts[0].end } : undefined

/**
 * Finds the part of a text that states a figure: the same number, range, unit and qualifier. Undefined if none does, or
 * several do, because it is not certain which of them the figure was read from.
 * @param units the rows of the units table
 */
export function findStatedPart(text: string, figure: StatedFigure, units: readonly UnitName[]): TextPart | undefined {
  const { exact, exactUpper = null, unitCode, qualifier = null } = figure
  const isStated = parseQuantities(text, units).filter(
    (quantity) =>
      quantity.exact === exact &&
      (quantity.exactUpper ?? null) === exactUpper &&
      quantity.unitCode === unitCode &&
      quantity.qualifier === qualifier,
  )
  return onlyPart(isStated)
}

/** Finds the part of a text that claims a rank; undefined if none does, or several do. */
export function findRankPart(text: string, rank: number): TextPart | undefined {
  return onlyPart(parseRanks(text).filter((claimed) => claimed.rank === rank))
}
