// Exact arithmetic on published numbers, by itself: bundles have it without the parser.
export { type ConvertibleUnit, convertExact, factorParts, fromBase, toBase } from './convert.ts'
export { Decimal60, Exact } from './decimal.ts'
export { formatDecimal } from './decimal-text.ts'
export {
  type CountableUnit,
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
