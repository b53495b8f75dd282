// pnpm bench: our server against its peers and the floor, on one dataset in one PostgreSQL.
import type { Client } from 'pg'
import { canPin } from '../measure/pinning.ts'
import { backendPids, dropDatabase, withClient } from '../nation/database.ts'
import { type PublishedNation, publishNation } from '../nation/nation.ts'
import { createFunctions, dropFunctions } from '../peers/functions.ts'
import { Comparison } from './comparison.ts'
import { type Options, readOptions, UsageError } from './options.ts'
import { report } from './report.ts'
import type { RunningServer } from './running-server.ts'
import { type MonitoredProcesses, medianSample, type Sample, sample } from './sample.ts'
import type { Results } from './tables.ts'
import { readVariableSets } from './variable-sets.ts'

const OBSERVATIONS = 1_000_000
const INDICATORS = 200

/** Warm-up per server and query, in seconds. */
const WARM_UP_SECONDS = 1

async function forEachPair(
  { queries }: Options,
  comparison: Comparison,
  visit: (query: Options['queries'][number], server: RunningServer) => Promise<void>,
) {
  for (const query of queries) for (const server of comparison.servers) await visit(query, server)
}

/** Measures the servers in turns, so that other load on the machine affects all of them equally. */
async function measure(
  comparison: Comparison,
  options: Options,
  database: MonitoredProcesses['database'],
): Promise<Results> {
  const samples = new Map<string, Sample[]>()
  for (let round = 1; round <= options.rounds; round += 1) {
    await forEachPair(options, comparison, async (query, server) => {
      const load = (seconds: number) => comparison.runLoad(server, query, seconds)
      const processes = { server: server.process.pid, database }
      const key = `${query} ${server.name}`
      samples.set(key, [...(samples.get(key) ?? []), await sample(load, options.seconds, processes)])
    })
    console.error(`round ${round} of ${options.rounds} done 已完成第 ${round} 轮`)
  }
  const medianFor = (query: string, name: string) => medianSample(samples.get(`${query} ${name}`) ?? [])
  return new Map(
    options.queries.map((query) => [
      query,
      new Map(comparison.servers.map(({ name }) => [name, medianFor(query, name)])),
    ]),
  )
}

async function compare(nation: PublishedNation, options: Options, client: Client): Promise<Results> {
  await client.query(`set search_path to ${client.escapeIdentifier(nation.release)}`)
  await createFunctions(client, nation.release)
  const comparison = new Comparison(nation, await readVariableSets(client))
  try {
    await comparison.start(options.only, options.queries)
    console.error('All results are equal; warming up. 结果一致，正在预热。')
    await forEachPair(options, comparison, async (query, server) => {
      await comparison.runLoad(server, query, WARM_UP_SECONDS)
    })
    if (!(await canPin()))
      console.error('Processes cannot be pinned to cores on this machine. 本机无法将进程绑定到核心。')
    return await measure(comparison, options, () => backendPids(client, nation.database))
  } finally {
    await comparison.stop()
    await dropFunctions(client)
  }
}

async function run(options: Options): Promise<void> {
  const database = `tiyu_bench_${options.facilities}`
  const size = { facilities: options.facilities, observations: OBSERVATIONS, indicators: INDICATORS }
  try {
    const nation = await publishNation(database, size)
    await withClient(nation.url, async (client) => report(await compare(nation, options, client), options, client))
  } finally {
    if (!options.keep) await dropDatabase(database)
  }
}

try {
  await run(readOptions(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof UsageError ? error.message : error)
  process.exitCode = 1
}
