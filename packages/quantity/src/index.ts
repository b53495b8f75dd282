export { formatAmountEn, ordinalEn } from './amount-en.ts'
export { clauseStart } from './clause-start.ts'
export { convertExact, fromBase, toBase } from './convert.ts'
export { Decimal60, Exact } from './decimal.ts'
export type { Quantity } from './quantity.ts'
export { parseQuantities } from './quantity-parser.ts'
export { parseRanks } from './rank.ts'
export { foldScript } from './script.ts'
export {
  isExactCount,
  type SignificantNumber,
  significantDifference,
  significantGrowth,
  significantMean,
  significantNumber,
  significantQuotient,
} from './significant-digits.ts'
export type { UnitName } from './unit-lexicon.ts'
