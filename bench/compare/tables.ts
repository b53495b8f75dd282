import { type Table, toMarkdownTable } from '../measure/report-file.ts'
import { type QueryName, queries } from '../peers/queries.ts'
import { type ServerName, serverConfigs } from '../peers/server-configs.ts'
import type { Sample } from './sample.ts'

/** Samples by query and server. */
export type Results = ReadonlyMap<QueryName, ReadonlyMap<ServerName, Sample>>

/** Share of its core above which the load generator may limit the rate. */
const SATURATION_SHARE = 0.9

const MEBIBYTE = 2 ** 20

const round = (value: number) => String(Math.round(value))
const ratio = (value: number, reference: number | undefined) => (reference ? (value / reference).toFixed(2) : '—')

function row(name: ServerName, sample: Sample, samples: ReadonlyMap<ServerName, Sample>): string[] {
  return [
    serverConfigs[name].label,
    `${round(sample.rate)}${sample.generator > SATURATION_SHARE ? ' †' : ''}`,
    ratio(sample.rate, samples.get('postgraphile')?.rate),
    ratio(sample.rate, samples.get('floor')?.rate),
    sample.p50.toFixed(2),
    sample.p99.toFixed(2),
    round(sample.serverCpu),
    round(sample.databaseCpu),
    round(sample.resident / MEBIBYTE),
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

function queryTable(query: QueryName, results: ReadonlyMap<ServerName, Sample>): string {
  const table: Table = [HEADING, ...[...results].map(([name, one]) => row(name, one, results))]
  const { en, zh } = queries[query]
  return `**${query}**: ${en} · ${zh}\n\n${toMarkdownTable(table)}`
}

/** Markdown with one table per query. */
export function resultTables(results: Results): string {
  return [...results].map(([query, samples]) => queryTable(query, samples)).join('\n\n')
}
