// Scores the drafts of reports against facts noted by hand: the example reports, the annotated reports of
// test/extract/reports and, if its text is given, that of the published package: pnpm eval:extract [--report PATH]
import { parseArgs } from 'node:util'
import { type Codelists, extract, readCodelists, readReport } from '@tiyu/importing/extract'
import { readAnnotatedReports, readInventedRegions } from './eval-extract/annotated-report.ts'
import { type GoldFact, type Kind, readGold, readLinkedFacts } from './eval-extract/gold-facts.ts'
import { DraftScorer, type Score } from './eval-extract/score.ts'
import { formatAttribute, formatScore, printFaults, totalAttributes, totalScores } from './eval-extract/score-table.ts'

const root = new URL('../', import.meta.url)
const examples = new URL('examples/reports/', root)
const annotated = new URL('test/extract/reports/', root)

/** A report with its gold facts. */
interface EvalCase {
  readonly name: string
  readonly text: string
  readonly year: number
  readonly region: string
  readonly facts: readonly GoldFact[]
}

/** Minimum recall and precision on the example reports. */
const MIN_RECALL: Readonly<Record<Kind, number>> = {
  observation: 0.95,
  rank: 0.95,
  event: 0.85,
  project: 0.85,
  policy: 0.85,
  commitment: 0.85,
}
const MIN_PRECISION = 0.8

async function exampleCase(name: string): Promise<EvalCase> {
  const { text } = await readReport(new URL(`${name}.txt`, examples).pathname)
  const facts = readGold(new URL(`${name}.gold.csv`, examples))
  return { name, text, year: Number(name.slice(-4)), region: '999900', facts }
}

async function publishedCase(path: string): Promise<EvalCase> {
  const { text } = await readReport(path)
  const facts = readLinkedFacts(new URL('test/facts/report-2020.csv', root), new URL('data/', root))
  return { name: 'report-2020', text, year: 2020, region: '140700', facts }
}

function scoreCase({ text, year, region, facts }: EvalCase, codelists: Codelists): Score[] {
  const unitNames = new Map(codelists.units.map(({ code, name }) => [code, name]))
  const { drafts } = extract(text, { year, region }, codelists)
  return new DraftScorer(text, unitNames).score(facts, drafts)
}

/** Scores reports one by one; returns all scores. */
function scoreCases(cases: readonly EvalCase[], codelists: Codelists): Score[] {
  return cases.flatMap((one) => {
    const scores = scoreCase(one, codelists)
    for (const score of scores) {
      if (score.facts + score.drafted > 0) console.log(formatScore(one.name, score))
      printFaults(score)
    }
    return scores
  })
}

function printTotals(name: string, scores: readonly Score[]): void {
  for (const total of totalScores(scores).values()) console.log(formatScore(name, total))
  for (const [attribute, ratio] of totalAttributes(scores))
    if (ratio.of > 0) console.log(formatAttribute(name, attribute, ratio))
}

const { values } = parseArgs({ options: { report: { type: 'string' } } })
const codelists = await readCodelists(new URL('data', root).pathname)
console.log('report                   kind          facts drafted matched recall precision')

const invented = { ...codelists, regions: [...codelists.regions, ...readInventedRegions(annotated)] }
const reports = readAnnotatedReports(annotated)
const annotatedScores = scoreCases(reports, invented)

const names = ['county-2022', 'province-2023', 'bulletin-2024', 'district-2023', 'prefecture-2024']
const cases = await Promise.all(names.map(exampleCase))
if (values.report !== undefined) cases.push(await publishedCase(values.report))
const scores = scoreCases(cases, codelists)

printTotals('annotated', annotatedScores)
printTotals('all', scores)
for (const [kind, { facts, drafted, truePositives }] of totalScores(scores)) {
  if (truePositives >= MIN_RECALL[kind] * facts && truePositives >= MIN_PRECISION * drafted) continue
  console.error(`${kind}: below recall ${MIN_RECALL[kind]} or precision ${MIN_PRECISION}`)
  process.exitCode = 1
}
