// pnpm bench:flame: where the time of one question goes in our server, as a flame graph and by package.

import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { requestOf, startEntrant } from '../compare/entrant.ts'
import { readVariableSets } from '../compare/variable-sets.ts'
import { putUnderLoad } from '../load/under-load.ts'
import { asMarkdown } from '../measure/report-file.ts'
import { freePort } from '../measure/server-process.ts'
import { connected, dropDatabase } from '../nation/database.ts'
import { publishNation } from '../nation/nation.ts'
import { type Question, questionNames } from '../peers/questions.ts'
import { writeFlamePage } from './flame-page.ts'
import { profileWhile } from './profiler.ts'
import { type SelfTime, selfTimes } from './self-time.ts'

const USAGE = `Usage 用法: pnpm bench:flame [--query NAME] [--seconds S] [--facilities N] [--keep]
  --query NAME      ${questionNames.join(', ')}; series if absent 查询，缺省为 series`

const OUTPUT = fileURLToPath(new URL('../output/flame', import.meta.url))

/** Lines of each table. */
const MOST = 25

const CONNECTIONS = 16
const WARM_UP = 3

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
  const lines = times.slice(0, MOST).map(({ place, share }) => [place, `${(share * 100).toFixed(1)} %`])
  return asMarkdown([[heading, 'self time 自用时间'], ...lines])
}

async function run(question: Question, database: string): Promise<void> {
  const nation = await publishNation(database, {
    facilities: Number(values.facilities),
    observations: 1_000_000,
    indicators: 200,
  })
  const sets = await connected(nation.url, async (client) => {
    await client.query(`set search_path to ${client.escapeIdentifier(nation.release)}`)
    return readVariableSets(client)
  })
  const inspector = await freePort()
  const entrant = await startEntrant('ours', nation, { node: [`--inspect=127.0.0.1:${inspector}`] })
  try {
    const requests = sets[question].map((variables, number) => requestOf(entrant, question, number, variables))
    const load = (seconds: number) =>
      putUnderLoad({ url: entrant.server.url, requests, connections: CONNECTIONS, seconds })
    await load(WARM_UP)
    const profile = await profileWhile(inspector, () => load(Number(values.seconds)))
    const { packages, functions } = selfTimes(profile)
    const page = await writeFlamePage(OUTPUT, question, profile)
    console.log(`${table('package 包', packages)}\n\n${table('function 函数', functions)}\n\n${page}`)
  } finally {
    await entrant.server.stop()
  }
}

const question = questionNames.find((one) => one === values.query)
if (values.help || !question) {
  console.log(USAGE)
  process.exitCode = values.help ? 0 : 1
} else {
  const database = `tiyu_bench_${values.facilities}`
  try {
    await run(question, database)
  } finally {
    if (!values.keep) await dropDatabase(database)
  }
}
