export type { Bilingual } from './bilingual.ts'
export { isLostConnection } from './database/lost-connection.ts'
export type { ReleaseDatabase, Statement, StatementListener } from './database/release-database.ts'
export type { DatabaseTables } from './database/tables.ts'
export { ReportError } from './extract/report-error.ts'
export { dictionary } from './generated/dictionary.ts'
export { MappingError } from './mapping/mapping-error.ts'
export { OutputError } from './mapping/output-error.ts'
export { SourceError } from './mapping/source/source-error.ts'
export { type CheckOptions, type CheckResult, checkPackage } from './package/check.ts'
export { tableResources } from './package/table-schema.ts'
export { type Tidied, tidyFile } from './package/tidy.ts'
export { formatPosition as place, formatProblem, PackageError, type Problem } from './problem.ts'
export { convertExact, toBase } from './quantity/convert.ts'
export type { Qualifier } from './quantity/qualifier.ts'
export type { Quantity } from './quantity/quantity.ts'
export { parseQuantities } from './quantity/quantity-parser.ts'
export { parseRanks, type Rank } from './quantity/rank.ts'
export type { UnitName } from './quantity/unit-lexicon.ts'
export { bibtex, citationEn, citationZh, cslJson } from './release/cite.ts'
export { diffReleases, type ReleaseDiff, type RowChange, type TableDiff } from './release/diff.ts'
export {
  DiskFullError,
  NoEarlierReleaseError,
  PackageModifiedError as ChangedMeanwhileError,
  PublishInProgressError as PublishingError,
  RollbackInProgressError as UndoingError,
  UnknownReleaseError,
  VersionTakenError,
} from './release/errors.ts'
export { auditPackage as findingsOf } from './release/findings.ts'
export { LockedError } from './release/lock.ts'
export { isReadable } from './release/naming.ts'
export { openStore, type StoreLocation } from './release/open-store.ts'
export type { PackageFile } from './release/package-files.ts'
export type { ListedRelease, ReleaseInfo } from './release/release-info.ts'
export type { OpenedRelease, PublishProgress, ReleaseStore } from './release/release-store.ts'
export { rollBack } from './release/rollback.ts'
export { countedColumns, cubes } from './release/rollups.ts'
export { type Attainment, computeAttainment as attainment } from './rules/attainment.ts'
export type { Finding } from './rules/finding.ts'
export { planSearch as searchFor, type SearchPlan as Search } from './search/tiers.ts'
export { tableNames } from './tables/all.ts'
