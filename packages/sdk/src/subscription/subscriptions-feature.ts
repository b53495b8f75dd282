import type { SubscriptionsFeature } from '../client-features.ts'
import { NetworkError } from '../errors/network-error.ts'
import { TimeoutError } from '../errors/timeout-error.ts'
import type { Feature } from '../feature.ts'
import { lazyIterator } from '../lazy.ts'
import { readRequestOptions } from '../request-options.ts'
import { describeRequest, fetchResult, unwrap } from '../transport/fetch-result.ts'
import { retryDelay } from '../transport/retry-delay.ts'
import { delay, startTimer } from '../transport/timer.ts'

/** What the lazily loaded module gets of the core, because it must not import it (see lazy.ts). */
const tools = {
  NetworkError,
  TimeoutError,
  delay,
  describeRequest,
  fetchResult,
  readRequestOptions,
  retryDelay,
  startTimer,
  unwrap,
}

const feature: SubscriptionsFeature = {
  feature: 'subscriptions',
  createSubscribe: (core, compile, refuse) => (selection, call) =>
    lazyIterator(async () =>
      (await import('./subscription.ts')).openSubscription(
        { ...tools, ...core },
        refuse,
        await compile(selection),
        call,
      ),
    ),
}

/**
 * Receives events of the service: with it, the client has `subscribe`.
 * 接收服务推送的事件：传入后，客户端有 `subscribe`。
 */
export const subscriptions: Feature<'subscriptions'> = feature
