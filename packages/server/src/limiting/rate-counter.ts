// Counts the units that clients use in a window of time, in this process or where several processes count together.
import { LRUCache } from 'lru-cache'
import { type RateLimiterLike, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

/** Length of a window, which begins with the first request in it, in seconds. */
export const WINDOW_SECONDS = 60

/** Options of every counter of rate-limiter-flexible. Quotas differ by client, so they are compared here. */
export const COUNTER_OPTIONS = { keyPrefix: 'tiyu', points: Number.MAX_SAFE_INTEGER, duration: WINDOW_SECONDS }

/** Clients counted at the same time; one more makes the process forget the one seen longest ago. */
const MAX_CLIENTS = 100_000

/** What a client has used in its window. */
export interface Usage {
  readonly units: number
  /** Seconds until the window ends. */
  readonly seconds: number
}

/** A place where several processes count together. */
export interface SharedStore {
  readonly place: 'primary' | 'redis'
  /** False while this process counts alone. */
  readonly isReachable: boolean
}

/** Counts units by client. */
export interface RateCounter {
  /** Where processes count together; undefined for a counter of this process alone. */
  readonly sharedStore?: SharedStore | undefined
  /** Adds units, which may be negative, to what a client has used. */
  add(client: string, units: number): Promise<Usage>
  close(): Promise<void>
}

/** A counter of several processes. */
export interface SharedRateCounter extends RateCounter {
  readonly sharedStore: SharedStore
}

function toUsage({ consumedPoints, msBeforeNext }: RateLimiterRes): Usage {
  return { units: consumedPoints, seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)) }
}

/** Adds units with a counter of rate-limiter-flexible. @throws if the counter cannot be reached */
export async function addUnits(limiter: RateLimiterLike, client: string, units: number): Promise<Usage> {
  try {
    return toUsage(await (units < 0 ? limiter.reward(client, -units) : limiter.consume(client, units)))
  } catch (error) {
    if (error instanceof RateLimiterRes) return toUsage(error)
    throw error
  }
}

/** Counts in this process. */
export class MemoryCounter implements RateCounter {
  private readonly limiter = new RateLimiterMemory(COUNTER_OPTIONS)
  private readonly clients = new LRUCache<string, true>({
    max: MAX_CLIENTS,
    dispose: (_, client) => void this.limiter.delete(client),
  })

  add(client: string, units: number): Promise<Usage> {
    if (!this.clients.get(client)) this.clients.set(client, true)
    return addUnits(this.limiter, client, units)
  }

  async close(): Promise<void> {}
}
