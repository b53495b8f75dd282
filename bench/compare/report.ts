import type { Client } from 'pg'
import { distributionOf } from '../measure/distribution.ts'
import { describeMachine, machineLine } from '../measure/machine.ts'
import { asMarkdown, writeReport } from '../measure/report-file.ts'
import type { Options } from './options.ts'
import { type Results, resultTables } from './tables.ts'
import { judge, type Verdict } from './targets.ts'

/** Share of a core that others may take without a word. */
const TOLERATED = 0.1

/** Says so where others took part of the machine. */
function disturbance(results: Results): string {
  const shares = [...results.values()].flatMap((of) => [...of.values()].map(({ others }) => others))
  const { p50 } = distributionOf(shares)
  if (p50 < TOLERATED) return ''
  return ` Other processes took ${p50.toFixed(1)} cores meanwhile: rates and times are worse than they would be alone, processor times less so. 其他进程占用了 ${p50.toFixed(1)} 个核心，速率与时延偏差，CPU 时间较可信。`
}

const VERDICTS = ['target 目标', 'found 实测', 'by CPU 按 CPU 时间', 'reached 达到']

function verdictRow({ target, found, byCpu = '—', reached }: Verdict): string[] {
  return [target, found, byCpu, reached ? 'yes 是' : 'no 否']
}

/** Shows what was measured and keeps it in `bench/output/compare`. */
export async function report(results: Results, options: Options, client: Client): Promise<void> {
  const { rows } = await client.query<{ server_version: string }>('show server_version')
  const machine = describeMachine()
  const postgresql = rows[0]?.server_version.replace(/ .*/, '')
  const verdicts = judge(results)
  const how = `${machineLine(machine)}, PostgreSQL ${postgresql}. Medians of ${options.rounds} × ${options.seconds} s, 16 connections, load by autocannon.`
  const judged = asMarkdown([VERDICTS, ...verdicts.map(verdictRow)])
  const markdown = [`${how}${disturbance(results)}`, resultTables(results), judged].join('\n\n')
  const figures = Object.fromEntries([...results].map(([question, of]) => [question, Object.fromEntries(of)]))
  const file = await writeReport('compare', { machine, postgresql, options, results: figures, verdicts }, markdown)
  console.log(`${markdown}\n\n${file}`)
}
