// pnpm bench:growth: our server over a small nation and over a large one, the same questions in turns.
import { requestBody } from '../compare/answers.ts'
import { type Entrant, startEntrant } from '../compare/entrant.ts'
import { medianOf, type Sample, sample } from '../compare/sample.ts'
import { putUnderLoad } from '../load/under-load.ts'
import { describeMachine, machineLine } from '../measure/machine.ts'
import { asMarkdown, writeReport } from '../measure/report-file.ts'
import { backendsOf, connected, dropDatabase } from '../nation/database.ts'
import { activeNation, type PublishedNation, publishNation } from '../nation/nation.ts'
import { type GrowthOptions, readGrowthOptions, USAGE } from './growth-options.ts'
import { variablesOf } from './growth-questions.ts'

const OBSERVATIONS = 1_000_000
const INDICATORS = 200

/** Few, so that times of an answer are not times in a queue. */
const CONNECTIONS = 4

const WARM_UP = 1

/** What the large nation may cost, as a multiple of the small one. */
const MOST = 1.25

type Nation = GrowthOptions['nations'][number]

interface Side {
  readonly nation: PublishedNation
  readonly entrant: Entrant
}

interface Growth {
  readonly question: string
  readonly small: Sample
  readonly large: Sample
}

const ownName = ({ facilities }: Nation) => `tiyu_bench_${facilities}`

async function open(nation: Nation): Promise<Side> {
  const size = { facilities: nation.facilities, observations: OBSERVATIONS, indicators: INDICATORS }
  const published = await (nation.database ? activeNation(nation.database) : publishNation(ownName(nation), size))
  return { nation: published, entrant: await startEntrant('ours', published) }
}

async function requestsOf(sides: readonly Side[], { questions }: GrowthOptions) {
  const { nation } = sides[0] as Side
  return connected(nation.url, async (client) => {
    await client.query(`set search_path to ${client.escapeIdentifier(nation.release)}`)
    const requests = new Map<string, { path: string; body: string }[]>()
    for (const [name, question] of questions) {
      const sets = await variablesOf(question, client)
      requests.set(
        name,
        sets.map((set) => ({ path: '/graphql', body: requestBody(question.query, set) })),
      )
    }
    return requests
  })
}

async function measure(sides: readonly Side[], options: GrowthOptions): Promise<Growth[]> {
  const requests = await requestsOf(sides, options)
  const found = new Map<string, Sample[]>()
  const load = ({ entrant }: Side, question: string, seconds: number) =>
    putUnderLoad({ url: entrant.server.url, requests: requests.get(question) ?? [], connections: CONNECTIONS, seconds })
  for (const question of requests.keys()) for (const side of sides) await load(side, question, WARM_UP)
  for (let round = 1; round <= options.rounds; round += 1) {
    for (const question of requests.keys()) {
      for (const side of sides) {
        const key = `${question} ${sides.indexOf(side)}`
        const { nation, entrant } = side
        const database = () => connected(nation.url, (client) => backendsOf(client, nation.database))
        const watched = { server: entrant.server.pid, database }
        const one = await sample((seconds) => load(side, question, seconds), options.seconds, watched)
        found.set(key, [...(found.get(key) ?? []), one])
      }
    }
  }
  const of = (question: string, side: number) => medianOf(found.get(`${question} ${side}`) ?? [])
  return [...requests.keys()].map((question) => ({ question, small: of(question, 0), large: of(question, 1) }))
}

const cost = ({ serverCpu, databaseCpu }: Sample) => serverCpu + databaseCpu

function row({ question, small, large }: Growth): string[] {
  const times = large.p50 / small.p50
  const costs = cost(large) / cost(small)
  return [
    question,
    small.p50.toFixed(2),
    large.p50.toFixed(2),
    times.toFixed(2),
    String(Math.round(cost(small))),
    String(Math.round(cost(large))),
    costs.toFixed(2),
    Math.max(times, costs) <= MOST ? 'reached 达到' : 'missed 未达到',
  ]
}

async function run(options: GrowthOptions): Promise<void> {
  const sides: Side[] = []
  try {
    for (const nation of options.nations) sides.push(await open(nation))
    const growth = await measure(sides, options)
    const heading = ['query 查询', 'p50 ms', 'p50 ms', 'ratio 比', 'CPU µs', 'CPU µs', 'ratio 比', `≤ ${MOST}`]
    const sizes = options.nations.map(({ facilities }) => facilities.toLocaleString('en')).join(' / ')
    const asked = options.questions.map(([name, { en, zh }]) => `- ${name}: ${en} · ${zh}`).join('\n')
    const table = asMarkdown([heading, ...growth.map(row)])
    const markdown = `${machineLine(describeMachine())}. ${sizes} facilities, ${CONNECTIONS} connections; CPU of server and database together.\n\n${table}\n\n${asked}`
    console.log(markdown)
    console.log(`\n${await writeReport('growth', { machine: describeMachine(), options, growth }, markdown)}`)
  } finally {
    await Promise.all(sides.map(({ entrant }) => entrant.server.stop()))
    const made = options.nations.filter(({ database }) => !database)
    if (!options.keep) for (const nation of made) await dropDatabase(ownName(nation))
  }
}

const options = readGrowthOptions(process.argv.slice(2))
if (options.help || options.questions.length === 0) {
  console.log(USAGE)
  process.exitCode = options.help ? 0 : 1
} else {
  await run(options)
}
