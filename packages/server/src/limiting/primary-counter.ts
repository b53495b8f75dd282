// Counts in the primary process, for all workers of a machine together.
import { RateLimiterCluster, RateLimiterClusterMaster } from 'rate-limiter-flexible'
import { addUnits, COUNTER_OPTIONS, type RateCounter, type Usage } from './rate-counter.ts'

/** Time to wait for the primary process before a request is counted without it, in milliseconds. */
const TIMEOUT_MS = 250

/** Makes the primary process count for its workers; to be called before they start. */
export function countForWorkers(): void {
  new RateLimiterClusterMaster()
}

/** Counts in the primary process of a worker. */
export class PrimaryCounter implements RateCounter {
  readonly sharedStore = { place: 'primary', isReachable: true } as const
  private readonly limiter = new RateLimiterCluster({ ...COUNTER_OPTIONS, timeoutMs: TIMEOUT_MS })

  add(client: string, units: number): Promise<Usage> {
    return addUnits(this.limiter, client, units)
  }

  async close(): Promise<void> {}
}
