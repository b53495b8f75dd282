import { NoEarlierReleaseError, OutdatedReleaseError, UnknownReleaseError } from './errors.ts'
import type { ReleaseInfo, StoredRelease } from './release-info.ts'
import { nameWithoutFormat } from './release-name.ts'

/** Removes `active`, `activation` and `readable`, which may change at any moment; the rest of a release never does. */
export function toReleaseInfo({
  active: _active,
  activation: _activation,
  readable: _readable,
  ...info
}: StoredRelease): ReleaseInfo {
  return info
}

/** Returns the first readable release of `matches`. */
function firstReadable(
  matches: readonly StoredRelease[],
  requested: string,
  releases: readonly StoredRelease[],
): ReleaseInfo {
  const release = matches.find(({ readable }) => readable)
  if (release) return toReleaseInfo(release)
  const readable = releases.filter((one) => one.readable)
  throw matches[0] ? new OutdatedReleaseError(matches[0], readable) : new UnknownReleaseError(requested, readable)
}

/**
 * Finds a release by its version or name; of several with the same version, the newest. A name of another format finds
 * the same release, so that a cited name outlives an upgrade.
 * @param releases newest first
 * @throws UnknownReleaseError or OutdatedReleaseError
 */
export function findRelease(releases: readonly StoredRelease[], requested: string): ReleaseInfo {
  const anyFormat = nameWithoutFormat(requested)
  const matches = releases.filter(
    ({ name, version }) => version === requested || (anyFormat && nameWithoutFormat(name) === anyFormat),
  )
  return firstReadable(matches, requested, releases)
}

/**
 * Finds a release by its name, readable or not.
 * @throws UnknownReleaseError
 */
export function findByName(releases: readonly StoredRelease[], name: string): StoredRelease {
  const release = releases.find((one) => one.name === name)
  if (!release) throw new UnknownReleaseError(name, releases)
  return release
}

/**
 * Finds a release by its version or name, or the active one if none is given.
 * @throws UnknownReleaseError or OutdatedReleaseError
 */
export function chooseRelease(releases: readonly StoredRelease[], requested: string | undefined): ReleaseInfo {
  if (requested) return findRelease(releases, requested)
  const active = releases.filter((release) => release.active)
  return firstReadable(active, 'active', releases)
}

/**
 * Finds the newest readable release that was published before the active one.
 * @param releases newest first
 * @throws NoEarlierReleaseError
 */
export function findEarlierRelease(releases: readonly StoredRelease[]): ReleaseInfo {
  const active = releases.findIndex((release) => release.active)
  const earlier = active < 0 ? undefined : releases.slice(active + 1).find(({ readable }) => readable)
  if (!earlier) throw new NoEarlierReleaseError()
  return earlier
}
