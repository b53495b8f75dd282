import { freePort, type ServerProcess, startServer } from '../measure/server-process.ts'
import type { PublishedNation } from '../nation/nation.ts'
import { type Contender, type ContenderName, contenders } from '../peers/contenders.ts'
import { peerEnvironment } from '../peers/peer-settings.ts'
import type { Question } from '../peers/questions.ts'
import { requestBody } from './answers.ts'
import type { Variables } from './variable-sets.ts'

/** Core of the servers; the load and the database share the other. */
const SERVER_CORE = 0

/** Connections to the database that every server has. */
const DATABASE_CONNECTIONS = 10

/** A contender whose server answers. */
export interface Entrant {
  readonly name: ContenderName
  readonly contender: Contender
  readonly server: ServerProcess
}

/** What one server is started with besides what all are. */
export interface Extras {
  readonly env?: Readonly<Record<string, string>>
  /** Options of node itself. */
  readonly node?: readonly string[]
}

/** Starts the server of a contender over a nation. */
export async function startEntrant(
  name: ContenderName,
  nation: PublishedNation,
  extras: Extras = {},
): Promise<Entrant> {
  const contender: Contender = contenders[name]
  const port = await freePort()
  const { url: databaseUrl, release } = nation
  const settings = peerEnvironment({ databaseUrl, release, port, connections: DATABASE_CONNECTIONS })
  const production = { NODE_ENV: 'production', GRAPHILE_ENV: 'production' }
  const server = await startServer({
    name: contender.label,
    program: [...(extras.node ?? []), ...contender.program],
    cwd: contender.cwd,
    core: SERVER_CORE,
    port,
    env: { ...production, ...settings, ...contender.env, ...extras.env },
  })
  return { name, contender, server }
}

/** The request that puts a question to a contender; `number` is that of the set of variables. */
export function requestOf({ contender }: Entrant, question: Question, number: number, variables: Variables) {
  const path = contender.floor ? `/${question}/${number}` : '/graphql'
  return { path, body: requestBody(contender.operations[question], variables) }
}
