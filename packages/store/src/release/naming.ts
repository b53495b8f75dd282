import { createHash } from 'node:crypto'
import { OutdatedReleaseError, UnknownReleaseError } from './errors.ts'
import { readModelSqlFile } from './model-sql.ts'
import type { ListedRelease, ReleaseInfo } from './release-info.ts'

export { loadDescriptor } from '@tiyu/datapackage'

/** Raised when the way rows are derived, ordered or indexed changes, so that releases built before are built again. */
const LAYOUT_VERSION = 11

/** Names a release by its version, its content and the model it was built with. */
export function releaseName(version: string, hash: string): string {
  const model = createHash('sha256').update(`${LAYOUT_VERSION}\n${readModelSqlFile()}`).digest('hex')
  return `${version}-${hash.slice(0, 12)}-${model.slice(0, 8)}`
}

/** Whether this software can read a release of that name. */
export function isReadable({ name, version, hash }: ReleaseInfo): boolean {
  return name === releaseName(version, hash)
}

/**
 * The release a caller means by a version or a name; of several with one version, the newest.
 * @throws UnknownReleaseError
 */
export function findRelease(releases: readonly ListedRelease[], requested: string): ReleaseInfo {
  const matches = releases.filter(({ name, version }) => name === requested || version === requested)
  return newestReadable(matches, requested, releases)
}

/**
 * The active release, or the one a caller means.
 * @throws UnknownReleaseError
 */
export function chooseRelease(releases: readonly ListedRelease[], requested: string | undefined): ReleaseInfo {
  if (requested) return findRelease(releases, requested)
  return newestReadable(
    releases.filter(({ active }) => active),
    'active',
    releases,
  )
}

/** The newest of the releases that were meant, of those this software can read. */
function newestReadable(
  matches: readonly ListedRelease[],
  requested: string,
  releases: readonly ListedRelease[],
): ReleaseInfo {
  const release = matches.find(isReadable)
  if (release) return toReleaseInfo(release)
  const readable = releases.filter(isReadable)
  throw matches[0] ? new OutdatedReleaseError(matches[0], readable) : new UnknownReleaseError(requested, readable)
}

/** What stays true of a release: it may be active now and not a moment later. */
export function toReleaseInfo({ active: _active, ...info }: ListedRelease): ReleaseInfo {
  return info
}
