// pnpm bench:overhead: the CPU time that limits, metrics and the log take of repeated and of live questions.
import { join } from 'node:path'
import autocannon from 'autocannon'
import { median } from 'simple-statistics'
import { startBenchServer } from '../compare/running-server.ts'
import { graphqlHeaders } from '../load/run-load.ts'
import { describeMachine, formatMachine } from '../measure/machine.ts'
import { cpuSecondsBetween, processTree, usageOfEach } from '../measure/process-usage.ts'
import { type Table, toMarkdownTable, writeReport } from '../measure/report-file.ts'
import type { ServerProcess } from '../measure/server-process.ts'
import { databaseUrl, dropDatabase, ensureDatabase } from '../nation/database.ts'
import { type PublishedNation, repositoryRoot } from '../nation/nation.ts'
import { publishPackage } from '../publish/publication.ts'

const DATABASE = 'tiyu_bench_overhead'

/** Rounds, in each of which every server answers so many requests of each kind, after one that warms up. */
const ROUNDS = 6
const REQUESTS = { repeated: 15_000, live: 4000 }
const CONNECTIONS = 16

const MICROSECONDS = 1e6

/** Settings that turn everything off, and those that turn on one thing each. */
const OFF = { RATE_LIMIT: '0', CONCURRENCY: '0' }
const METRICS = { METRICS_PORT: '0' }
const LOG = { LOG_LEVEL: 'info', LOG_FORMAT: 'json' }
const modes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  nothing: OFF,
  limits: {},
  metrics: { ...OFF, ...METRICS },
  log: { ...OFF, ...LOG },
  all: { ...METRICS, ...LOG },
}

type Kind = keyof typeof REQUESTS

/** The question is repeated, or each one differs in its variables and is executed. */
function requestBody(kind: Kind, number: number): string {
  const query = `query ($area: Float!) {
    facilities(first: 20, filter: { areaM2: { gte: $area } }) { nodes { name region { name } type { name } } }
  }`
  return JSON.stringify({ query, variables: { area: kind === 'live' ? number / 1000 : 0 } })
}

let number = 0

/** Sends requests of a client, and returns the CPU time of the server for one, in microseconds. */
async function cpuTime({ url, pid }: ServerProcess, kind: Kind): Promise<number> {
  const pids = await processTree(pid)
  const before = await usageOfEach(pids)
  const { non2xx, errors } = await autocannon({
    url: `${url}/graphql`,
    connections: CONNECTIONS,
    amount: REQUESTS[kind],
    method: 'POST',
    // The client of a proxy: those on the same machine are not limited.
    headers: { ...graphqlHeaders, 'x-forwarded-for': `198.51.100.${number % 250}` },
    requests: [{ setupRequest: (request) => ({ ...request, body: requestBody(kind, number++) }) }],
  })
  if (non2xx + errors > 0) throw new Error(`${non2xx} refusals and ${errors} errors`)
  return (cpuSecondsBetween(before, await usageOfEach(pids)) / REQUESTS[kind]) * MICROSECONDS
}

async function startServers(release: PublishedNation): Promise<Map<string, ServerProcess>> {
  const servers = new Map<string, ServerProcess>()
  for (const [mode, settings] of Object.entries(modes)) {
    const env = { RATE_LIMIT: '1000000000', CACHE_MB: '8', ...settings }
    servers.set(mode, (await startBenchServer('repeated', release, { env })).process)
  }
  return servers
}

/** Measures every server with each kind of question once. */
async function measureRound(servers: ReadonlyMap<string, ServerProcess>): Promise<Map<string, number>> {
  const times = new Map<string, number>()
  for (const kind of ['repeated', 'live'] as const) {
    for (const [mode, server] of servers) times.set(`${kind} ${mode}`, await cpuTime(server, kind))
  }
  return times
}

async function measure(release: PublishedNation) {
  const servers = await startServers(release)
  const times = new Map<string, number[]>()
  await measureRound(servers)
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [key, time] of await measureRound(servers)) times.set(key, [...(times.get(key) ?? []), time])
  }
  for (const server of servers.values()) await server.stop()
  return times
}

function reportTable(times: ReadonlyMap<string, readonly number[]>): Table {
  const of = (kind: Kind, mode: string) => median([...(times.get(`${kind} ${mode}`) ?? [0])])
  const cell = (kind: Kind, mode: string) => {
    const [time, base] = [of(kind, mode), of(kind, 'nothing')]
    return `${time.toFixed(1)} (${time >= base ? '+' : ''}${((time / base - 1) * 100).toFixed(0)} %)`
  }
  return [
    ['on 开启', 'repeated 重复, µs', 'live 实时, µs'],
    ...Object.keys(modes).map((mode) => [mode, cell('repeated', mode), cell('live', mode)]),
  ]
}

await dropDatabase(DATABASE)
await ensureDatabase(DATABASE)
const url = databaseUrl(DATABASE)
const { name } = await publishPackage(join(repositoryRoot, 'data'), url)
const times = await measure({ database: DATABASE, url, release: name })
const text = `${formatMachine(describeMachine())}\n\n${toMarkdownTable(reportTable(times))}`
console.log(text)
console.log(await writeReport('overhead', { machine: describeMachine(), times: Object.fromEntries(times) }, text))
await dropDatabase(DATABASE)
