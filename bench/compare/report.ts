import type { Client } from 'pg'
import { summarize } from '../measure/distribution.ts'
import { describeMachine, formatMachine } from '../measure/machine.ts'
import { toMarkdownTable, writeReport } from '../measure/report-file.ts'
import type { Options } from './options.ts'
import { type Results, resultTables } from './tables.ts'
import { checkTargets, type TargetResult } from './targets.ts'

/** Share of a core that other processes may use without a warning. */
const NOISE_THRESHOLD = 0.1

/** Returns a warning if other processes used the machine, else an empty text. */
function noiseWarning(results: Results): string {
  const shares = [...results.values()].flatMap((samples) => [...samples.values()].map(({ others }) => others))
  const { p50 } = summarize(shares)
  if (p50 < NOISE_THRESHOLD) return ''
  return ` Other processes used ${p50.toFixed(1)} cores during the run: rates and latencies are worse than on an idle machine, CPU times less so. 其他进程占用了 ${p50.toFixed(1)} 个核心，速率与时延偏差，CPU 时间较可信。`
}

const TARGET_HEADINGS = ['target 目标', 'measured 实测', 'by CPU time 按 CPU 时间', 'reached 达到']

function targetRow({ target, found, byCpu = '—', reached }: TargetResult): string[] {
  return [target, found, byCpu, reached ? 'yes 是' : 'no 否']
}

/** Prints the results and writes them to `bench/output/compare`. */
export async function report(results: Results, options: Options, client: Client): Promise<void> {
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  const machine = describeMachine()
  const postgresql = rows[0]?.server_version.replace(/ .*/, '')
  const verdicts = checkTargets(results)
  const summary = `${formatMachine(machine)}, PostgreSQL ${postgresql}. Medians of ${options.rounds} × ${options.seconds} s, 16 connections, load by autocannon.`
  const targetTable = toMarkdownTable([TARGET_HEADINGS, ...verdicts.map(targetRow)])
  const markdown = [`${summary}${noiseWarning(results)}`, resultTables(results), targetTable].join('\n\n')
  const figures = Object.fromEntries([...results].map(([query, samples]) => [query, Object.fromEntries(samples)]))
  const file = await writeReport('compare', { machine, postgresql, options, results: figures, verdicts }, markdown)
  console.log(`${markdown}\n\n${file}`)
}
