import { freePort, type ServerProcess, startServer } from '../measure/server-process.ts'
import type { PublishedNation } from '../nation/nation.ts'
import { toPeerEnv } from '../peers/peer-settings.ts'
import type { QueryName } from '../peers/queries.ts'
import { type ServerConfig, type ServerName, serverConfigs } from '../peers/server-configs.ts'
import { requestBody } from './results.ts'
import type { Variables } from './variable-sets.ts'

/** CPU core of the servers; the load generator and the database share the other. */
const SERVER_CORE = 0

/** Size of the connection pool of each server. */
const DATABASE_CONNECTIONS = 10

/** A server that is ready. */
export interface RunningServer {
  readonly name: ServerName
  readonly config: ServerConfig
  readonly process: ServerProcess
}

/** Settings of one server in addition to those of all. */
export interface StartOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Options of Node. */
  readonly nodeArgs?: readonly string[]
}

/** Starts a server over a dataset. */
export async function startBenchServer(
  name: ServerName,
  nation: PublishedNation,
  options: StartOptions = {},
): Promise<RunningServer> {
  const config: ServerConfig = serverConfigs[name]
  const port = await freePort()
  const { url: databaseUrl, release } = nation
  const settings = toPeerEnv({ databaseUrl, release, port, connections: DATABASE_CONNECTIONS })
  const production = { NODE_ENV: 'production', GRAPHILE_ENV: 'production' }
  const server = await startServer({
    name: config.label,
    nodeArgs: [...(options.nodeArgs ?? []), ...config.program],
    cwd: config.cwd,
    core: SERVER_CORE,
    port,
    env: { ...production, ...settings, ...config.env, ...options.env },
  })
  return { name, config, process: server }
}

/** Builds the request of a query; `index` is that of the set of variables, which the floor needs. */
export function buildRequest({ config }: RunningServer, query: QueryName, index: number, variables: Variables) {
  const path = config.floor ? `/${query}/${index}` : '/graphql'
  return { path, body: requestBody(config.operations[query], variables) }
}
