import { NoEarlierReleaseError } from './errors.ts'
import type { ReleaseInfo } from './release-info.ts'
import { isReadable } from './release-lookup.ts'
import type { ReleaseStore } from './release-store.ts'

/**
 * Activates the release published before the active one, of those this software can read.
 * @throws NoEarlierReleaseError
 */
export async function rollBack(store: ReleaseStore): Promise<ReleaseInfo> {
  const releases = await store.releases()
  const active = releases.findIndex((release) => release.active)
  const earlier = active < 0 ? undefined : releases.slice(active + 1).find(isReadable)
  if (!earlier) throw new NoEarlierReleaseError()
  return store.activate(earlier.name)
}
