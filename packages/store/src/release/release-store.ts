import type { ReleaseDatabase, StatementListener } from '../database/release-database.ts'
import type { KeyedRow } from '../diff/keyed-rows.ts'
import type { PackageFile } from '../files/package-files.ts'
import type { OnProgress } from './progress.ts'
import type { ListedRelease, ReleaseInfo } from './release-info.ts'

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

export interface PublishOptions {
  /** Accept different content under a published version. */
  readonly replace?: boolean
  readonly onProgress?: OnProgress
}

/** Stores releases in folders on one machine, or in schemas of a PostgreSQL database. */
export interface ReleaseStore {
  /** Lists all releases, newest first. */
  releases(): Promise<ListedRelease[]>
  /**
   * Finds a release by its version or name; of several with the same version, the newest.
   * @throws UnknownReleaseError
   */
  find(version: string): Promise<ReleaseInfo>
  /**
   * Builds a release of the package in a folder and activates it. A release with the same content is only activated.
   * @throws PackageError, VersionTakenError, PackageModifiedError, LockedError, PublishInProgressError or
   * RollbackInProgressError; the active release then stays active
   */
  publish(packageFolder: string, options?: PublishOptions): Promise<ReleaseInfo>
  /**
   * Publishes the package of a starting server if necessary; returns true if it was published. On one machine: if the
   * folder has changed since it was last published, so that an edited package is served but a rollback is kept. In a
   * database, which other publishers may share: only if it has no active release.
   */
  publishIfChanged(packageFolder: string, options?: PublishOptions): Promise<boolean>
  /**
   * Makes a release the active one.
   * @throws UnknownReleaseError
   */
  activate(version: string): Promise<ReleaseInfo>
  /** Removes all but the newest `keep` releases and the active one; returns the removed releases. */
  prune(keep: number): Promise<ReleaseInfo[]>
  /**
   * Opens a release by its version or name, or the active one if none is given.
   * @throws UnknownReleaseError
   */
  open(version?: string, onStatement?: StatementListener): Promise<OpenedRelease>
  /** Returns the rows of a table of the release with that name: the texts of its package, sorted by key. */
  rows(name: string, table: string): AsyncGenerator<KeyedRow>
  /** Calls `onChange` whenever another release may have become active; returns a function that stops it. */
  watch(onChange: () => void): () => void
  close(): Promise<void>
}
