export type { Bilingual } from './bilingual.ts'
export { type ErrorCode, errorCodes } from './errors/error-codes.ts'
export { TiyuError } from './errors/tiyu-error.ts'
export { dictionary } from './generated/dictionary.ts'
export {
  type FilePosition,
  formatPosition,
  formatProblem,
  type Message,
  PackageError,
  type Problem,
  quote,
} from './problem.ts'
export { tableNames, tables } from './tables/all.ts'
export { citation } from './tables/citation.ts'
export { type Column, date, decimal, INVALID, invalidCell, type ModelName, parseCell } from './tables/column.ts'
export { facility } from './tables/facility.ts'
export { indicator } from './tables/indicator.ts'
export { observation } from './tables/observation.ts'
export { rankClaim } from './tables/rank-claim.ts'
export { region } from './tables/region.ts'
export { source } from './tables/source.ts'
export type { AnyTable, DerivationContext, RowOf, RowProblem } from './tables/table.ts'
export { unit } from './tables/unit.ts'
