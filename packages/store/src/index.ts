export { bibtex } from './bibliography/bibtex.ts'
export type { CitedWork } from './bibliography/cited-work.ts'
export { cslJson } from './bibliography/csl-json.ts'
export { gbt7714 } from './bibliography/gbt7714.ts'
export { citationEn, citationZh } from './bibliography/release-citation.ts'
export { countedColumns, findCube, yearOf } from './build/rollups.ts'
export { findDatabaseUrlProblem, withoutPassword } from './database/database-url.ts'
export type { DatabaseLoad, ReleaseDatabase } from './database/release-database.ts'
export { isLostConnection, isStorageError } from './database/retry.ts'
export { isCanceledStatement } from './database/statement-queue.ts'
export type { DatabaseTables } from './database/tables.ts'
export {
  type DiffListener,
  diffReleases,
  type ReleaseDiff,
  type RowChange,
  rowsToCompare,
  type TableDiff,
} from './diff/diff.ts'
export type { PackageFile } from './files/package-files.ts'
export type { ApiKey } from './keys/api-keys.ts'
export { FACILITY_CELL_COLUMNS, FACILITY_CELL_LEVELS } from './map/facility-cells.ts'
export { columnAt, rowAt, southOf, westOf } from './map/grid.ts'
export { MAX_UNDIVIDED, type MapCell } from './map/map-cells.ts'
export { inKind, isRangeIndexed } from './ranges/counted-numbers.ts'
export { auditPackage } from './release/audit-package.ts'
export {
  DiskFullError,
  NoEarlierReleaseError,
  PackageModifiedError,
  PrunedReleaseInUseError,
  PublishInProgressError,
  RollbackInProgressError,
  UnknownReleaseError,
  VersionTakenError,
} from './release/errors.ts'
export { LockedError } from './release/lock.ts'
export { openStore, rollBack, type StoreLocation } from './release/open-store.ts'
export type { PublishProgress } from './release/progress.ts'
export { type RebuildResult, rebuildReleases } from './release/rebuild.ts'
export type { ListedRelease, ReleaseInfo, StoredRelease } from './release/release-info.ts'
export { findRelease } from './release/release-lookup.ts'
export { RELEASE_FORMAT } from './release/release-name.ts'
export type { OpenedRelease, PruneResult, ReleaseStore } from './release/release-store.ts'
export { countRows, readRowKeys } from './release/row-keys.ts'
export { type StartOutcome, startStore } from './release/start.ts'
export { searchedPart } from './search/documents.ts'
export {
  readSearchEntryKeys,
  readSearchEntryNames,
  readSearchEntryTexts,
  readSearchWords,
  type SearchEntryKey,
  type SearchEntryTexts,
} from './search/read-entries.ts'
