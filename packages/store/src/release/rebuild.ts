import { TiyuError } from '@tiyu/model'
import type { ReleaseInfo } from './release-info.ts'
import type { PublishOptions, ReleaseStore } from './release-store.ts'

/** Codes of errors that concern one package. */
const PACKAGE_ERRORS: ReadonlySet<string> = new Set(['INVALID_PACKAGE', 'PACKAGE_MODIFIED'])

/** A release that could not be built again, and why. */
interface RebuildFailure {
  readonly release: ReleaseInfo
  readonly error: TiyuError
}

/** What became of the releases that were built by another version of this software. */
export interface RebuildResult {
  readonly rebuilt: readonly ReleaseInfo[]
  readonly failed: readonly RebuildFailure[]
}

/**
 * Builds every release that this software cannot read again, from its archived package: the active one first, then the
 * newest. The former builds stay, for processes that read them.
 * @throws errors that concern the store as a whole, such as LockedError
 */
export async function rebuildReleases(
  store: ReleaseStore,
  onRelease: (release: ReleaseInfo) => PublishOptions = () => ({}),
): Promise<RebuildResult> {
  const outdated = (await store.releases()).filter(({ readable }) => !readable)
  const rebuilt: ReleaseInfo[] = []
  const failed: RebuildFailure[] = []
  for (const release of outdated.toSorted((one, other) => Number(other.active) - Number(one.active))) {
    try {
      rebuilt.push(await store.rebuild(release.name, onRelease(release)))
    } catch (error) {
      // The package of a release may break a rule that is newer than itself; the others do not.
      if (!(error instanceof TiyuError) || !PACKAGE_ERRORS.has(error.code)) throw error
      failed.push({ release, error })
    }
  }
  return { rebuilt, failed }
}
