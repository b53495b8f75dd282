import type { Feature } from '../feature.ts'
import { lazy } from '../lazy.ts'
import type { BatchingFeature } from './transport-features.ts'

const feature: BatchingFeature = {
  feature: 'batching',
  createTransport: (...args) => lazy(async () => (await import('./batch-transport.ts')).createBatchTransport(...args)),
}

/**
 * Sends the operations of one turn of the event loop in one POST. Each call keeps its own result, error, abort and timeout.
 * 将同一轮事件循环中的请求合并发送，各自的结果、错误、中止与超时互不影响。
 */
export const batching: Feature<'batching'> = feature
