// Scores the drafts of reports against facts noted by hand: the example reports, the annotated reports of
// test/extract/reports as text, Word and PDF, and, if its text is given, that of the published package:
// pnpm eval:extract [--report PATH]
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Codelists, extract, readCodelists, readReport } from '@tiyu/importing/extract'
import { readAnnotatedReports, readInventedRegions } from './eval-extract/annotated-report.ts'
import { type GoldFact, type Kind, readGold, readLinkedFacts } from './eval-extract/gold-facts.ts'
import { scorePlainExpression } from './eval-extract/plain-expression.ts'
import { FORMS, writeForm } from './eval-extract/report-forms.ts'
import { DraftScorer, type Score } from './eval-extract/score.ts'
import { formatAttribute, formatScore, printFaults, totalAttributes, totalScores } from './eval-extract/score-table.ts'

const root = new URL('../', import.meta.url)
const examples = new URL('examples/reports/', root)
const annotated = new URL('test/extract/reports/', root)

/** A report with its gold facts. */
interface EvalCase {
  readonly name: string
  readonly path: string
  readonly year: number
  readonly region: string
  readonly facts: readonly GoldFact[]
}

/** Minimum recall and precision. */
const MIN_RECALL: Readonly<Record<Kind, number>> = {
  observation: 0.95,
  rank: 0.95,
  event: 0.85,
  project: 0.85,
  policy: 0.85,
  commitment: 0.85,
}
const MIN_PRECISION = 0.8

function exampleCase(name: string): EvalCase {
  const facts = readGold(new URL(`${name}.gold.csv`, examples))
  const path = new URL(`${name}.txt`, examples).pathname
  return { name, path, year: Number(name.slice(-4)), region: '999900', facts }
}

function publishedCase(path: string): EvalCase {
  const facts = readLinkedFacts(new URL('test/facts/report-2020.csv', root), new URL('data/', root))
  return { name: 'report-2020', path, year: 2020, region: '140700', facts }
}

async function scoreCase({ path, year, region, facts }: EvalCase, codelists: Codelists): Promise<Score[]> {
  const unitNames = new Map(codelists.units.map(({ code, name }) => [code, name]))
  const { text } = await readReport(path)
  const { drafts } = extract(text, { year, region }, codelists)
  return new DraftScorer(text, unitNames).score(facts, drafts)
}

/** Scores reports one by one and prints their faults; returns all scores. */
async function scoreCases(cases: readonly EvalCase[], codelists: Codelists): Promise<Score[]> {
  const all: Score[] = []
  for (const one of cases) {
    for (const score of await scoreCase(one, codelists)) {
      if (score.facts + score.drafted > 0) console.log(formatScore(one.name, score))
      printFaults(score)
      all.push(score)
    }
  }
  return all
}

/** Prints the totals of scores, and sets the exit code if one is below its minimum. */
function printTotals(name: string, scores: readonly Score[]): void {
  for (const [kind, total] of totalScores(scores)) {
    console.log(formatScore(name, total))
    const { facts, drafted, truePositives } = total
    if (truePositives >= MIN_RECALL[kind] * facts && truePositives >= MIN_PRECISION * drafted) continue
    console.error(`${name}, ${kind}: below recall ${MIN_RECALL[kind]} or precision ${MIN_PRECISION}`)
    process.exitCode = 1
  }
  for (const [attribute, ratio] of totalAttributes(scores))
    if (ratio.of > 0) console.log(formatAttribute(name, attribute, ratio))
}

const { values } = parseArgs({ options: { report: { type: 'string' } } })
const codelists = await readCodelists(new URL('data', root).pathname)
const invented = { ...codelists, regions: [...codelists.regions, ...readInventedRegions(annotated)] }
const reports = readAnnotatedReports(annotated)
const folder = await mkdtemp(join(tmpdir(), 'tiyu-eval-'))
console.log('report                   kind          facts drafted matched recall precision')

const names = ['county-2022', 'province-2023', 'bulletin-2024', 'district-2023', 'prefecture-2024']
const cases = names.map(exampleCase)
if (values.report !== undefined) cases.push(publishedCase(values.report))
const exampleScores = await scoreCases(cases, codelists)

for (const form of FORMS) {
  const written = reports.map(async (report) => ({
    ...report,
    name: `${report.name}, ${form}`,
    path: await writeForm(folder, report.name, report.text, form),
  }))
  const scores = await scoreCases(await Promise.all(written), invented)
  printTotals(`annotated, ${form}`, scores)
}
await rm(folder, { recursive: true })

const plain = reports.map(scorePlainExpression)
const sum = (count: (one: (typeof plain)[number]) => number) => plain.reduce((total, one) => total + count(one), 0)
const plainCounts = {
  facts: sum(({ facts }) => facts),
  drafted: sum(({ found }) => found),
  truePositives: sum(({ matched }) => matched),
}
console.log(formatScore('plain expression', { kind: 'observation', ...plainCounts }))
printTotals('all', exampleScores)
