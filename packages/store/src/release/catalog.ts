// The catalog of the releases in a database, read so that it never goes back in time.
import type pg from 'pg'
import type { CatalogPools } from '../database/catalog-pools.ts'
import { isLostConnection } from '../database/retry.ts'
import { type CatalogPosition, supersedes } from './catalog-position.ts'
import type { ReleaseInfo, StoredRelease } from './release-info.ts'
import { isReadable } from './release-name.ts'

/** Creates the catalog. The number of the active release grows with each activation. */
export const CATALOG_SQL = `
CREATE SCHEMA IF NOT EXISTS tiyu;
CREATE TABLE IF NOT EXISTS tiyu.release (name text PRIMARY KEY, info jsonb NOT NULL, number bigserial NOT NULL);
CREATE TABLE IF NOT EXISTS tiyu.active (one boolean PRIMARY KEY DEFAULT true CHECK (one), name text NOT NULL REFERENCES tiyu.release, number bigint NOT NULL DEFAULT 1);`

/** Catalogs of former versions of this software have no number yet. */
const ADD_NUMBER = `
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_attribute WHERE attrelid = 'tiyu.active'::regclass AND attname = 'number') THEN
    ALTER TABLE tiyu.active ADD COLUMN IF NOT EXISTS number bigint NOT NULL DEFAULT 1;
  END IF;
END $$`

/** Adds what a catalog of a former version of this software lacks; needs the role of the publisher. */
export async function upgradeCatalog(session: Pick<pg.Client, 'query'>): Promise<void> {
  await session.query(ADD_NUMBER)
}

/** The builds of all releases, newest first, with the position of the catalog; the number is read as former catalogs allow. */
const READ = `
SELECT info, a.name IS NOT NULL AS active,
  (SELECT coalesce((to_jsonb(current) ->> 'number')::bigint, 0)::float8 FROM tiyu.active current) AS activation,
  CASE WHEN NOT pg_is_in_recovery() THEN left(pg_walfile_name(pg_current_wal_lsn()), 8) END AS timeline
FROM tiyu.release r LEFT JOIN tiyu.active a USING (name) ORDER BY r.number DESC, name`

interface CatalogRow {
  readonly info: ReleaseInfo
  readonly active: boolean
  readonly activation: number | null
  readonly timeline: string | null
}

/** What one database says of the releases. */
interface CatalogState {
  readonly builds: StoredRelease[]
  readonly position: CatalogPosition
}

async function readState(pool: pg.Pool): Promise<CatalogState> {
  const { rows } = await pool.query<CatalogRow>(READ)
  const { activation = null, timeline = null } = rows[0] ?? {}
  return {
    builds: rows.map(({ info, active }) => ({
      ...info,
      active,
      ...(active && { activation: activation ?? 0 }),
      readable: isReadable(info),
    })),
    position: { activation: activation ?? 0, timeline },
  }
}

/** Returns the state of the replica that is furthest ahead. @throws `lost` if no replica can be read */
async function readReplicas(replicas: readonly pg.Pool[], lost: unknown): Promise<CatalogState> {
  const settled = await Promise.allSettled(replicas.map(readState))
  const states = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const [first, ...others] = states
  if (!first) throw lost
  return others.reduce((one, other) => (supersedes(other.position, one.position) ? other : one), first)
}

/** Reads the catalog from the primary or, while it cannot be reached, from replicas. */
export class Catalog {
  private readonly pools: CatalogPools
  private latest: CatalogState | undefined

  constructor(pools: CatalogPools) {
    this.pools = pools
  }

  /** Lists the builds of all releases, newest first. A state that is older than one that was read before is ignored. */
  async builds(): Promise<readonly StoredRelease[]> {
    const { primary, replicas } = this.pools
    const state = await readState(primary).catch((error) => {
      if (!isLostConnection(error)) throw error
      return readReplicas(replicas, error)
    })
    const { latest } = this
    if (latest && !supersedes(state.position, latest.position)) return latest.builds
    const timeline = state.position.timeline ?? latest?.position.timeline ?? null
    this.latest = { builds: state.builds, position: { ...state.position, timeline } }
    return state.builds
  }
}
