export type { ReleaseDatabase } from './database/release-database.ts'
export { isLostConnection } from './database/retry.ts'
export type { DatabaseTables } from './database/tables.ts'
export { bibtex, citationEn, citationZh, cslJson } from './release/cite.ts'
export { diffReleases, type ReleaseDiff, type RowChange, type TableDiff } from './release/diff.ts'
export {
  DiskFullError,
  NoEarlierReleaseError,
  PackageModifiedError,
  PublishInProgressError,
  RollbackInProgressError,
  UnknownReleaseError,
  VersionTakenError,
} from './release/errors.ts'
export { auditPackage } from './release/findings.ts'
export { LockedError } from './release/lock.ts'
export { isReadable } from './release/naming.ts'
export { openStore } from './release/open-store.ts'
export type { PackageFile } from './release/package-files.ts'
export type { ListedRelease, ReleaseInfo } from './release/release-info.ts'
export type { OpenedRelease, PublishProgress, ReleaseStore } from './release/release-store.ts'
export { rollBack } from './release/rollback.ts'
export { countedColumns, cubes } from './release/rollups.ts'
export { planSearch, type SearchPlan } from './search/tiers.ts'
