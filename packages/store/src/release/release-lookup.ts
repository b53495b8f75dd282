import { NoEarlierReleaseError, OutdatedReleaseError, UnknownReleaseError } from './errors.ts'
import type { ListedRelease, ReleaseInfo } from './release-info.ts'
import { isReadable } from './release-name.ts'

/** Removes `active`, which may change at any moment; the rest of a release never does. */
export function toReleaseInfo({ active: _active, ...info }: ListedRelease): ReleaseInfo {
  return info
}

/** Returns the first readable release of `matches`. */
function firstReadable(
  matches: readonly ListedRelease[],
  requested: string,
  releases: readonly ListedRelease[],
): ReleaseInfo {
  const release = matches.find(isReadable)
  if (release) return toReleaseInfo(release)
  const readable = releases.filter(isReadable)
  throw matches[0] ? new OutdatedReleaseError(matches[0], readable) : new UnknownReleaseError(requested, readable)
}

/**
 * Finds a release by its version or name; of several with the same version, the newest.
 * @param releases newest first
 * @throws UnknownReleaseError or OutdatedReleaseError
 */
export function findRelease(releases: readonly ListedRelease[], requested: string): ReleaseInfo {
  const matches = releases.filter(({ name, version }) => name === requested || version === requested)
  return firstReadable(matches, requested, releases)
}

/**
 * Finds a release by its version or name, or the active one if none is given.
 * @throws UnknownReleaseError or OutdatedReleaseError
 */
export function chooseRelease(releases: readonly ListedRelease[], requested: string | undefined): ReleaseInfo {
  if (requested) return findRelease(releases, requested)
  const active = releases.filter((release) => release.active)
  return firstReadable(active, 'active', releases)
}

/**
 * Finds the newest readable release that was published before the active one.
 * @param releases newest first
 * @throws NoEarlierReleaseError
 */
export function findEarlierRelease(releases: readonly ListedRelease[]): ReleaseInfo {
  const active = releases.findIndex((release) => release.active)
  const earlier = active < 0 ? undefined : releases.slice(active + 1).find(isReadable)
  if (!earlier) throw new NoEarlierReleaseError()
  return earlier
}
