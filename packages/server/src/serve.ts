import cluster from 'node:cluster'
import type { Server } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { createSubgraphSchema, Operations, type ReleaseRegistry } from '@tiyu/schema'
import { openStore, type ReleaseStore, type StartOutcome, startStore, UnknownReleaseError } from '@tiyu/store'
import { GraphQLHandler } from './graphql/handler.ts'
import { PersistedQueries } from './graphql/persisted-queries.ts'
import { ResponseCache } from './graphql/response-cache.ts'
import { readTrustedDocuments } from './graphql/trusted-documents.ts'
import { createYogaHandler } from './graphql/yoga.ts'
import { healthRoutes } from './http/health.ts'
import { type Address, listen } from './http/listen.ts'
import type { RequestObserver } from './http/middleware/observe-requests.ts'
import { ReadinessProbe } from './http/readiness.ts'
import { createReleaseApp, type ReleaseApp } from './http/release-app.ts'
import { limitsRoute, preparePages } from './http/routes.ts'
import { createHttpServer } from './http/server.ts'
import { stopServer } from './http/stop-server.ts'
import type { ReleaseProvider } from './http/with-release.ts'
import { type ClientLimits, createLimits } from './limiting/create-limits.ts'
import { createLogger, type Logger } from './logging/logger.ts'
import { logRequestsTo } from './logging/request-log.ts'
import type { Metrics } from './metrics/metrics.ts'
import { DerivedFiles } from './release-files/derived-files.ts'
import { Activations } from './releases/activations.ts'
import { ReleaseDiffs } from './releases/release-diffs.ts'
import { ReleasePool } from './releases/release-pool.ts'
import { type Settings, storeLocation } from './settings.ts'
import { isTracingConfigured } from './tracing/otel-settings.ts'
import type { Tracing } from './tracing/otel-tracer.ts'
import { listenAsWorker } from './workers/shared-socket.ts'

const MEGABYTE = 1024 * 1024

/** A service that accepts requests. */
export interface RunningService {
  /** Its address, without a slash at the end. */
  readonly url: string
  /** What was built at this start, and how the package relates to the release. */
  readonly outcome: StartOutcome
  /** Lets requests in progress finish, then stops. */
  close(): Promise<void>
}

const REFRESH_FAILED =
  'The active release cannot be read; the one before it stays. 无法读取当前发布版，继续提供此前的一版。'

interface ServeOptions {
  /** When to accept requests: at once, answering 503 until the release is open, or when the release is open. */
  readonly listen?: 'at-once' | 'when-ready'
  /** Publish the package of the settings if it is not in the store; else only an empty store makes it published. */
  readonly publish?: boolean
  /** By default the log that the settings ask for, on standard error. */
  readonly logger?: Logger
}

/** The open releases of a store, and the activations that subscriptions report. */
function createReleasePool(store: ReleaseStore, logger: Logger) {
  const activations = new Activations()
  const releases = async () => (await store.releases()).filter(({ readable }) => readable)
  const diffs = new ReleaseDiffs(store)
  const registry: ReleaseRegistry = {
    releases,
    activations: () => activations.subscribe(),
    diff: (from, to) => diffs.diff(from, to),
  }
  const pool = new ReleasePool(store, (release) => createReleaseApp(release, registry), { logger })
  const refreshActive = async () => {
    await pool.refreshActive()
    activations.publish(pool.current?.release.info)
  }
  return { pool, activations, refreshActive }
}

function createGraphQLHandler(
  releases: ReleaseProvider,
  { CACHE_MB, FEDERATION_NAMESPACE }: Settings,
  trusted: ReadonlyMap<string, string> | undefined,
): GraphQLHandler {
  const cache = CACHE_MB > 0 ? new ResponseCache(CACHE_MB * MEGABYTE) : undefined
  const schema = createSubgraphSchema(FEDERATION_NAMESPACE)
  const shared = { schema, operations: new Operations(schema), persisted: new PersistedQueries(trusted) }
  return new GraphQLHandler({ ...shared, releases, yoga: createYogaHandler(shared), cache })
}

/** Creates the metrics of this process; their library is loaded only for those who read them. */
async function createMetrics(pool: ReleasePool<ReleaseApp>, limits: ClientLimits): Promise<Metrics> {
  const { Metrics } = await import('./metrics/metrics.ts')
  return new Metrics({
    activeVersion: () => pool.current?.release.info.version,
    limits,
    openReleases: async () => (await pool.open()).map(({ release }) => release.load?.()),
  })
}

/** Starts tracing if the environment says where traces go; its libraries are loaded only then. */
async function startTracing(logger: Logger): Promise<Tracing | undefined> {
  if (!isTracingConfigured(process.env)) return undefined
  const { startTracing: start } = await import('./tracing/otel-tracer.ts')
  return start(logger)
}

/** The observers of requests; the one that traces them comes first, because others note the trace. */
function createObservers(
  logger: Logger,
  metrics: Metrics | undefined,
  tracing: Tracing | undefined,
): readonly RequestObserver[] {
  const log = logger.isLevelEnabled('info') ? logRequestsTo(logger) : undefined
  return [tracing?.observer, log, metrics?.observer].filter((observer) => observer !== undefined)
}

/** Serves metrics, or leaves that to the primary process; returns a function that stops it. */
async function publishMetrics(metrics: Metrics, settings: Settings, logger: Logger): Promise<() => void> {
  if (cluster.isWorker) {
    metrics.shareWithPrimary()
    return () => {}
  }
  const { serveMetrics } = await import('./metrics/metrics-server.ts')
  return serveMetrics(() => metrics.text(), settings, logger)
}

/** Creates what a service is made of; nothing listens yet. */
async function createParts(settings: Settings, logger: Logger) {
  const derivedFiles = new DerivedFiles()
  const pageRoutes = await preparePages(derivedFiles)
  const trusted = settings.TRUSTED_DOCUMENTS ? await readTrustedDocuments(settings.TRUSTED_DOCUMENTS) : undefined
  const store = await openStore(storeLocation(settings))
  const { pool, activations, refreshActive } = createReleasePool(store, logger)
  const stopping = new AbortController()
  const probe = new ReadinessProbe({
    isOpen: () => pool.current !== undefined,
    isStopping: () => stopping.signal.aborted,
    ping: () => store.ping(),
  })
  const limits = await createLimits(settings, { keys: () => store.keys.list(), logger })
  const graphql = createGraphQLHandler(pool, settings, trusted)
  const routes = [
    graphql.route,
    ...healthRoutes(probe, limits.quotaStore),
    limitsRoute({ ...limits.published, trustedDocuments: trusted !== undefined }),
    ...pageRoutes(pool),
  ]
  const metrics = settings.METRICS_PORT === undefined ? undefined : await createMetrics(pool, limits)
  const tracing = await startTracing(logger)
  const observers = createObservers(logger, metrics, tracing)
  const server = createHttpServer(routes, { logger, observers, stopping: stopping.signal, limits: limits.requests })
  return { derivedFiles, store, pool, activations, refreshActive, stopping, limits, metrics, tracing, server }
}

/** Listens with the other processes of the machine, if this is one of several. */
function listenTogether(server: Server, address: Address): Promise<string> {
  return cluster.worker ? listenAsWorker(cluster.worker, server, address) : listen(server, address)
}

/**
 * Serves the active release, and switches when another one is activated. If there is none yet, the data package of the
 * settings is published first.
 * @throws ListenError, PackageError, VersionTakenError, LockedError
 */
export async function serve(
  settings: Settings,
  { listen: listenMode = 'at-once', publish = false, logger = createLogger(settings) }: ServeOptions = {},
): Promise<RunningService> {
  const parts = await createParts(settings, logger)
  const { store, pool, refreshActive, stopping, metrics, server } = parts
  let stopMetrics = () => {}
  let stopWatching = () => {}
  const close = async (seconds: number) => {
    const deadline = performance.now() + seconds * 1000
    stopping.abort()
    stopWatching()
    parts.activations.close()
    await stopServer(server, seconds * 1000)
    stopMetrics()
    await pool.close(Math.max(0, deadline - performance.now()))
    await parts.tracing?.close()
    await parts.derivedFiles.close()
    await parts.limits.close()
    await store.close()
  }
  const stop = async () => {
    stopping.abort()
    if (settings.DRAIN_SECONDS > 0) await delay(settings.DRAIN_SECONDS * 1000)
    await close(settings.SHUTDOWN_SECONDS)
  }
  try {
    const address = { host: settings.HOST, port: settings.PORT, setting: 'PORT' } as const
    if (metrics) stopMetrics = await publishMetrics(metrics, settings, logger)
    const earlyUrl = listenMode === 'at-once' ? await listenTogether(server, address) : undefined
    const outcome = await startStore(store, settings.DATA_DIR, { publish })
    await refreshActive()
    if (!pool.current) throw new UnknownReleaseError('active', await store.releases())
    const url = earlyUrl ?? (await listenTogether(server, address))
    stopWatching = store.watch(() => void refreshActive().catch((err) => logger.error({ err }, REFRESH_FAILED)))
    return { url, outcome, close: stop }
  } catch (error) {
    await close(0)
    throw error
  }
}
