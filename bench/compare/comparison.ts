// The contenders side by side: started, compared, warmed up, and measured in turns.
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

/** Connections that the load has to every server. */
const CONNECTIONS = 16

/** Requests under way while answers are compared. */
const CONCURRENCY = 8

type VariableSets = Readonly<Record<QueryName, readonly Variables[]>>
type ResponseTexts = Readonly<Record<string, readonly string[]>>

/** The answers to all sets of variables of a question. */
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

/** Servers side by side over one nation; the questions and the sets of variables they are asked. */
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
   * Starts the contenders and holds their answers against each other; the floor repeats those of the first.
   * @throws DifferentAnswersError
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
    if (!first) throw new Error('Only the floor is asked for, which repeats others. 仅有下限，没有可重复的答案。')
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

  /** Puts one server under the load of one question. */
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
