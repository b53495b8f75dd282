// A release may be stored in several builds, one per format: an upgrade of the software builds it again from its archived
// package, and the former build stays until it is pruned, so that a process of the former software can go on reading it.
import type { ReleaseInfo, StoredRelease } from './release-info.ts'

type Identity = Pick<ReleaseInfo, 'version' | 'hash'>

/** True if both are builds of one release: the same version with the same content. */
export function isSameRelease(one: Identity, other: Identity): boolean {
  return one.version === other.version && one.hash === other.hash
}

/** Returns the build of a release that this software can read. */
export function findReadableBuild(builds: readonly StoredRelease[], release: Identity): StoredRelease | undefined {
  return builds.find((build) => build.readable && isSameRelease(build, release))
}

/**
 * Returns one build per release: the readable one if there is one, else the newest. A release is active if any of its
 * builds is.
 * @param builds newest first
 */
export function mergeBuilds(builds: readonly StoredRelease[]): StoredRelease[] {
  const merged: StoredRelease[] = []
  for (const build of builds) {
    const at = merged.findIndex((one) => isSameRelease(one, build))
    const former = merged[at]
    if (!former) merged.push(build)
    else {
      const chosen = build.readable && !former.readable ? build : former
      const { active, activation } = former.active ? former : build
      merged[at] = { ...chosen, active, activation }
    }
  }
  return merged
}

/** Returns the builds whose release has a readable build besides. */
export function findSuperseded(builds: readonly StoredRelease[]): StoredRelease[] {
  return builds.filter((build) => !build.readable && findReadableBuild(builds, build))
}
