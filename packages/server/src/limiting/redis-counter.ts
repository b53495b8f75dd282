// Counts in Redis or Valkey, for all servers together. Loaded only where REDIS_URL is set.
import { createClient } from '@redis/client'
import { RateLimiterRedis } from 'rate-limiter-flexible'
import { addUnits, COUNTER_OPTIONS, type RateCounter, type Usage } from './rate-counter.ts'

/** Times to connect, and to wait for an answer before a request is counted without Redis, in milliseconds. */
const CONNECT_TIMEOUT_MS = 2000
const COMMAND_TIMEOUT_MS = 250

/** Longest time between attempts to connect again, in milliseconds. */
const MAX_BACKOFF_MS = 5000

const backoff = (attempts: number) => Math.min(MAX_BACKOFF_MS, 100 * 2 ** Math.min(attempts, 6))

/** Counts in Redis. While it is away, `add` fails at once. */
export class RedisCounter implements RateCounter {
  readonly sharedStore = { place: 'redis', isReachable: true } as const
  private readonly client: ReturnType<typeof createClient>
  private readonly limiter: RateLimiterRedis

  constructor(url: string) {
    this.client = createClient({
      url: url.replace(/^valkey/, 'redis'),
      socket: { connectTimeout: CONNECT_TIMEOUT_MS, reconnectStrategy: backoff },
      disableOfflineQueue: true,
      commandOptions: { timeout: COMMAND_TIMEOUT_MS },
    })
    // The next command reports it; without a listener the event would end the process.
    this.client.on('error', () => {})
    this.client.connect().catch(() => {})
    this.limiter = new RateLimiterRedis({
      ...COUNTER_OPTIONS,
      storeClient: this.client,
      useRedisPackage: true,
      rejectIfRedisNotReady: true,
    })
  }

  add(client: string, units: number): Promise<Usage> {
    return addUnits(this.limiter, client, units)
  }

  async close(): Promise<void> {
    this.client.destroy()
  }
}
