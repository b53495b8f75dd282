// pnpm bench:flame: profiles our server under the load of one query, as a flame graph and by package.

import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { buildRequest, startBenchServer } from '../compare/running-server.ts'
import { readVariableSets } from '../compare/variable-sets.ts'
import { runLoad } from '../load/run-load.ts'
import { toMarkdownTable } from '../measure/report-file.ts'
import { freePort } from '../measure/server-process.ts'
import { dropDatabase, withClient } from '../nation/database.ts'
import { publishNation } from '../nation/nation.ts'
import { type QueryName, queryNames } from '../peers/queries.ts'
import { writeFlamePage } from './flame-page.ts'
import { profileWhile } from './profiler.ts'
import { type SelfTime, selfTimes } from './self-time.ts'

const USAGE = `Usage 用法: pnpm bench:flame [--query NAME] [--seconds S] [--facilities N] [--keep]
  --query NAME      ${queryNames.join(', ')}; default series 查询，默认 series`

const OUTPUT = fileURLToPath(new URL('../output/flame', import.meta.url))

/** Most lines of a table. */
const MAX_LINES = 25

const CONNECTIONS = 16
const WARM_UP_SECONDS = 3

const { values } = parseArgs({
  options: {
    query: { type: 'string', default: 'series' },
    seconds: { type: 'string', default: '8' },
    facilities: { type: 'string', default: '300000' },
    keep: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

function table(heading: string, times: readonly SelfTime[]): string {
  const lines = times.slice(0, MAX_LINES).map(({ place, share }) => [place, `${(share * 100).toFixed(1)} %`])
  return toMarkdownTable([[heading, 'self time 自用时间'], ...lines])
}

async function run(query: QueryName, database: string): Promise<void> {
  const nation = await publishNation(database, {
    facilities: Number(values.facilities),
    observations: 1_000_000,
    indicators: 200,
  })
  const sets = await withClient(nation.url, async (client) => {
    await client.query(`set search_path to ${client.escapeIdentifier(nation.release)}`)
    return readVariableSets(client)
  })
  const inspectorPort = await freePort()
  const server = await startBenchServer('ours', nation, { nodeArgs: [`--inspect=127.0.0.1:${inspectorPort}`] })
  try {
    const requests = sets[query].map((variables, number) => buildRequest(server, query, number, variables))
    const load = (seconds: number) => runLoad({ url: server.process.url, requests, connections: CONNECTIONS, seconds })
    await load(WARM_UP_SECONDS)
    const profile = await profileWhile(inspectorPort, () => load(Number(values.seconds)))
    const { packages, functions } = selfTimes(profile)
    const page = await writeFlamePage(OUTPUT, query, profile)
    console.log(`${table('package 包', packages)}\n\n${table('function 函数', functions)}\n\n${page}`)
  } finally {
    await server.process.stop()
  }
}

const query = queryNames.find((one) => one === values.query)
if (values.help || !query) {
  console.log(USAGE)
  process.exitCode = values.help ? 0 : 1
} else {
  const database = `tiyu_bench_${values.facilities}`
  try {
    await run(query, database)
  } finally {
    if (!values.keep) await dropDatabase(database)
  }
}
