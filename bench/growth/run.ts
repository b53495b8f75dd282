// pnpm bench:growth: runs the same queries in turns on a small and on a large dataset.
import { requestBody } from '../compare/results.ts'
import { medianSample, type Sample, sample } from '../compare/sample.ts'
import { runLoad } from '../load/run-load.ts'
import { describeMachine, formatMachine } from '../measure/machine.ts'
import { toMarkdownTable, writeReport } from '../measure/report-file.ts'
import { backendPids, withClient } from '../nation/database.ts'
import { dropNation, type NationServer, startNation } from '../nation/nation-pair.ts'
import { type GrowthOptions, readGrowthOptions, USAGE } from './growth-options.ts'
import { readVariables } from './growth-queries.ts'

const SETTINGS = { prefix: 'tiyu_bench', observations: () => 1_000_000 }

/** Few, so that latency is not queueing time. */
const CONNECTIONS = 4

const WARM_UP_SECONDS = 1

/** Largest allowed ratio of the large dataset to the small one. */
const MAX_RATIO = 1.25

interface GrowthResult {
  readonly query: string
  readonly small: Sample
  readonly large: Sample
}

async function buildRequests(servers: readonly NationServer[], { queries }: GrowthOptions) {
  const { nation } = servers[0] as NationServer
  return withClient(nation.url, async (client) => {
    await client.query(`set search_path to ${client.escapeIdentifier(nation.release)}`)
    const requests = new Map<string, { path: string; body: string }[]>()
    for (const [name, query] of queries) {
      const sets = await readVariables(query, client)
      requests.set(
        name,
        sets.map((set) => ({ path: '/graphql', body: requestBody(query.query, set) })),
      )
    }
    return requests
  })
}

async function measure(servers: readonly NationServer[], options: GrowthOptions): Promise<GrowthResult[]> {
  const requests = await buildRequests(servers, options)
  const samples = new Map<string, Sample[]>()
  const load = ({ server }: NationServer, query: string, seconds: number) =>
    runLoad({ url: server.process.url, requests: requests.get(query) ?? [], connections: CONNECTIONS, seconds })
  for (const query of requests.keys()) for (const side of servers) await load(side, query, WARM_UP_SECONDS)
  for (let round = 1; round <= options.rounds; round += 1) {
    for (const query of requests.keys()) {
      for (const side of servers) {
        const key = `${query} ${servers.indexOf(side)}`
        const { nation, server } = side
        const database = () => withClient(nation.url, (client) => backendPids(client, nation.database))
        const watched = { server: server.process.pid, database }
        const measured = await sample((seconds) => load(side, query, seconds), options.seconds, watched)
        samples.set(key, [...(samples.get(key) ?? []), measured])
      }
    }
  }
  const medianFor = (query: string, side: number) => medianSample(samples.get(`${query} ${side}`) ?? [])
  return [...requests.keys()].map((query) => ({
    query,
    small: medianFor(query, 0),
    large: medianFor(query, 1),
  }))
}

const totalCpu = ({ serverCpu, databaseCpu }: Sample) => serverCpu + databaseCpu

function row({ query, small, large }: GrowthResult): string[] {
  const latencyRatio = large.p50 / small.p50
  const cpuRatio = totalCpu(large) / totalCpu(small)
  return [
    query,
    small.p50.toFixed(2),
    large.p50.toFixed(2),
    latencyRatio.toFixed(2),
    String(Math.round(totalCpu(small))),
    String(Math.round(totalCpu(large))),
    cpuRatio.toFixed(2),
    Math.max(latencyRatio, cpuRatio) <= MAX_RATIO ? 'reached 达到' : 'missed 未达到',
  ]
}

async function run(options: GrowthOptions): Promise<void> {
  const servers: NationServer[] = []
  try {
    for (const nation of options.nations) servers.push(await startNation(nation, SETTINGS))
    const growth = await measure(servers, options)
    const heading = ['query 查询', 'p50 ms', 'p50 ms', 'ratio 比', 'CPU µs', 'CPU µs', 'ratio 比', `≤ ${MAX_RATIO}`]
    const sizes = options.nations.map(({ facilities }) => facilities.toLocaleString('en')).join(' / ')
    const legend = options.queries.map(([name, { en, zh }]) => `- ${name}: ${en} · ${zh}`).join('\n')
    const table = toMarkdownTable([heading, ...growth.map(row)])
    const markdown = `${formatMachine(describeMachine())}. ${sizes} facilities, ${CONNECTIONS} connections; CPU of server and database together.\n\n${table}\n\n${legend}`
    console.log(markdown)
    console.log(`\n${await writeReport('growth', { machine: describeMachine(), options, growth }, markdown)}`)
  } finally {
    await Promise.all(servers.map(({ server }) => server.process.stop()))
    if (!options.keep) for (const nation of options.nations) await dropNation(nation, SETTINGS)
  }
}

const options = readGrowthOptions(process.argv.slice(2))
if (options.help || options.queries.length === 0) {
  console.log(USAGE)
  process.exitCode = options.help ? 0 : 1
} else {
  await run(options)
}
