import { freePort, type ServerProcess, startServer } from '../measure/server-process.ts'
import type { PublishedNation } from '../nation/nation.ts'
import { toPeerEnv } from '../peers/peer-settings.ts'
import type { QueryName } from '../peers/queries.ts'
import { type ServerConfig, type ServerName, serverConfigs } from '../peers/server-configs.ts'
import { requestBody } from './results.ts'
import type { Variables } from './variable-sets.ts'

/** Core of the servers; the load and the database share the other. */
const SERVER_CORE = 0

/** Connections to the database that every server has. */
const DATABASE_CONNECTIONS = 10

/** A contender whose server answers. */
export interface RunningServer {
  readonly name: ServerName
  readonly config: ServerConfig
  readonly process: ServerProcess
}

/** What one server is started with besides what all are. */
export interface StartOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Options of node itself. */
  readonly nodeArgs?: readonly string[]
}

/** Starts the server of a contender over a nation. */
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

/** The request that puts a question to a contender; `number` is that of the set of variables. */
export function buildRequest({ config }: RunningServer, query: QueryName, index: number, variables: Variables) {
  const path = config.floor ? `/${query}/${index}` : '/graphql'
  return { path, body: requestBody(config.operations[query], variables) }
}
