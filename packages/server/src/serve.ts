import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type OpenedRelease, openStore } from '@tiyu/data'
import { explorerPath } from '@tiyu/explorer'
import { contextFactory, printedSchema } from '@tiyu/schema'
import { readExamples } from './examples.ts'
import { createFront, type Route } from './http/front.ts'
import { GRAPHQL_PATH, graphqlEndpoint } from './http/graphql.ts'
import { landingPage, type ReleaseSummary } from './http/landing.ts'
import { DATA_PATH, dataPages, examplesPage, graphiqlPages } from './http/pages.ts'
import { redirect, textPage } from './http/text.ts'
import type { Settings } from './settings.ts'

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
export class ListenError extends Error {
  override readonly name = 'ListenError'
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
    server.close(() => {
      clearTimeout(timer)
      resolve()
    })
    server.closeIdleConnections()
  })
}

async function routesOf(store: OpenedRelease, release: ReleaseSummary): Promise<Route[]> {
  const examples = await readExamples()
  return [
    { path: GRAPHQL_PATH, handle: graphqlEndpoint(await contextFactory(store)) },
    { path: '/', handle: textPage('text/html', landingPage(release, examples)) },
    { path: '/schema.graphql', handle: textPage('text/plain', printedSchema()) },
    { path: explorerPath.slice(0, -1), handle: redirect(explorerPath) },
    { path: `${explorerPath}examples.json`, handle: examplesPage(examples) },
    { path: explorerPath, handle: graphiqlPages() },
    { path: DATA_PATH, handle: dataPages(store.packageFolder) },
  ]
}

/**
 * Opens the release of the data package, building it if needed, and serves it.
 * @throws ListenError, PackageError, LockedError
 */
export async function serve(settings: Settings): Promise<RunningService> {
  let routes: Route[] | undefined
  let store: OpenedRelease | undefined
  const server = createFront(() => routes)
  const url = await listen(server, settings)
  const close = async (seconds: number) => {
    await stopListening(server, seconds)
    await store?.close()
  }
  try {
    store = await openStore({ packageFolder: settings.DATA_DIR, stateFolder: settings.STATE_DIR })
    const release = await store.prisma.release.findFirstOrThrow({ include: { tables: { orderBy: { name: 'asc' } } } })
    routes = await routesOf(store, release)
    return { url, release, built: store.built, close: () => close(settings.SHUTDOWN_SECONDS) }
  } catch (error) {
    await close(0)
    throw error
  }
}
