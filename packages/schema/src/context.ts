import type { ListedRelease, OpenedRelease, ReleaseDatabase, ReleaseInfo } from '@tiyu/data'
import { Batch } from './read/batch.ts'
import { type CompleteColumns, readCompleteColumns } from './read/complete-columns.ts'
import { type Reference, readReference } from './read/reference.ts'

/** What a service knows beside the release that answers. */
export interface Service {
  /** The releases it holds, the newest first. */
  readonly releases: () => Promise<readonly ListedRelease[]>
  /** The release that is served now, at once, and each that is activated later. */
  readonly activations: () => AsyncIterable<ReleaseInfo>
}

/** What every resolver of one request works with. */
export interface Context extends Service {
  readonly database: ReleaseDatabase
  /** The release that answers. */
  readonly release: ReleaseInfo
  readonly reference: Reference
  readonly complete: CompleteColumns
  readonly batch: Batch
}

/** Prepares a release for reading and returns what makes the context of each request. */
export async function contextFactory(opened: OpenedRelease, service: Service): Promise<() => Context> {
  const [reference, complete] = await Promise.all([readReference(opened), readCompleteColumns(opened)])
  const { info } = opened
  return () => ({ database: opened, release: info, ...service, reference, complete, batch: new Batch(opened) })
}
