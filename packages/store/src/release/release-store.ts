import type { ReleaseDatabase, StatementListener } from '../database/release-database.ts'
import type { KeyedRow } from '../diff/keyed-rows.ts'
import type { PackageFile } from '../files/package-files.ts'
import type { ApiKeys } from '../keys/api-keys.ts'
import type { OnProgress } from './progress.ts'
import type { ReleaseInfo, StoredRelease } from './release-info.ts'

/** An open release. */
export interface OpenedRelease extends ReleaseDatabase {
  readonly info: ReleaseInfo
  /** Files of its package by path. */
  readonly files: ReadonlyMap<string, PackageFile>
}

/** Default of `StoreOptions.pollIntervalMs`. */
export const DEFAULT_POLL_INTERVAL_MS = 5000

/** Options of a store. */
export interface StoreOptions {
  /** Interval at which `watch` checks for a change by itself, in case a notification was missed. */
  readonly pollIntervalMs?: number | undefined
}

/** What `prune` did. */
export interface PruneResult {
  /** Releases that are no longer listed. */
  readonly removed: readonly ReleaseInfo[]
  /** Builds of another format that were removed; their releases remain, in the current format. */
  readonly superseded: readonly ReleaseInfo[]
  /** Releases and builds that a process has open: they, or their tables in a database, remain until the next `prune`. */
  readonly inUse: readonly ReleaseInfo[]
}

export interface PublishOptions {
  /** Accept different content under a published version. */
  readonly replace?: boolean
  readonly onProgress?: OnProgress
}

/** Stores releases in folders on one machine, or in schemas of a PostgreSQL database. */
export interface ReleaseStore {
  /** Keys with which clients have quotas of their own. */
  readonly keys: ApiKeys
  /** Lists all releases, the one that was published last first. */
  releases(): Promise<StoredRelease[]>
  /**
   * Finds a release by its version or name; of several with the same version, the newest.
   * @throws UnknownReleaseError
   */
  find(version: string): Promise<ReleaseInfo>
  /**
   * Builds a release of the package in a folder and activates it. A release with the same content is only activated.
   * @throws PackageError, VersionTakenError, PackageModifiedError, LockedError, PublishInProgressError,
   * PrunedReleaseInUseError or RollbackInProgressError; the active release then stays active
   */
  publish(packageFolder: string, options?: PublishOptions): Promise<ReleaseInfo>
  /**
   * Builds a release again from its archived package, in the format that this software reads. Place in the order, time of
   * publication and active release stay as they are.
   * @throws UnknownReleaseError, PackageError, LockedError, PublishInProgressError or RollbackInProgressError
   */
  rebuild(name: string, options?: PublishOptions): Promise<ReleaseInfo>
  /**
   * Makes a release the active one.
   * @throws UnknownReleaseError
   */
  activate(version: string): Promise<ReleaseInfo>
  /** Removes all but the newest `keep` releases and the active one, and builds of another format that were rebuilt. */
  prune(keep: number): Promise<PruneResult>
  /**
   * Opens a release by its version or name, or the active one if none is given.
   * @throws UnknownReleaseError
   */
  open(version?: string, onStatement?: StatementListener): Promise<OpenedRelease>
  /** Returns the rows of a table of the release with that name: the texts of its package, sorted by key. */
  rows(name: string, table: string): AsyncGenerator<KeyedRow>
  /** Queries the database; rejects if it cannot be reached. */
  ping(): Promise<void>
  /** Calls `onChange` whenever another release may have become active; returns a function that stops it. */
  watch(onChange: () => void): () => void
  close(): Promise<void>
}
