import { createHash } from 'node:crypto'
import { type Descriptor, readDescriptor } from '../package/descriptor.ts'
import { PackageError } from '../problem.ts'
import { OutdatedReleaseError, UnknownReleaseError } from './errors.ts'
import { modelSqlText } from './model-sql.ts'
import type { ListedRelease, ReleaseInfo } from './release-info.ts'

/** Raised when the way rows are derived, ordered or indexed changes, so that releases built before are built again. */
const LAYOUT = 11

/** Names a release by its version, its content and the model it was built with. */
export function releaseName(version: string, hash: string): string {
  const model = createHash('sha256').update(`${LAYOUT}\n${modelSqlText()}`).digest('hex')
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
export function findRelease(releases: readonly ListedRelease[], asked: string): ReleaseInfo {
  const meant = releases.filter(({ name, version }) => name === asked || version === asked)
  return readableOf(meant, asked, releases)
}

/**
 * The active release, or the one a caller means.
 * @throws UnknownReleaseError
 */
export function chooseRelease(releases: readonly ListedRelease[], asked: string | undefined): ReleaseInfo {
  if (asked) return findRelease(releases, asked)
  return readableOf(
    releases.filter(({ active }) => active),
    'active',
    releases,
  )
}

/** The newest of the releases that were meant, of those this software can read. */
function readableOf(meant: readonly ListedRelease[], asked: string, releases: readonly ListedRelease[]): ReleaseInfo {
  const found = meant.find(isReadable)
  if (found) return withoutState(found)
  const readable = releases.filter(isReadable)
  throw meant[0] ? new OutdatedReleaseError(meant[0], readable) : new UnknownReleaseError(asked, readable)
}

/** What stays true of a release: it may be active now and not a moment later. */
export function withoutState({ active: _active, ...info }: ListedRelease): ReleaseInfo {
  return info
}

/**
 * The descriptor of the package in a folder.
 * @throws PackageError
 */
export async function requireDescriptor(packageFolder: string): Promise<Descriptor> {
  const descriptor = await readDescriptor(packageFolder)
  if (Array.isArray(descriptor)) throw new PackageError(descriptor)
  return descriptor
}
