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
export { formatProblem, PackageError, type Problem, place } from './problem.ts'
export { convertExact, toBase } from './quantity/convert.ts'
export type { Qualifier } from './quantity/hedge.ts'
export { parseQuantities } from './quantity/parse.ts'
export type { Quantity } from './quantity/quantity.ts'
export { parseRanks, type Rank } from './quantity/rank.ts'
export type { UnitName } from './quantity/unit-lexicon.ts'
export { bibtex, citationEn, citationZh, cslJson } from './release/cite.ts'
export { diffReleases, type ReleaseDiff, type RowChange, type TableDiff } from './release/diff.ts'
export {
  ChangedMeanwhileError,
  DiskFullError,
  NoEarlierReleaseError,
  PublishingError,
  UndoingError,
  UnknownReleaseError,
  VersionTakenError,
} from './release/errors.ts'
export { findingsOf } from './release/findings.ts'
export { LockedError } from './release/lock.ts'
export { isReadable } from './release/naming.ts'
export { openStore, type StoreLocation } from './release/open-store.ts'
export type { PackageFile } from './release/package-files.ts'
export type { ListedRelease, ReleaseInfo } from './release/release-info.ts'
export type { OpenedRelease, PublishProgress, ReleaseStore } from './release/release-store.ts'
export { countedColumns, cubes } from './release/roll-ups.ts'
export { rollBack } from './release/rollback.ts'
export { type Attainment, attainment } from './rules/attainment.ts'
export type { Finding } from './rules/finding.ts'
export { type Search, searchFor } from './search/shelves.ts'
export { tableNames } from './tables/all.ts'
