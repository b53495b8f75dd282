// What the service measures, by the conventions of Prometheus: seconds, bytes, and `_total` for counters.
import type { Server } from 'node:http'
import { limits } from '@tiyu/schema'
import type { DatabaseLoad } from '@tiyu/store'
import { AggregatorRegistry, Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { RequestObserver } from '../http/middleware/observe-requests.ts'
import type { SharedStore } from '../limiting/rate-counter.ts'

/** The state of a process that is read when somebody reads its metrics. */
export interface MetricSources {
  /** Version of the active release; undefined until one is open. */
  activeVersion(): string | undefined
  /** The database load of each open release; undefined for one in an embedded database. */
  openReleases(): Promise<readonly (DatabaseLoad | undefined)[]>
  /** The limits of clients; undefined if there are none. */
  limits(): { readonly sharedStore: SharedStore | undefined } | undefined
}

/** Upper bounds of the histogram of durations, in seconds. */
const DURATION_BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20]

/** Upper bounds of the histogram of costs. */
const COST_BUCKETS = [10, 30, 100, 300, 1000, 3000, 10_000, 30_000].filter((bound) => bound < limits.cost.value)

/** Counts requests when they are answered; returns the observer. */
function observeRequests(registers: Registry[]): RequestObserver {
  const requests = new Counter({
    name: 'tiyu_http_requests_total',
    help: 'Requests that were answered, by route, method and status.',
    labelNames: ['route', 'method', 'status'],
    registers,
  })
  const durations = new Histogram({
    name: 'tiyu_http_request_duration_seconds',
    help: 'Time from the arrival of a request to the end of its response, by route.',
    labelNames: ['route'],
    buckets: DURATION_BUCKETS,
    registers,
  })
  const bytes = new Counter({
    name: 'tiyu_http_response_body_bytes_total',
    help: 'Bytes of response bodies, by route.',
    labelNames: ['route'],
    registers,
  })
  const errors = new Counter({
    name: 'tiyu_errors_total',
    help: 'Responses with an error, by the code of the first one; QUERY_TOO_COSTLY counts refused queries.',
    labelNames: ['code'],
    registers,
  })
  const lookups = new Counter({
    name: 'tiyu_response_cache_lookups_total',
    help: 'Look-ups in the response cache, by result.',
    labelNames: ['result'],
    registers,
  })
  const costs = new Histogram({
    name: 'tiyu_graphql_operation_cost',
    help: 'Estimated costs of the GraphQL operations that were executed.',
    buckets: [...COST_BUCKETS, limits.cost.value],
    registers,
  })
  return ({ route, method, status, durationMs, bytes: sent, code, cache, cost }) => {
    requests.inc({ route, method, status: String(status) })
    durations.observe({ route }, durationMs / 1000)
    bytes.inc({ route }, sent)
    if (code) errors.inc({ code })
    if (cache) lookups.inc({ result: cache })
    if (cost !== undefined) costs.observe(cost)
  }
}

/** Measures the open releases and the connections to them when the metrics are read. */
function measureReleases(registers: Registry[], { activeVersion, openReleases }: MetricSources): void {
  new Gauge({
    name: 'tiyu_active_release_info',
    help: 'Number of processes in which a release is the active one, by version.',
    labelNames: ['version'],
    registers,
    collect() {
      this.reset()
      const version = activeVersion()
      if (version !== undefined) this.set({ version }, 1)
    },
  })
  const measure = (name: string, help: string, read: (loads: readonly (DatabaseLoad | undefined)[]) => number) =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        this.set(read(await openReleases()))
      },
    })
  const sum = (key: keyof DatabaseLoad) => (loads: readonly (DatabaseLoad | undefined)[]) =>
    loads.reduce((total, load) => total + (load?.[key] ?? 0), 0)
  measure('tiyu_open_releases', 'Releases that are open.', ({ length }) => length)
  measure(
    'tiyu_database_connections',
    'Open connections to PostgreSQL with which releases are read.',
    sum('connections'),
  )
  measure(
    'tiyu_database_statements_in_flight',
    'SQL statements to PostgreSQL that are not answered yet.',
    sum('statementsInFlight'),
  )
}

/** Measures the limits of clients when the metrics are read. */
function measureLimits(registers: Registry[], { limits }: MetricSources): void {
  if (!limits()?.sharedStore) return
  new Gauge({
    name: 'tiyu_quota_store_up',
    help: 'Number of processes that count quotas together with others, in Redis or in the primary process; the rest count alone.',
    registers,
    collect() {
      this.set(limits()?.sharedStore?.isReachable ? 1 : 0)
    },
  })
}

/** The metrics of one process. */
export class Metrics {
  readonly observe: RequestObserver
  private readonly registry = new Registry()
  private readonly inFlight: Gauge

  constructor(sources: MetricSources) {
    const registers = [this.registry]
    this.observe = observeRequests(registers)
    this.inFlight = new Gauge({
      name: 'tiyu_http_requests_in_flight',
      help: 'Requests whose response is not complete.',
      registers,
    })
    measureReleases(registers, sources)
    measureLimits(registers, sources)
    collectDefaultMetrics({ register: this.registry })
  }

  /** Follows the requests in flight of a server. */
  follow(server: Server): void {
    server.on('request', (_request, response) => {
      this.inFlight.inc()
      response.once('close', () => this.inFlight.dec())
    })
  }

  /** Returns the metrics as text. */
  text(): Promise<string> {
    return this.registry.metrics()
  }

  /** Lets the primary process read the metrics of this worker. */
  shareWithPrimary(): void {
    AggregatorRegistry.setRegistries(this.registry)
    new AggregatorRegistry()
  }
}
