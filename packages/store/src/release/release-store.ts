import type { ReleaseDatabase, StatementListener } from '../database/release-database.ts'
import type { KeyedRow } from '../diff/keyed-rows.ts'
import type { PackageFile } from '../files/package-files.ts'
import type { ListedRelease, ReleaseInfo } from './release-info.ts'

/** A release that can be read. */
export interface OpenedRelease extends ReleaseDatabase {
  readonly info: ReleaseInfo
  /** The files of the package it was made from, by their paths. */
  readonly files: ReadonlyMap<string, PackageFile>
}

/** How far the publishing of a package has come. */
export interface PublishProgress {
  readonly stage: 'hash' | 'load' | 'findings' | 'order' | 'count' | 'index' | 'verify' | 'analyse' | 'keep' | 'mark'
  /** Table or index at work, where one is. */
  readonly table?: string
  /** Rows of that table or index, or bytes, so far, and in all where that can be told. */
  readonly done?: number
  readonly total?: number
  /** What is counted, rows if absent. */
  readonly unit?: 'bytes'
}

export interface PublishOptions {
  /** Accept other content under a version that is published already. */
  readonly replace?: boolean
  readonly onProgress?: (progress: PublishProgress) => void
}

/** Where releases are kept: folders on one machine, or schemas of a PostgreSQL database. */
export interface ReleaseStore {
  /** All releases, the newest first. */
  releases(): Promise<ListedRelease[]>
  /**
   * The release a caller means by a version or a name; of several with one version, the newest.
   * @throws UnknownReleaseError
   */
  find(version: string): Promise<ReleaseInfo>
  /**
   * Makes a release of the package in a folder and activates it; content that was published before is activated again.
   * @throws PackageError, VersionTakenError, LockedError or PublishingError; the active release is then untouched
   */
  publish(packageFolder: string, options?: PublishOptions): Promise<ReleaseInfo>
  /**
   * What a server does with its package at the start. On one machine: publish it if the folder holds other content than
   * when it was last published, so that an edited package is served and a rollback stays. In a database, which may hold the releases of
   * others: publish it only if there is no release yet. Returns whether it was published.
   */
  publishIfChanged(packageFolder: string, options?: PublishOptions): Promise<boolean>
  /**
   * Makes a release the one that is served.
   * @throws UnknownReleaseError
   */
  activate(version: string): Promise<ReleaseInfo>
  /** Removes all but the newest `keep` releases and the active one; returns what was removed. */
  prune(keep: number): Promise<ReleaseInfo[]>
  /**
   * Opens a release for reading: the active one, or one by its version or name.
   * @throws UnknownReleaseError
   */
  open(version?: string, onStatement?: StatementListener): Promise<OpenedRelease>
  /** The rows of a table as its package has them, in the order of their keys, by the name of a release. */
  rows(name: string, table: string): AsyncGenerator<KeyedRow>
  /** Calls back whenever another release may have become active; returns how to stop that. */
  watch(onChange: () => void): () => void
  close(): Promise<void>
}
