import type { Client } from './client.ts'
import { type RateCounter, type Usage, WINDOW_SECONDS } from './rate-counter.ts'

/** The answer to a charge. */
export interface Charge {
  /** False if the quota does not suffice; nothing was charged then. */
  readonly isAccepted: boolean
  /** Seconds until the quota is whole again. */
  readonly seconds: number
  /** `RateLimit-Policy` and `RateLimit`, as names and values in turn (draft-ietf-httpapi-ratelimit-headers-11). */
  readonly headers: readonly string[]
}

/** Unit of the quotas: the estimated cost of queries. */
const UNIT = 'cost'

/** Charges clients for what they ask, against their quotas. */
export class RateLimiter {
  private readonly counter: RateCounter

  constructor(counter: RateCounter) {
    this.counter = counter
  }

  /** Charges units that the client has not used yet. A charge that its quota does not cover is taken back. */
  async charge(client: Client, units: number): Promise<Charge> {
    const usage = await this.counter.add(client.id, units)
    if (usage.units <= client.quota) return toCharge(client, usage, true)
    const former = await this.counter.add(client.id, -units)
    return toCharge(client, former, false)
  }

  /** Adds units, which may be negative, to what the client has used, whether its quota covers them or not. */
  async add(client: Client, units: number): Promise<void> {
    await this.counter.add(client.id, units)
  }
}

function toCharge({ kind, quota }: Client, { units, seconds }: Usage, isAccepted: boolean): Charge {
  return {
    isAccepted,
    seconds,
    headers: [
      ...['ratelimit-policy', `"${kind}";q=${quota};qu="${UNIT}";w=${WINDOW_SECONDS}`],
      ...['ratelimit', `"${kind}";r=${Math.max(0, quota - units)};t=${seconds}`],
    ],
  }
}
