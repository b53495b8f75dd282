import { publishFacilities, testStoreKind } from '@tiyu/store/testing'
import { createContextFactory } from '../context.ts'
import { singleRelease } from '../single-release.ts'
import { TestService } from './test-service.ts'

/** A service over a release with facilities, in a store of its own. */
export interface FacilitiesService {
  readonly service: TestService
  remove(): Promise<void>
}

/** Publishes facilities into a new store of the test project, and opens a service over them. */
export async function openFacilitiesService(
  facilities: Parameters<typeof publishFacilities>[1],
): Promise<FacilitiesService> {
  const edited = await publishFacilities(testStoreKind, facilities)
  const statements: string[] = []
  const release = await edited.store.open(undefined, (sql) => statements.push(sql))
  const service = new TestService(release, statements, await createContextFactory(release, singleRelease(release.info)))
  return {
    service,
    async remove() {
      await service.close()
      await edited.remove()
    },
  }
}
