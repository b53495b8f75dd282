// What the service measures, by the conventions of Prometheus: seconds, bytes, and `_total` for counters.
import type { DatabaseLoad } from '@tiyu/store'
import { AggregatorRegistry, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { RequestObserver } from '../http/middleware/observe-requests.ts'
import type { ClientLimits } from '../limiting/create-limits.ts'
import { countRequests } from './request-metrics.ts'

/** The state of a process that is read when somebody reads its metrics. */
export interface MetricSources {
  /** Version of the active release; undefined until one is open. */
  activeVersion(): string | undefined
  /** The database load of each open release; undefined for one in an embedded database. */
  openReleases(): Promise<readonly (DatabaseLoad | undefined)[]>
  readonly limits: Pick<ClientLimits, 'quotaStore' | 'load'>
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
function measureLimits(registers: Registry[], { limits: { quotaStore, load } }: MetricSources): void {
  const measure = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  if (quotaStore()) {
    const help =
      'Number of processes that count quotas together with others, in Redis or in the primary process; the rest count alone.'
    measure('tiyu_quota_store_up', help, () => (quotaStore()?.isReachable ? 1 : 0))
  }
  if (!load()) return
  measure('tiyu_operations_limit', 'Operations that may run at the same time.', () => load()?.limit ?? 0)
  measure('tiyu_operations_running', 'Operations that run.', () => load()?.running ?? 0)
  measure('tiyu_operations_waiting', 'Operations that wait for their turn.', () => load()?.waiting ?? 0)
}

/** The metrics of one process. */
export class Metrics {
  readonly observer: RequestObserver
  private readonly registry = new Registry()

  constructor(sources: MetricSources) {
    const registers = [this.registry]
    this.observer = countRequests(this.registry)
    measureReleases(registers, sources)
    measureLimits(registers, sources)
    collectDefaultMetrics({ register: this.registry })
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
