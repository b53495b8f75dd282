import type { ListedRelease, OpenedRelease, ReleaseDatabase, ReleaseInfo } from '@tiyu/data'
import { Batch } from './read/batch.ts'
import { type Reference, readReference } from './read/reference.ts'

/** Lists the releases a service holds, the newest first. */
export type ListReleases = () => Promise<readonly ListedRelease[]>

/** What every resolver of one request works with. */
export interface Context {
  readonly database: ReleaseDatabase
  /** The release that answers. */
  readonly release: ReleaseInfo
  readonly releases: ListReleases
  readonly reference: Reference
  readonly batch: Batch
}

/** Prepares a release for reading and returns what makes the context of each request. */
export async function contextFactory(opened: OpenedRelease, releases: ListReleases): Promise<() => Context> {
  const reference = await readReference(opened)
  const { info } = opened
  return () => ({ database: opened, release: info, releases, reference, batch: new Batch(opened) })
}
