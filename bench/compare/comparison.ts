// Starts the servers of a comparison, compares their results and puts them under load.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type LoadResult, runLoad } from '../load/run-load.ts'
import type { PublishedNation } from '../nation/nation.ts'
import type { QueryName } from '../peers/queries.ts'
import { type ServerConfig, type ServerName, serverConfigs } from '../peers/server-configs.ts'
import { assertSameResult, fetchText, parseResult } from './results.ts'
import { buildRequest, type RunningServer, startBenchServer } from './running-server.ts'
import type { Variables } from './variable-sets.ts'

/** Connections of the load generator to each server. */
const CONNECTIONS = 16

/** Concurrent requests while results are compared. */
const CONCURRENCY = 8

type VariableSets = Readonly<Record<QueryName, readonly Variables[]>>
type ResponseTexts = Readonly<Record<string, readonly string[]>>

/** Returns the response bodies of a query for all sets of variables. */
async function fetchAll(server: RunningServer, query: QueryName, sets: readonly Variables[]): Promise<string[]> {
  const responses: string[] = []
  let next = 0
  const worker = async () => {
    for (let index = next++; index < sets.length; index = next++) {
      const { path, body } = buildRequest(server, query, index, sets[index] as Variables)
      responses[index] = await fetchText(server.process.url + path, body)
    }
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, worker))
  return responses
}

/** Servers over the same dataset, with the sets of variables of each query. */
export class Comparison {
  readonly servers: RunningServer[] = []
  private readonly nation: PublishedNation
  private readonly variableSets: VariableSets
  private folder = ''

  constructor(nation: PublishedNation, sets: VariableSets) {
    this.nation = nation
    this.variableSets = sets
  }

  /**
   * Starts the servers and compares their results; the floor replays the responses of the first server.
   * @throws ResultMismatchError
   */
  async start(names: readonly ServerName[], queries: readonly QueryName[]): Promise<void> {
    this.folder = await mkdtemp(join(tmpdir(), 'tiyu-bench-'))
    const file = join(this.folder, 'answers.json')
    const floors = names.filter((name) => (serverConfigs[name] as ServerConfig).floor)
    for (const name of names) if (!floors.includes(name)) this.servers.push(await startBenchServer(name, this.nation))
    const responses = await this.compare(queries)
    await writeFile(file, JSON.stringify(responses))
    for (const name of floors) this.servers.push(await startBenchServer(name, this.nation, { env: { ANSWERS: file } }))
  }

  private async compare(queries: readonly QueryName[]): Promise<ResponseTexts> {
    const expected: Record<string, string[]> = {}
    const [first, ...others] = this.servers
    if (!first)
      throw new Error(
        'Select another server beside the floor, which replays its responses. 下限只重放其他服务端的响应，请另选一个服务端。',
      )
    for (const query of queries) {
      const sets = this.variableSets[query]
      const responses = await fetchAll(first, query, sets)
      expected[query] = responses
      const expectedResults = responses.map((text) => parseResult(text, `${first.config.label}, ${query}`))
      for (const other of others) {
        const label = `${query}: ${first.config.label} / ${other.config.label}`
        const actual = await fetchAll(other, query, sets)
        actual.forEach((text, number) => {
          assertSameResult(
            expectedResults[number],
            parseResult(text, label),
            `${label}, ${JSON.stringify(sets[number])}`,
          )
        })
      }
    }
    return expected
  }

  /** Runs the load of one query on one server. */
  runLoad(server: RunningServer, query: QueryName, seconds: number): Promise<LoadResult> {
    const requests = this.variableSets[query].map((variables, number) => buildRequest(server, query, number, variables))
    return runLoad({ url: server.process.url, requests, connections: CONNECTIONS, seconds })
  }

  /** Stops all servers. */
  async stop(): Promise<void> {
    await Promise.all(this.servers.map(({ process }) => process.stop()))
    if (this.folder) await rm(this.folder, { recursive: true })
  }
}
