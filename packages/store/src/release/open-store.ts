import { openEmbeddedStore } from './embedded-store.ts'
import { openPostgresStore } from './postgres-store.ts'
import type { ReleaseStore } from './release-store.ts'

/** Where releases are kept. */
export interface StoreLocation {
  /** Address of a PostgreSQL database; without one, releases are kept in `stateFolder`. */
  readonly databaseUrl?: string | undefined
  /** Folder for releases on this machine, such as `.tiyu`. */
  readonly stateFolder: string
}

/** Opens the store of releases: PostgreSQL where its address is given, else the embedded one. */
export async function openStore({ databaseUrl, stateFolder }: StoreLocation): Promise<ReleaseStore> {
  return databaseUrl ? openPostgresStore(databaseUrl) : openEmbeddedStore(stateFolder)
}
