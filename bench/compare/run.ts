// pnpm bench: our server beside its peers and beside the floor, over one nation in one PostgreSQL.
import type { Client } from 'pg'
import { canPin } from '../measure/pinning.ts'
import { backendsOf, connected, dropDatabase } from '../nation/database.ts'
import { type PublishedNation, publishNation } from '../nation/nation.ts'
import { createFunctions, dropFunctions } from '../peers/functions.ts'
import { Contest } from './contest.ts'
import type { Entrant } from './entrant.ts'
import { type Options, readOptions, UsageError } from './options.ts'
import { report } from './report.ts'
import { medianOf, type Sample, sample, type Watched } from './sample.ts'
import type { Results } from './tables.ts'
import { readVariableSets } from './variable-sets.ts'

const OBSERVATIONS = 1_000_000
const INDICATORS = 200

/** Seconds that each question is asked of each server before anything counts. */
const WARM_UP = 1

async function eachTurn(
  { queries }: Options,
  contest: Contest,
  run: (question: Options['queries'][number], entrant: Entrant) => Promise<void>,
) {
  for (const question of queries) for (const entrant of contest.entrants) await run(question, entrant)
}

/** Measures in turns, so that whatever else the machine does meets all alike. */
async function measure(contest: Contest, options: Options, database: Watched['database']): Promise<Results> {
  const samples = new Map<string, Sample[]>()
  for (let round = 1; round <= options.rounds; round += 1) {
    await eachTurn(options, contest, async (question, entrant) => {
      const load = (seconds: number) => contest.load(entrant, question, seconds)
      const watched = { server: entrant.server.pid, database }
      const key = `${question} ${entrant.name}`
      samples.set(key, [...(samples.get(key) ?? []), await sample(load, options.seconds, watched)])
    })
    console.error(`round ${round} of ${options.rounds} done 已完成第 ${round} 轮`)
  }
  const of = (question: string, name: string) => medianOf(samples.get(`${question} ${name}`) ?? [])
  return new Map(
    options.queries.map((question) => [
      question,
      new Map(contest.entrants.map(({ name }) => [name, of(question, name)])),
    ]),
  )
}

async function compare(nation: PublishedNation, options: Options, client: Client): Promise<Results> {
  await client.query(`set search_path to ${client.escapeIdentifier(nation.release)}`)
  await createFunctions(client, nation.release)
  const contest = new Contest(nation, await readVariableSets(client))
  try {
    await contest.begin(options.only, options.queries)
    console.error('The answers are the same; warming up. 答案一致，正在预热。')
    await eachTurn(options, contest, async (question, entrant) => {
      await contest.load(entrant, question, WARM_UP)
    })
    if (!(await canPin())) console.error('Processes are not pinned to cores here. 此处无法将进程绑定到核心。')
    return await measure(contest, options, () => backendsOf(client, nation.database))
  } finally {
    await contest.end()
    await dropFunctions(client)
  }
}

async function run(options: Options): Promise<void> {
  const database = `tiyu_bench_${options.facilities}`
  const size = { facilities: options.facilities, observations: OBSERVATIONS, indicators: INDICATORS }
  try {
    const nation = await publishNation(database, size)
    await connected(nation.url, async (client) => report(await compare(nation, options, client), options, client))
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
