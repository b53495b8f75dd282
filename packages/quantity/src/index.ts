export { formatAmountEn, ordinalEn } from './amount-en.ts'
export { type AmountParts, joinAmount, splitAmount, type UnitAmount, unitSpace } from './amount-text.ts'
export { clauseStart } from './clause-start.ts'
export { convertExact, factorParts, fromBase, toBase } from './convert.ts'
export { Decimal60, Exact } from './decimal.ts'
export { formatDecimal } from './decimal-text.ts'
export { readNumeral } from './numeral.ts'
export type { Quantity } from './quantity.ts'
export { parseQuantities } from './quantity-parser.ts'
export { parseRanks } from './rank.ts'
export { foldScript } from './script.ts'
export {
  exactNumber,
  isExactCount,
  type SignificantNumber,
  significantDifference,
  significantGrowth,
  significantMean,
  significantNumber,
  significantPercent,
  significantQuotient,
} from './significant-digits.ts'
export { findRankPart, findStatedPart, type StatedFigure, type TextPart } from './stated-part.ts'
export type { UnitName } from './unit-lexicon.ts'
