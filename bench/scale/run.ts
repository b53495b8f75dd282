// pnpm bench:scale: what each kind of question takes of the database, with a small and with a large dataset.
import { describeMachine, formatMachine } from '../measure/machine.ts'
import { type Table, toMarkdownTable, writeReport } from '../measure/report-file.ts'
import { withClient } from '../nation/database.ts'
import { dropNation, type NationServer, startNation } from '../nation/nation-pair.ts'
import { type Answered, ask } from './ask.ts'
import { otherQuestions } from './other-questions.ts'
import { type Bounds, createSample, type Question, readSets } from './question.ts'
import { readScaleOptions, type ScaleOptions, USAGE } from './scale-options.ts'
import { searchQuestions } from './search-questions.ts'

const SETTINGS = { prefix: 'tiyu_bench_scale', observations: (facilities: number) => facilities / 5 }

interface Measured {
  readonly question: Question
  readonly small: Answered
  readonly large: Answered
}

/** Asks all kinds of questions of one release. */
async function askAll(side: NationServer, questions: readonly Question[], facilities: number, sets: number) {
  return withClient(side.nation.url, async (client) => {
    await client.query(`set search_path to ${client.escapeIdentifier(side.nation.release)}`)
    await createSample(client, facilities)
    const answers = new Map<Question, Answered>()
    for (const question of questions) {
      const answered = await ask(side, question, await readSets(client, question, sets))
      answers.set(question, answered)
      const { cpu, elapsed, errors } = answered
      console.log(
        `${facilities} ${question.name}: ${[cpu.p50, cpu.p99, elapsed.p50, elapsed.p99].map((ms) => ms.toFixed(2)).join(' ')} ms${errors > 0 ? `, ${errors} errors` : ''}`,
      )
    }
    return answers
  })
}

function isReached({ bounds, small, large }: { bounds: Bounds; small: Answered; large: Answered }): boolean {
  const { p50 = Infinity, p99 = Infinity, growth = Infinity } = bounds
  return (
    large.errors === 0 &&
    large.cpu.p50 <= p50 &&
    large.cpu.p99 <= p99 &&
    large.cpu.p50 <= Math.max(growth * small.cpu.p50, MEASURABLE_MS)
  )
}

/** Growth below this time is not looked at. */
const MEASURABLE_MS = 0.3

function reportTable(measured: readonly Measured[]): Table {
  const heading = ['', 'p50, small 小', 'p50, large 大', 'p99, large 大', 'bounds 上限', 'reached 达到']
  const ms = (value: number) => value.toFixed(value < 10 ? 2 : 0)
  const rows = measured.map(({ question: { name, bounds }, small, large }) => [
    name,
    ms(small.cpu.p50),
    ms(large.cpu.p50),
    large.errors > 0 ? `${large.errors} errors 错误` : ms(large.cpu.p99),
    [bounds.p50, bounds.p99, bounds.growth && `× ${bounds.growth}`].filter(Boolean).join(' / '),
    isReached({ bounds, small, large }) ? 'yes 是' : 'no 否',
  ])
  return [heading, ...rows]
}

async function run(options: ScaleOptions): Promise<void> {
  const questions = [...searchQuestions, ...otherQuestions].filter(({ name }) =>
    options.only.some((text) => name.includes(text)),
  )
  const answers: ReadonlyMap<Question, Answered>[] = []
  for (const nation of options.nations) {
    const side = await startNation(nation, SETTINGS)
    try {
      answers.push(await askAll(side, questions, nation.facilities, options.sets))
    } finally {
      await side.server.process.stop()
    }
    if (!options.keep) await dropNation(nation, SETTINGS)
  }
  const measured = questions.map((question) => {
    const [small, large] = answers.map((ofNation) => ofNation.get(question)) as [Answered, Answered]
    return { question, small, large }
  })
  const sizes = options.nations.map(({ facilities }) => facilities.toLocaleString('en')).join(' / ')
  const markdown = `${formatMachine(describeMachine())}. ${sizes} facilities 设施. CPU milliseconds of the database for each question 每个问题的数据库 CPU 毫秒数.\n\n${toMarkdownTable(reportTable(measured))}`
  console.log(markdown)
  console.log(`\n${await writeReport('scale', { machine: describeMachine(), options, measured }, markdown)}`)
}

const options = readScaleOptions(process.argv.slice(2))
if (options.help) console.log(USAGE)
else await run(options)
