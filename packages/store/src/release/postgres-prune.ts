// Removes releases from a database. A release leaves the catalog at once; its schema is dropped when no session reads it.
import type pg from 'pg'
import { findReadableBuild, findSuperseded, mergeBuilds } from './release-builds.ts'
import type { ReleaseInfo, StoredRelease } from './release-info.ts'
import { toReleaseInfo } from './release-lookup.ts'
import type { PruneResult } from './release-store.ts'
import { ACTIVATION_CHANNEL } from './release-watcher.ts'
import { dropUnlistedSchemasWhenUnused, findOpenReleases } from './unlisted-schemas.ts'

/** Removes a release from the catalog unless it is active or being activated. */
const REMOVE = `
WITH active AS (SELECT name FROM tiyu.active FOR UPDATE),
removed AS (DELETE FROM tiyu.release WHERE name = $1 AND name NOT IN (SELECT name FROM active) RETURNING name)
SELECT name, pg_notify('${ACTIVATION_CHANNEL}', '') FROM removed`

/** Replaces the former build of the active release with its readable one. */
const REPLACE_ACTIVE = 'UPDATE tiyu.active SET name = $2, number = number + 1 WHERE name = $1'

async function removeFromCatalog(pool: pg.Pool, builds: readonly StoredRelease[]): Promise<ReleaseInfo[]> {
  const removed: ReleaseInfo[] = []
  for (const build of builds) {
    if ((await pool.query(REMOVE, [build.name])).rowCount) removed.push(toReleaseInfo(build))
  }
  return removed
}

/** Removes the builds that are superseded, except those that a process of the former software reads. */
async function removeSuperseded(
  pool: pg.Pool,
  builds: readonly StoredRelease[],
): Promise<Pick<PruneResult, 'superseded' | 'inUse'>> {
  const openNames = await findOpenReleases(pool)
  const all = findSuperseded(builds)
  const unused = all.filter(({ name }) => !openNames.has(name))
  for (const build of unused) {
    const readable = findReadableBuild(builds, build)
    await pool.query(REPLACE_ACTIVE, [build.name, readable?.name])
  }
  const inUse = all.filter(({ name }) => openNames.has(name)).map(toReleaseInfo)
  return { superseded: await removeFromCatalog(pool, unused), inUse }
}

/**
 * Removes all but the newest `keep` releases and the active one.
 * @param builds newest first
 */
export async function pruneDatabase(
  pool: pg.Pool,
  builds: readonly StoredRelease[],
  keep: number,
): Promise<PruneResult> {
  const { superseded, inUse } = await removeSuperseded(pool, builds)
  const surplus = mergeBuilds(builds).slice(keep)
  const removed = await removeFromCatalog(
    pool,
    surplus.filter(({ active }) => !active),
  )
  const undropped = await dropUnlistedSchemasWhenUnused(pool)
  const stillRead = [...superseded, ...removed].filter(({ name }) => undropped.has(name))
  return { removed, superseded, inUse: [...inUse, ...stillRead] }
}
