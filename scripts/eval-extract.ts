// Scores the drafts of reports against facts noted by hand: the example reports, the annotated reports of
// test/extract/reports as text, Word and PDF, and as scans if text recognition is installed; and, if its text is given, that
// of the published package: pnpm eval:extract [--report PATH] [--scan] [--forms FORM,…] [--only PREFIX,…]
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Codelists, extract, readCodelists, readReport } from '@tiyu/importing/extract'
import { readAnnotatedReports, readInventedRegions } from './eval-extract/annotated-report.ts'
import { type GoldFact, type Kind, readGold, readLinkedFacts } from './eval-extract/gold-facts.ts'
import { addCounts, scorePeer } from './eval-extract/peer.ts'
import { plainExpression } from './eval-extract/plain-expression.ts'
import { FORMS, type Form, SCAN, writeForm } from './eval-extract/report-forms.ts'
import { DraftScorer, type Score } from './eval-extract/score.ts'
import {
  formatAttribute,
  formatScore,
  printFaults,
  type ScoreCounts,
  totalAttributes,
  totalScores,
} from './eval-extract/score-table.ts'
import { TextAlignment } from './eval-extract/text-alignment.ts'
import { loadTextRecognizers } from './eval-extract/text-recognizers.ts'

const root = new URL('../', import.meta.url)
const examples = new URL('examples/reports/', root)
const annotated = new URL('test/extract/reports/', root)

/** Other ways to find figures. */
const peers = [plainExpression, ...loadTextRecognizers()]

/** A report with its gold facts. */
interface EvalCase {
  readonly name: string
  readonly path: string
  readonly year: number
  readonly region: string
  readonly facts: readonly GoldFact[]
  /** The text as written; as it is read, without it. */
  readonly text?: string
}

/** Minimum recall and precision. */
const MIN_RECALL: Readonly<Record<Kind, number>> = {
  observation: 0.95,
  rank: 0.9,
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

/** Scores a report, and the peers on its text as it was read. */
async function scoreCase({ path, year, region, facts, text: written }: EvalCase, codelists: Codelists) {
  const unitNames = new Map(codelists.units.map(({ code, name }) => [code, name]))
  const { text } = await readReport(path)
  const { drafts } = extract(text, { year, region }, codelists)
  const alignment = new TextAlignment(text, written ?? text)
  const scores = new DraftScorer(alignment, unitNames).score(facts, drafts)
  return { scores, peers: peers.map((peer) => scorePeer(peer, text, alignment, facts)) }
}

/** Scores reports one by one and prints their faults; returns all scores, and those of the peers. */
async function scoreCases(cases: readonly EvalCase[], codelists: Codelists) {
  const all: Score[] = []
  const ofPeers: ScoreCounts[][] = peers.map(() => [])
  for (const one of cases) {
    const { scores, peers: counts } = await scoreCase(one, codelists)
    for (const [index, count] of counts.entries()) ofPeers[index]?.push(count)
    for (const score of scores) {
      if (score.facts + score.drafted > 0) console.log(formatScore(one.name, score))
      printFaults(score)
      all.push(score)
    }
  }
  return { scores: all, peers: ofPeers.map(addCounts) }
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

const { values } = parseArgs({
  options: {
    report: { type: 'string' },
    scan: { type: 'boolean', default: false },
    forms: { type: 'string' },
    only: { type: 'string' },
  },
})
const codelists = await readCodelists(new URL('data', root).pathname)
const invented = { ...codelists, regions: [...codelists.regions, ...readInventedRegions(annotated)] }
const prefixes = (values.only ?? '').split(',')
const reports = readAnnotatedReports(annotated).filter(({ name }) => prefixes.some((prefix) => name.startsWith(prefix)))
const folder = await mkdtemp(join(tmpdir(), 'tiyu-eval-'))
console.log('report                   kind          facts drafted matched recall precision')

const names = ['county-2022', 'province-2023', 'bulletin-2024', 'district-2023', 'prefecture-2024']
const cases = names.map(exampleCase)
if (values.report !== undefined) cases.push(publishedCase(values.report))
const { scores: exampleScores } = await scoreCases(cases, codelists)

const named = values.forms?.split(',')
const all: readonly Form[] = values.scan ? [...FORMS, SCAN] : FORMS
const forms = all.filter((form) => named?.includes(form) ?? true)
for (const form of forms) {
  const written: EvalCase[] = []
  for (const report of reports) {
    const path = await writeForm(folder, report.name, report.text, form)
    written.push({ ...report, name: `${report.name}, ${form}`, path })
  }
  const { scores, peers: ofPeers } = await scoreCases(written, invented)
  printTotals(`annotated, ${form}`, scores)
  for (const [index, counts] of ofPeers.entries()) console.log(formatScore(`${peers[index]?.name}, ${form}`, counts))
}
await rm(folder, { recursive: true })
printTotals('all', exampleScores)
