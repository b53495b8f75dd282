import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { TiyuError } from '@tiyu/model'
import { Operations, schema } from '@tiyu/schema'
import { isReadable, openStore, UnknownReleaseError } from '@tiyu/store'
import { Activations } from './activations.ts'
import { createHttpServer } from './http/http-server.ts'
import { type ReleaseSummary, summarizeRelease } from './http/landing-page.ts'
import { GraphQLHandler } from './http/query/graphql-handler.ts'
import { PersistedQueries } from './http/query/persisted-queries.ts'
import { QueryResponder } from './http/query/query-responder.ts'
import { ResponseCache } from './http/query/response-cache.ts'
import { createReleaseApp } from './http/release-app.ts'
import { ReleasePool } from './release-pool.ts'
import type { Settings } from './settings.ts'

const MEGABYTE = 1024 * 1024

/** A service that answers. */
export interface RunningService {
  /** Where it answers, without a slash at the end. */
  readonly url: string
  readonly release: ReleaseSummary
  /** Whether the release had to be built now. */
  readonly built: boolean
  /** Lets requests under way finish, then stops. */
  close(): Promise<void>
}

/** Thrown when the service cannot listen where it was told to. */
export class ListenError extends TiyuError {
  override readonly name = 'ListenError'
  override readonly code = 'LISTEN_FAILED'
}

function listen(server: Server, { HOST, PORT }: Settings): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', ({ code, message }: NodeJS.ErrnoException) => {
      const reason =
        code === 'EADDRINUSE'
          ? `Port ${PORT} on ${HOST} is taken; set PORT to another one. ${HOST} 的端口 ${PORT} 已被占用，请用 PORT 另指定端口。`
          : `Cannot listen on ${HOST}:${PORT} (${message}); set HOST and PORT. 无法监听 ${HOST}:${PORT}，请设置 HOST 与 PORT。`
      reject(new ListenError(reason))
    })
    server.listen(PORT, HOST, () => {
      const { address, family, port } = server.address() as AddressInfo
      const host = address === '127.0.0.1' ? 'localhost' : family === 'IPv6' ? `[${address}]` : address
      resolve(`http://${host}:${port}`)
    })
  })
}

function stopListening(server: Server, seconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), seconds * 1000)
    // A connection whose last answer has ended would stay open for seconds in case of another request.
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    server.close(() => {
      clearTimeout(timer)
      clearInterval(idle)
      resolve()
    })
  })
}

/** When a service takes requests: at once, telling that it starts, or once its release is open. */
export type ListenMode = 'at-once' | 'when-ready'

/**
 * Serves the active release of a store, after offering it the data package of the settings, and follows it when
 * another one is activated.
 * @throws ListenError, PackageError, LockedError
 */
export async function serve(settings: Settings, listenMode: ListenMode = 'at-once'): Promise<RunningService> {
  const store = await openStore({ databaseUrl: settings.DATABASE_URL, stateFolder: settings.STATE_DIR })
  const activations = new Activations()
  const releases = async () => (await store.releases()).filter(isReadable)
  const service = { releases, activations: () => activations.subscribe() }
  const dependencies = { operations: new Operations(schema), persisted: new PersistedQueries() }
  const pool = new ReleasePool(store, (release) => createReleaseApp(release, { ...dependencies, service }))
  const refreshActive = async () => {
    await pool.refreshActive()
    activations.publish(pool.current?.release.info)
  }
  const cache = settings.CACHE_MB > 0 ? new ResponseCache(settings.CACHE_MB * MEGABYTE) : undefined
  const graphqlHandler = new GraphQLHandler({ ...dependencies, releases: pool, responder: new QueryResponder(cache) })
  const server = createHttpServer(pool, graphqlHandler)
  let stopWatching = () => {}
  const close = async (seconds: number) => {
    const deadline = performance.now() + seconds * 1000
    stopWatching()
    activations.close()
    await stopListening(server, seconds)
    await pool.close(Math.max(0, deadline - performance.now()))
    await store.close()
  }
  try {
    const earlyUrl = listenMode === 'at-once' ? await listen(server, settings) : undefined
    const built = await store.publishIfChanged(settings.DATA_DIR)
    await refreshActive()
    const { current } = pool
    if (!current) throw new UnknownReleaseError('active', await store.releases())
    const url = earlyUrl ?? (await listen(server, settings))
    stopWatching = store.watch(() => void refreshActive().catch((error) => console.error(error)))
    return { url, release: summarizeRelease(current.release), built, close: () => close(settings.SHUTDOWN_SECONDS) }
  } catch (error) {
    await close(0)
    throw error
  }
}
