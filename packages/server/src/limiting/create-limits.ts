// The limits that the settings ask for.
import cluster from 'node:cluster'
import { limits } from '@tiyu/schema'
import type { ApiKey } from '@tiyu/store'
import type { ServiceLimits } from '../http/pages/limits-document.ts'
import type { Logger } from '../logging/logger.ts'
import type { Settings } from '../settings.ts'
import { Admission } from './admission.ts'
import { ClientAddresses } from './client-address.ts'
import { ConcurrencyLimit } from './concurrency-limit.ts'
import { KeyRing } from './key-ring.ts'
import { watchLoopDelay } from './loop-delay.ts'
import {
  MemoryCounter,
  type RateCounter,
  type SharedRateCounter,
  type SharedStore,
  WINDOW_SECONDS,
} from './rate-counter.ts'
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

/** Operations that run at the same time by default: an embedded database runs one statement at a time. */
const CONCURRENCY = { embedded: 4, postgres: 32 }

/** The limits of clients, and what they do at the moment. */
export interface ClientLimits {
  /** The limits as they are published. */
  readonly published: Omit<ServiceLimits, 'trustedDocuments'>
  readonly requests: RequestLimits
  /** Where quotas are counted together with other processes; undefined if they are not. */
  readonly quotaStore: () => SharedStore | undefined
  /** Operations that may run at the same time, that run, and that wait; undefined if they are not limited. */
  readonly load: () => OperationLoad | undefined
  close(): Promise<void>
}

/** Operations at one moment. */
interface OperationLoad {
  readonly limit: number
  readonly running: number
  readonly waiting: number
}

function createAdmission({ CONCURRENCY: chosen, DATABASE_URL, LIMITS }: Settings) {
  const max = chosen ?? (DATABASE_URL ? CONCURRENCY.postgres : CONCURRENCY.embedded)
  if (max === 0 || LIMITS === 'measure') return undefined
  const admission = new Admission({ limit: max, perClient: limits.concurrency.value })
  const limit = new ConcurrencyLimit(max)
  const stop = watchLoopDelay((delayMs) => {
    admission.limit = limit.observeDelay(delayMs)
  })
  const load = () => ({ limit: admission.limit, running: admission.running, waiting: admission.waiting })
  return { admission, load, stop }
}

/** Creates the limits of clients. */
export async function createLimits(settings: Settings, { keys, logger }: LimitSources): Promise<ClientLimits> {
  const counter = settings.RATE_LIMIT > 0 ? await openCounter(settings, logger) : undefined
  const admitted = createAdmission(settings)
  const requests = new RequestLimits({
    addresses: watchProxies(settings, logger),
    keys: new KeyRing(keys, (err) => logger.error({ err }, KEYS_UNREADABLE)),
    quota: settings.RATE_LIMIT,
    isMeasuring: settings.LIMITS === 'measure',
    limiter: counter && new RateLimiter(counter),
    admission: admitted?.admission,
  })
  const { LIMITS: mode, RATE_LIMIT: units } = settings
  return {
    requests,
    published: {
      mode,
      quota: units > 0 ? { units, seconds: WINDOW_SECONDS } : undefined,
      concurrency: admitted?.load().limit,
    },
    quotaStore: () => counter?.sharedStore,
    load: () => admitted?.load(),
    async close() {
      admitted?.stop()
      await counter?.close()
    },
  }
}
