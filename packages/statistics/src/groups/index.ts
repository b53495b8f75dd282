// Groups of rows with their measures: computed alike from the rows of a release and from its files.
export {
  Aggregate,
  type AggregateContext,
  type AggregateLayout,
  type AggregateReader,
  AggregateTable,
  type Dividend,
  type RatioName,
  type Total,
} from './aggregate-table.ts'
export { combineBuckets, formatNumber, type GroupNumbers } from './group-numbers.ts'
export {
  type GroupCount,
  type Indicator,
  type Keys,
  keysId,
  type ObservationSpread,
  type QuantityBucket,
  type Reference,
  type Region,
  type Unit,
} from './groups.ts'
export { MEASURES, type Measure, rankGroups, sortGroups } from './measures.ts'
export { convertDecimal, type Decimal, significantIn } from './published-number.ts'
export { rankByValue } from './rank-by-value.ts'
export type { SumObstacle } from './sum-obstacle.ts'
