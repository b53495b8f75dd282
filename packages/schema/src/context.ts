import type { ReleaseDatabase } from '@tiyu/data'
import { Batch } from './read/batch.ts'
import { type Reference, readReference } from './read/reference.ts'

/** What every resolver of one request works with. */
export interface Context {
  readonly database: ReleaseDatabase
  readonly reference: Reference
  readonly batch: Batch
}

/** Prepares a release for reading and returns what makes the context of each request. */
export async function contextFactory(database: ReleaseDatabase): Promise<() => Context> {
  const reference = await readReference(database)
  return () => ({ database, reference, batch: new Batch(database) })
}
