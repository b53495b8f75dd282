export { formatAmountEn, ordinalEn } from './amount-en.ts'
export { type AmountParts, joinAmount, splitAmount, type UnitAmount, unitSpace } from './amount-text.ts'
export {
  convertExact,
  Decimal60,
  Exact,
  exactNumber,
  factorParts,
  formatDecimal,
  fromBase,
  isExactCount,
  type SignificantNumber,
  significantDifference,
  significantGrowth,
  significantMean,
  significantNumber,
  significantPercent,
  significantQuotient,
  toBase,
} from './arithmetic/index.ts'
export { clauseStart } from './clause-start.ts'
export { readNumeral } from './numeral.ts'
export type { Quantity } from './quantity.ts'
export { parseQuantities } from './quantity-parser.ts'
export { parseRanks } from './rank.ts'
export { foldScript } from './script.ts'
export { findRankPart, findStatedPart, type StatedFigure, type TextPart } from './stated-part.ts'
export type { UnitName } from './unit-lexicon.ts'
