import { expect, test } from 'vitest'
import type { RequestRecord } from '../http/middleware/observe-requests.ts'
import { type MetricSources, Metrics } from './metrics.ts'

const RECORD: RequestRecord = {
  requestId: 'id-1',
  method: 'POST',
  path: '/graphql',
  route: '/graphql',
  status: 200,
  durationMs: 3,
  bytes: 42,
  release: '2020.1',
  operation: undefined,
  cost: undefined,
  cache: undefined,
  actualCost: undefined,
  exceeded: undefined,
  code: undefined,
  trace: undefined,
  aborted: false,
}

const NONE: MetricSources = {
  activeVersion: () => undefined,
  openReleases: async () => [],
  limits: { quotaStore: () => undefined, load: () => undefined },
}

/** Returns the lines of metrics of the service, without comments. */
async function linesOf(metrics: Metrics): Promise<string[]> {
  return (await metrics.text()).split('\n').filter((line) => line.startsWith('tiyu_'))
}

test('requests are counted by route, method and status, in seconds and bytes', async () => {
  const metrics = new Metrics(NONE)
  metrics.observer.onEnd(RECORD)
  metrics.observer.onEnd({ ...RECORD, durationMs: 30 })
  metrics.observer.onEnd({ ...RECORD, status: 404, route: '', path: '/a/secret/path', code: 'NOT_FOUND' })
  const lines = await linesOf(metrics)
  expect(lines).toEqual(
    expect.arrayContaining([
      'tiyu_http_requests_total{route="/graphql",method="POST",status="200"} 2',
      'tiyu_http_requests_total{route="",method="POST",status="404"} 1',
      'tiyu_http_request_duration_seconds_bucket{le="0.0025",route="/graphql"} 0',
      'tiyu_http_request_duration_seconds_bucket{le="0.005",route="/graphql"} 1',
      'tiyu_http_request_duration_seconds_count{route="/graphql"} 2',
      'tiyu_http_response_body_bytes_total{route="/graphql"} 84',
      'tiyu_errors_total{code="NOT_FOUND"} 1',
    ]),
  )
  expect(lines.join('\n')).not.toContain('secret')
})

test('costs and look-ups in the cache are counted where there are any', async () => {
  const metrics = new Metrics(NONE)
  metrics.observer.onEnd({ ...RECORD, cache: 'miss', cost: 50 })
  metrics.observer.onEnd({ ...RECORD, cache: 'hit' })
  metrics.observer.onEnd({ ...RECORD, code: 'QUERY_TOO_COSTLY', cache: 'miss' })
  expect(await linesOf(metrics)).toEqual(
    expect.arrayContaining([
      'tiyu_response_cache_lookups_total{result="hit"} 1',
      'tiyu_response_cache_lookups_total{result="miss"} 2',
      'tiyu_graphql_operation_cost_bucket{le="30"} 0',
      'tiyu_graphql_operation_cost_bucket{le="100"} 1',
      'tiyu_graphql_operation_cost_count 1',
      'tiyu_errors_total{code="QUERY_TOO_COSTLY"} 1',
    ]),
  )
})

test('releases and connections are measured when the metrics are read', async () => {
  let version: string | undefined
  const load = { connections: 6, statementsInFlight: 2 }
  const metrics = new Metrics({
    ...NONE,
    activeVersion: () => version,
    openReleases: async () => [load, undefined, load],
  })
  expect((await linesOf(metrics)).join('\n')).not.toContain('tiyu_active_release_info')
  version = '2020.1'
  expect(await linesOf(metrics)).toContain('tiyu_active_release_info{version="2020.1"} 1')
  version = '2020.2'
  expect((await linesOf(metrics)).filter((line) => /release|database/.test(line))).toEqual([
    'tiyu_active_release_info{version="2020.2"} 1',
    'tiyu_open_releases 3',
    'tiyu_database_connections 12',
    'tiyu_database_statements_in_flight 4',
  ])
})

test('a shared counter of quotas is measured where there is one', async () => {
  let isReachable = true
  const quotaStore = () => ({ place: 'redis' as const, isReachable })
  const metrics = new Metrics({ ...NONE, limits: { ...NONE.limits, quotaStore } })
  expect(await linesOf(metrics)).toContain('tiyu_quota_store_up 1')
  isReachable = false
  expect(await linesOf(metrics)).toContain('tiyu_quota_store_up 0')
  expect((await linesOf(new Metrics(NONE))).join('\n')).not.toContain('quota_store')
})

test('operations that run and wait are measured where they are limited', async () => {
  const load = () => ({ limit: 4, running: 3, waiting: 2 })
  const metrics = new Metrics({ ...NONE, limits: { ...NONE.limits, load } })
  expect((await linesOf(metrics)).filter((line) => line.startsWith('tiyu_operations'))).toEqual([
    'tiyu_operations_limit 4',
    'tiyu_operations_running 3',
    'tiyu_operations_waiting 2',
  ])
})

test('every metric has a help text and a type, and the process is measured too', async () => {
  const text = await new Metrics(NONE).text()
  const names = [...text.matchAll(/^# TYPE (\S+) (counter|gauge|histogram|summary)$/gm)].map(([, name]) => name)
  expect(names).toEqual(expect.arrayContaining(['process_resident_memory_bytes', 'nodejs_eventloop_lag_p99_seconds']))
  for (const name of names) expect(text).toMatch(new RegExp(`^# HELP ${name} \\S`, 'm'))
})
