// Scores the drafts of the example reports against facts noted by hand, and those of the published package's report if
// its text is given: pnpm eval:extract [--report PATH]
import { parseArgs } from 'node:util'
import { extract, readCodelists, readReport } from '@tiyu/importing/extract'
import { type GoldFact, type Kind, readGold, readLinkedFacts } from './eval-extract/gold-facts.ts'
import { type Score, score } from './eval-extract/score.ts'

const root = new URL('../', import.meta.url)
const examples = new URL('examples/reports/', root)

/** A report with its gold facts. */
interface EvalCase {
  readonly name: string
  readonly path: string
  readonly year: number
  readonly region: string
  readonly facts: readonly GoldFact[]
}

function exampleCase(name: string, year: number): EvalCase {
  const facts = readGold(new URL(`${name}.gold.csv`, examples))
  return { name, path: new URL(`${name}.txt`, examples).pathname, year, region: '999900', facts }
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

const { values } = parseArgs({ options: { report: { type: 'string' } } })
const cases = [
  exampleCase('county-2022', 2022),
  exampleCase('province-2023', 2023),
  exampleCase('bulletin-2024', 2024),
  exampleCase('district-2023', 2023),
  exampleCase('prefecture-2024', 2024),
]
if (values.report !== undefined) {
  const facts = readLinkedFacts(new URL('test/facts/report-2020.csv', root), new URL('data/', root))
  cases.push({ name: 'report-2020', path: values.report, year: 2020, region: '140700', facts })
}

const codelists = await readCodelists(new URL('data', root).pathname)
const unitNames = new Map(codelists.units.map(({ code, name }) => [code, name]))
const totals: Score[] = []

function formatRatio(part: number, whole: number): string {
  return whole === 0 ? '   –' : (part / whole).toFixed(2)
}

function formatLine(name: string, { kind, facts, drafted, truePositives }: Score): string {
  const cells = [facts, drafted, truePositives].map((count) => String(count).padStart(7))
  return `${name.padEnd(14)} ${kind.padEnd(12)}${cells.join('')}   ${formatRatio(truePositives, facts)}   ${formatRatio(truePositives, drafted)}`
}

console.log('report         kind          facts drafted matched recall precision')
for (const { name, path, year, region, facts } of cases) {
  const { text } = await readReport(path)
  const { drafts } = extract(text, { year, region }, codelists)
  for (const one of score(facts, drafts, unitNames)) {
    totals.push(one)
    console.log(formatLine(name, one))
    for (const fact of one.falseNegatives)
      console.log(`    missed   ${fact.value}${fact.unit} ${fact.name || fact.phrase}`)
    for (const { cells, citation } of one.falsePositives) {
      console.log(
        `    surplus  ${cells.name ?? cells.title ?? `${cells.exact ?? cells.rank} ${cells.unitCode ?? ''}`} | ${citation.asWritten}`,
      )
    }
  }
}

for (const kind of Object.keys(MIN_RECALL) as Kind[]) {
  const scores = totals.filter((one) => one.kind === kind)
  const sum = (count: (one: Score) => number) => scores.reduce((total, one) => total + count(one), 0)
  const total = {
    kind,
    facts: sum((one) => one.facts),
    drafted: sum((one) => one.drafted),
    truePositives: sum((one) => one.truePositives),
    falseNegatives: [],
    falsePositives: [],
  }
  console.log(formatLine('all', total))
  if (total.truePositives >= MIN_RECALL[kind] * total.facts && total.truePositives >= MIN_PRECISION * total.drafted)
    continue
  console.error(`${kind}: below recall ${MIN_RECALL[kind]} or precision ${MIN_PRECISION}`)
  process.exitCode = 1
}
