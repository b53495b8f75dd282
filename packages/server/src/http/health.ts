// Health checks, for load balancers and whatever restarts processes.
import type { SharedStore } from '../limiting/rate-counter.ts'
import type { Readiness, ReadinessProbe } from './readiness.ts'
import type { RequestContext } from './request-context.ts'
import { READ_METHODS, type Route } from './router.ts'

/** What a health check reports besides the status. */
type HealthDetails = Readonly<Record<string, unknown>>

function sendHealth(context: RequestContext, status: Readiness, details: HealthDetails = {}): void {
  const isHealthy = status === 'ok'
  context
    .writeHead(isHealthy ? 200 : 503, [
      ...['content-type', 'application/json; charset=utf-8', 'cache-control', 'no-store'],
      ...(isHealthy ? [] : ['retry-after', '2']),
    ])
    .end(JSON.stringify({ status, ...details }))
}

/**
 * Health checks: `live` if the process runs, `ready` if it can answer queries.
 * @param quotaStore where the quotas are counted together with other processes; undefined if they are not
 */
export function healthRoutes(
  probe: ReadinessProbe,
  quotaStore: () => SharedStore | undefined = () => undefined,
): Route[] {
  const common = { methods: READ_METHODS, units: 0 }
  return [
    { path: '/health/live', ...common, handle: (context) => sendHealth(context, 'ok') },
    {
      path: '/health/ready',
      ...common,
      handle: async (context) => {
        const shared = quotaStore()
        sendHealth(context, await probe.check(), shared && { quotas: shared.isReachable ? shared.place : 'memory' })
      },
    },
  ]
}
