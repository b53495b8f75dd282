import { openEmbeddedStore } from './embedded-store.ts'
import { openPostgresStore } from './postgres-store.ts'
import type { ReleaseInfo } from './release-info.ts'
import { findEarlierRelease } from './release-lookup.ts'
import type { ReleaseStore, StoreOptions } from './release-store.ts'

/** Location of the releases. */
export interface StoreLocation {
  /** URL of a PostgreSQL database; without one, releases are stored in `stateFolder`. */
  readonly databaseUrl?: string | undefined
  /** URLs of streaming replicas of that database, which take over reading. */
  readonly readUrls?: readonly string[]
  /** Folder for releases on this machine, such as `.tiyu`. */
  readonly stateFolder: string
}

/** Opens the PostgreSQL store if `databaseUrl` is given, else the embedded one. */
export async function openStore(
  { databaseUrl, readUrls = [], stateFolder }: StoreLocation,
  options?: StoreOptions,
): Promise<ReleaseStore> {
  if (!databaseUrl) return openEmbeddedStore(stateFolder, options)
  return openPostgresStore({ primary: databaseUrl, replicas: readUrls }, options)
}

/**
 * Activates the readable release that was published before the active one.
 * @throws NoEarlierReleaseError
 */
export async function rollBack(store: ReleaseStore): Promise<ReleaseInfo> {
  return store.activate(findEarlierRelease(await store.releases()).name)
}
