import type { ArchivedFile } from '../files/package-files.ts'

/** Metadata of a release. */
export interface ReleaseInfo {
  /** Unique name within the store; see `releaseName`. */
  readonly name: string
  /** Version of the data package, such as `2020.1`. */
  readonly version: string
  readonly title: string
  /** SHA-256 over all files of the package. */
  readonly hash: string
  /** Day the package was created, such as 2026-11-23; null if its descriptor does not say. */
  readonly created: string | null
  /** When this store built it, ISO 8601. */
  readonly publishedAt: string
  readonly licence: string
  readonly notes: string | null
  /** Rows per table name. */
  readonly rows: Readonly<Record<string, number>>
  /** File of the package per table name. */
  readonly files: Readonly<Record<string, string>>
  /** Every file of the package, the descriptor first. */
  readonly packageFiles: readonly ArchivedFile[]
}

/** A release in the list of a store. */
export interface ListedRelease extends ReleaseInfo {
  /** True for the release that is served by default. */
  readonly active: boolean
  /** Of the active release in a database: number of the activation, which grows with each. */
  readonly activation?: number | undefined
}

/** A release as its store lists it. */
export interface StoredRelease extends ListedRelease {
  /** True if this software can read it: it was built in the current format, and its database is there. */
  readonly readable: boolean
}
