// Scores the drafts of the example reports against the facts noted by hand, and of the published package's report where
// its text is given: pnpm eval:extract [--report PATH]
import { parseArgs } from 'node:util'
import { extract, readCatalogue, readReport } from '@tiyu/data/extract'
import { type GoldFact, type Kind, readFactsWithHomes, readGold } from './eval-extract/gold.ts'
import { type Score, score } from './eval-extract/score.ts'

const root = new URL('../', import.meta.url)
const examples = new URL('examples/reports/', root)

/** A report with its facts. */
interface Case {
  readonly name: string
  readonly path: string
  readonly year: number
  readonly region: string
  readonly facts: readonly GoldFact[]
}

function example(name: string, year: number): Case {
  const facts = readGold(new URL(`${name}.gold.csv`, examples))
  return { name, path: new URL(`${name}.txt`, examples).pathname, year, region: '999900', facts }
}

/** Parts of the facts that must be found, and of the drafts that must be facts. */
const RECALL: Readonly<Record<Kind, number>> = {
  observation: 0.95,
  rank: 0.95,
  event: 0.85,
  project: 0.85,
  policy: 0.85,
  commitment: 0.85,
}
const PRECISION = 0.8

const { values } = parseArgs({ options: { report: { type: 'string' } } })
const cases = [
  example('county-2022', 2022),
  example('province-2023', 2023),
  example('bulletin-2024', 2024),
  example('district-2023', 2023),
  example('prefecture-2024', 2024),
]
if (values.report !== undefined) {
  const facts = readFactsWithHomes(new URL('test/facts/report-2020.csv', root), new URL('data/', root))
  cases.push({ name: 'report-2020', path: values.report, year: 2020, region: '140700', facts })
}

const catalogue = await readCatalogue(new URL('data', root).pathname)
const unitNames = new Map(catalogue.units.map(({ code, name }) => [code, name]))
const totals: Score[] = []

function ratio(part: number, whole: number): string {
  return whole === 0 ? '   –' : (part / whole).toFixed(2)
}

function line(name: string, { kind, facts, drafted, matched }: Score): string {
  const cells = [facts, drafted, matched].map((count) => String(count).padStart(7))
  return `${name.padEnd(14)} ${kind.padEnd(12)}${cells.join('')}   ${ratio(matched, facts)}   ${ratio(matched, drafted)}`
}

console.log('report         kind          facts drafted matched recall precision')
for (const { name, path, year, region, facts } of cases) {
  const { text } = await readReport(path)
  const { drafts } = extract(text, { year, region }, catalogue)
  for (const one of score(facts, drafts, unitNames)) {
    totals.push(one)
    console.log(line(name, one))
    for (const fact of one.missed) console.log(`    missed   ${fact.value}${fact.unit} ${fact.name || fact.phrase}`)
    for (const { cells, citation } of one.surplus) {
      console.log(
        `    surplus  ${cells.name ?? cells.title ?? `${cells.exact ?? cells.rank} ${cells.unitCode ?? ''}`} | ${citation.asWritten}`,
      )
    }
  }
}

for (const kind of Object.keys(RECALL) as Kind[]) {
  const scores = totals.filter((one) => one.kind === kind)
  const sum = (count: (one: Score) => number) => scores.reduce((total, one) => total + count(one), 0)
  const total = {
    kind,
    facts: sum((one) => one.facts),
    drafted: sum((one) => one.drafted),
    matched: sum((one) => one.matched),
    missed: [],
    surplus: [],
  }
  console.log(line('all', total))
  if (total.matched >= RECALL[kind] * total.facts && total.matched >= PRECISION * total.drafted) continue
  console.error(`${kind}: below recall ${RECALL[kind]} or precision ${PRECISION}`)
  process.exitCode = 1
}
