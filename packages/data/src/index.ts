export type { Bilingual } from './bilingual.ts'
export type { ReleaseDatabase, StatementListener } from './database/release-database.ts'
export type { DatabaseTables } from './database/tables.ts'
export { ReportError } from './extract/report-error.ts'
export { dictionary } from './generated/dictionary.ts'
export { type CheckOptions, type CheckResult, checkPackage } from './package/check.ts'
export { tableResources } from './package/table-schema.ts'
export { type Tidied, tidyFile } from './package/tidy.ts'
export { formatProblem, PackageError, type Problem, place } from './problem.ts'
export { fromBase, toBase } from './quantity/convert.ts'
export type { Qualifier } from './quantity/hedge.ts'
export { parseQuantities } from './quantity/parse.ts'
export type { Quantity } from './quantity/quantity.ts'
export { parseRanks, type Rank } from './quantity/rank.ts'
export type { UnitName } from './quantity/unit-lexicon.ts'
export {
  NoEarlierReleaseError,
  PublishingError,
  UnknownReleaseError,
  VersionTakenError,
} from './release/errors.ts'
export { findingsOf } from './release/findings.ts'
export { LockedError } from './release/lock.ts'
export { openStore, type StoreLocation } from './release/open-store.ts'
export type { ListedRelease, ReleaseInfo } from './release/release-info.ts'
export type { OpenedRelease, PublishProgress, ReleaseStore } from './release/release-store.ts'
export { type Attainment, attainment } from './rules/attainment.ts'
export type { Finding } from './rules/finding.ts'
export { searchQuery } from './search/tokens.ts'
