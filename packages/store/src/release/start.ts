// What a starting server serves. It never replaces the active release on its own: activating is a decision of the operator.
import { loadDescriptor } from '@tiyu/datapackage'
import { PackageError } from '@tiyu/model'
import { hashPackage } from '../files/content-hash.ts'
import { isSameRelease } from './release-builds.ts'
import type { ReleaseInfo, StoredRelease } from './release-info.ts'
import { toReleaseInfo } from './release-lookup.ts'
import type { ReleaseStore } from './release-store.ts'

/** How the package of a starting server relates to the releases of the store. */
type PackageState =
  /** It is the active release. */
  | 'active'
  /** It is another release of the store. */
  | 'published'
  /** It has other content than the release of its version. */
  | 'version-taken'
  /** Its version is not in the store. */
  | 'unpublished'
  /** There is no readable package. */
  | 'unreadable'

/** What a start did, and what its package is. */
export interface StartOutcome {
  /** The active release. */
  readonly release: ReleaseInfo
  /** What was built at this start: the package, the active release in the current format, or nothing. */
  readonly built: 'package' | 'active' | undefined
  readonly packageState: PackageState
  /** Version of the package, if it could be read. */
  readonly packageVersion: string | undefined
  /** Versions of other releases that this software cannot read until they are rebuilt. */
  readonly outdated: readonly string[]
}

export interface StartOptions {
  /** Publish the package if it is not in the store. */
  readonly publish?: boolean
}

interface PackageIdentity {
  readonly version: string
  readonly hash: string
}

/** Returns version and hash of a package; undefined if it cannot be read. */
async function identifyPackage(folder: string): Promise<PackageIdentity | undefined> {
  try {
    const descriptor = await loadDescriptor(folder)
    const content = await hashPackage(folder, descriptor)
    return content && { version: descriptor.version, hash: content.hash }
  } catch (error) {
    const isUnreadable = error instanceof PackageError || (error as NodeJS.ErrnoException).syscall !== undefined
    if (isUnreadable) return undefined
    throw error
  }
}

function findPackageState(identity: PackageIdentity | undefined, releases: readonly StoredRelease[]): PackageState {
  if (!identity) return 'unreadable'
  const release = releases.find((one) => isSameRelease(one, identity))
  if (release) return release.active ? 'active' : 'published'
  return releases.some(({ version }) => version === identity.version) ? 'version-taken' : 'unpublished'
}

/**
 * Prepares the active release for serving. The package in a folder is published only if no release is active, or if it
 * is not in the store and `publish` is set; an active release of another format is rebuilt.
 * @throws PackageError, VersionTakenError, LockedError or PublishInProgressError
 */
export async function startStore(
  store: ReleaseStore,
  packageFolder: string,
  { publish = false }: StartOptions = {},
): Promise<StartOutcome> {
  const releases = await store.releases()
  const active = releases.find((release) => release.active)
  const identity = active && (await identifyPackage(packageFolder))
  const packageState = findPackageState(identity, releases)
  const outdated = releases.filter((one) => !one.readable && !one.active).map(({ version }) => version)
  const isInStore = packageState === 'active' || packageState === 'published'
  if (!active || (publish && !isInStore)) {
    const release = await store.publish(packageFolder)
    return { release, built: 'package', packageState: 'active', packageVersion: release.version, outdated }
  }
  const release = active.readable ? toReleaseInfo(active) : await store.rebuild(active.name)
  const built = active.readable ? undefined : 'active'
  return { release, built, packageState, packageVersion: identity?.version, outdated }
}
