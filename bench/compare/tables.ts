import { asMarkdown, type Table } from '../measure/report-file.ts'
import { type ContenderName, contenders } from '../peers/contenders.ts'
import { type Question, questions } from '../peers/questions.ts'
import type { Sample } from './sample.ts'

/** What was measured, by question and contender. */
export type Results = ReadonlyMap<Question, ReadonlyMap<ContenderName, Sample>>

/** Share of its core above which the generator, not the server, may set the rate. */
const BUSY = 0.9

const MEBIBYTE = 2 ** 20

const round = (value: number) => String(Math.round(value))
const ratio = (value: number, to: number | undefined) => (to ? (value / to).toFixed(2) : '—')

function row(name: ContenderName, one: Sample, all: ReadonlyMap<ContenderName, Sample>): string[] {
  return [
    contenders[name].label,
    `${round(one.rate)}${one.generator > BUSY ? ' †' : ''}`,
    ratio(one.rate, all.get('postgraphile')?.rate),
    ratio(one.rate, all.get('floor')?.rate),
    one.p50.toFixed(2),
    one.p99.toFixed(2),
    round(one.serverCpu),
    round(one.databaseCpu),
    round(one.resident / MEBIBYTE),
  ]
}

const HEADING = [
  'server 服务',
  'requests/s 每秒请求',
  '× PostGraphile',
  '× floor 下限',
  'p50 ms',
  'p99 ms',
  'server CPU µs',
  'database CPU µs',
  'MiB',
]

function questionTable(question: Question, results: ReadonlyMap<ContenderName, Sample>): string {
  const table: Table = [HEADING, ...[...results].map(([name, one]) => row(name, one, results))]
  const { en, zh } = questions[question]
  return `**${question}**: ${en} · ${zh}\n\n${asMarkdown(table)}`
}

/** One table a question. */
export function resultTables(results: Results): string {
  return [...results].map(([question, of]) => questionTable(question, of)).join('\n\n')
}
