import type { ReleaseInfo } from '@tiyu/store'
import type { ReleaseRegistry } from './context.ts'

/** Returns the registry of a service that has this release only. */
export function singleRelease(info: ReleaseInfo): ReleaseRegistry {
  return {
    releases: async () => [{ ...info, active: true }],
    async *activations() {
      yield info
    },
    diff: async (from, to) => ({ from, to, tables: [] }),
  }
}
