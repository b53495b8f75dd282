import { diffReleases, type ReleaseDiff, type ReleaseInfo, type ReleaseStore } from '@tiyu/store'
import { LRUCache } from 'lru-cache'

/** Cached comparisons, each with all its changed rows. */
const MAX_DIFFS = 4

/** Compares releases, each pair once: neither of them changes. */
export class ReleaseDiffs {
  private readonly store: Pick<ReleaseStore, 'rows'>
  private readonly diffs = new LRUCache<string, Promise<ReleaseDiff>>({ max: MAX_DIFFS })

  constructor(store: Pick<ReleaseStore, 'rows'>) {
    this.store = store
  }

  /** Returns the differences with all changed rows. */
  diff(from: ReleaseInfo, to: ReleaseInfo): Promise<ReleaseDiff> {
    const key = `${from.name} ${to.name}`
    const known = this.diffs.get(key)
    if (known) return known
    const diff = diffReleases(this.store, from, to, { maxExamples: Number.POSITIVE_INFINITY })
    this.diffs.set(key, diff)
    diff.catch(() => this.diffs.delete(key))
    return diff
  }
}
