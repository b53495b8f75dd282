// The limits that the settings ask for.
import cluster from 'node:cluster'
import type { ApiKey } from '@tiyu/store'
import type { Logger } from '../logging/logger.ts'
import type { Settings } from '../settings.ts'
import { ClientAddresses } from './client-address.ts'
import { KeyRing } from './key-ring.ts'
import { MemoryCounter, type RateCounter, type SharedRateCounter } from './rate-counter.ts'
import { RateLimiter } from './rate-limiter.ts'
import { RequestLimits } from './request-limits.ts'
import { SharedCounter } from './shared-counter.ts'

/** Proxies that are not trusted and that the log names, at most. */
const MAX_WARNINGS = 20

const untrustedProxy = (address: string) =>
  `${address} reports addresses of clients, but is not among TRUSTED_PROXIES: its clients share one quota. ${address} 转发了客户端地址，但不在 TRUSTED_PROXIES 之列，其全部客户端共用一个配额。`

const COUNTER_LOST =
  'Quotas are counted in this process alone, because the shared counter does not answer. 共用的计量处没有响应，配额改由本进程单独计量。'
const COUNTER_BACK = 'Quotas are counted together again. 配额恢复共同计量。'
const KEYS_UNREADABLE =
  'The API keys cannot be read; those that are known stay valid. 无法读取 API 密钥，已知的仍有效。'

/** Opens the counter that all processes share, if there are several. */
async function openSharedCounter({ REDIS_URL }: Settings): Promise<SharedRateCounter | undefined> {
  if (REDIS_URL) {
    const { RedisCounter } = await import('./redis-counter.ts')
    return new RedisCounter(REDIS_URL)
  }
  if (!cluster.isWorker) return undefined
  const { PrimaryCounter } = await import('./primary-counter.ts')
  return new PrimaryCounter()
}

async function openCounter(settings: Settings, logger: Logger): Promise<RateCounter> {
  const shared = await openSharedCounter(settings)
  if (!shared) return new MemoryCounter()
  return new SharedCounter(shared, (isReachable, err) =>
    isReachable ? logger.warn(COUNTER_BACK) : logger.warn({ err }, COUNTER_LOST),
  )
}

function watchProxies({ TRUSTED_PROXIES }: Settings, logger: Logger): ClientAddresses {
  const warned = new Set<string>()
  return new ClientAddresses(TRUSTED_PROXIES, (peer) => {
    if (warned.has(peer) || warned.size >= MAX_WARNINGS) return
    warned.add(peer)
    logger.warn(untrustedProxy(peer))
  })
}

interface LimitSources {
  /** Reads the API keys. */
  readonly keys: () => Promise<readonly ApiKey[]>
  readonly logger: Logger
}

/** Creates the limits of clients; undefined if the settings have none. */
export async function createLimits(
  settings: Settings,
  { keys, logger }: LimitSources,
): Promise<RequestLimits | undefined> {
  if (settings.RATE_LIMIT === 0) return undefined
  return new RequestLimits({
    addresses: watchProxies(settings, logger),
    limiter: new RateLimiter(await openCounter(settings, logger)),
    keys: new KeyRing(keys, (err) => logger.error({ err }, KEYS_UNREADABLE)),
    quota: settings.RATE_LIMIT,
  })
}
