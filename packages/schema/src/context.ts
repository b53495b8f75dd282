import type { ListedRelease, OpenedRelease, ReleaseDatabase, ReleaseInfo } from '@tiyu/store'
import { type ColumnsWithoutNulls, readColumnsWithoutNulls } from './read/columns-without-nulls.ts'
import { Loaders } from './read/loaders.ts'
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
  readonly columnsWithoutNulls: ColumnsWithoutNulls
  readonly loaders: Loaders
}

/** Prepares a release for reading and returns what makes the context of each request. */
export async function createContextFactory(opened: OpenedRelease, service: Service): Promise<() => Context> {
  const [reference, columnsWithoutNulls] = await Promise.all([readReference(opened), readColumnsWithoutNulls(opened)])
  const { info } = opened
  return () => ({
    database: opened,
    release: info,
    ...service,
    reference,
    columnsWithoutNulls,
    loaders: new Loaders(opened),
  })
}
