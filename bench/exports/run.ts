// pnpm bench:exports: what it takes to send a large table, against COPY.
import { join } from 'node:path'
import { tableFormats } from '@tiyu/exporting'
import { describeMachine, formatMachine } from '../measure/machine.ts'
import { toMarkdownTable, writeReport } from '../measure/report-file.ts'
import { ensureNationPackage } from '../nation/nation.ts'
import { measureCopy } from './copy.ts'
import { readExportOptions, USAGE } from './export-options.ts'
import { MeasuredServer, type SentExport, type StalledExport } from './measured-server.ts'
import { PUBLISHED } from './published.ts'

const MIB = 2 ** 20

/** Targets. */
const MIN_CSV_SPEED = 0.9
const MAX_PARQUET_TIME = 1.5
const MAX_PARQUET_MIB = 300
const MAX_XLSX_MIB = 200
const MAX_HELD_MIB = 5
const MAX_STOP_MS = 1000

/** Formats that are sent whole, and those that a client stalls in. */
const FORMATS = [PUBLISHED, 'csv', 'ndjson', 'parquet', 'arrow'] as const
const STALLED_FORMATS = ['csv', 'parquet', 'arrow'] as const

async function withServer<Result>(file: string, measure: (server: MeasuredServer) => Promise<Result>): Promise<Result> {
  const server = await MeasuredServer.start(file)
  try {
    return await measure(server)
  } finally {
    server.stop()
  }
}

/** Measures one after the other, each in a process of its own. */
async function measureEach<Result>(formats: readonly string[], measure: (format: string) => Promise<Result>) {
  const results = new Map<string, Result>()
  for (const format of formats) results.set(format, await measure(format))
  return results
}

async function measure(file: string, database: string) {
  const copy = await measureCopy(database, file)
  const sent = await measureEach(FORMATS, (format) => withServer(file, (server) => server.download(format)))
  sent.set('xlsx', await withServer(file, (server) => server.download('xlsx', tableFormats.xlsx.maxRows)))
  const stalled = await measureEach(STALLED_FORMATS, (format) => withServer(file, (server) => server.stall(format)))
  return { copy, sent, stalled }
}

const number = (value: number) => value.toFixed(value < 10 ? 2 : 0)

function sentTable(copy: Omit<SentExport, 'peak'>, sent: ReadonlyMap<string, SentExport>) {
  const row = (name: string, { seconds, cpu, bytes }: Omit<SentExport, 'peak'>, peak?: number) => [
    name,
    ...[number(seconds), number(cpu), number(bytes / MIB), peak === undefined ? '' : number(peak / MIB)],
  ]
  return toMarkdownTable([
    ['', 's', 'processor 处理器, s', 'size 大小, MiB', 'peak memory 内存峰值, MiB'],
    row('COPY … TO STDOUT', copy),
    ...Array.from(sent, ([name, one]) => row(name, one, one.peak)),
  ])
}

function stalledTable(stalled: ReadonlyMap<string, StalledExport>) {
  return toMarkdownTable([
    ['', 'held by a stalled client 停读时占用, MiB', 'stops after leaving 离开后停止, ms'],
    ...Array.from(stalled, ([name, { held, stoppedAfter }]) => [name, number(held / MIB), number(stoppedAfter)]),
  ])
}

function targetsTable({ copy, sent, stalled }: Awaited<ReturnType<typeof measure>>) {
  const cpu = (format: string) => sent.get(format)?.cpu ?? Number.NaN
  const peak = (format: string) => (sent.get(format)?.peak ?? Number.NaN) / MIB
  const most = (read: (one: StalledExport) => number) => Math.max(...Array.from(stalled.values(), read))
  const targets: readonly (readonly [name: string, value: number, isReached: boolean])[] = [
    [`CSV ≥ ${MIN_CSV_SPEED} of COPY`, copy.cpu / cpu(PUBLISHED), copy.cpu / cpu(PUBLISHED) >= MIN_CSV_SPEED],
    [
      `Parquet ≤ ${MAX_PARQUET_TIME} × CSV`,
      cpu('parquet') / cpu('csv'),
      cpu('parquet') / cpu('csv') <= MAX_PARQUET_TIME,
    ],
    [`Parquet ≤ ${MAX_PARQUET_MIB} MiB`, peak('parquet'), peak('parquet') <= MAX_PARQUET_MIB],
    [`XLSX ≤ ${MAX_XLSX_MIB} MiB`, peak('xlsx'), peak('xlsx') <= MAX_XLSX_MIB],
    [
      `stalled 停读 ≤ ${MAX_HELD_MIB} MiB`,
      most(({ held }) => held) / MIB,
      most(({ held }) => held) / MIB <= MAX_HELD_MIB,
    ],
    [
      `gone 离开 ≤ ${MAX_STOP_MS} ms`,
      most(({ stoppedAfter }) => stoppedAfter),
      most(({ stoppedAfter }) => stoppedAfter) <= MAX_STOP_MS,
    ],
  ]
  return toMarkdownTable([
    ['target 目标, by processor time 按处理器时间', 'measured 实测', 'reached 达到'],
    ...targets.map(([name, value, isReached]) => [name, number(value), isReached ? 'yes 是' : 'no 否']),
  ])
}

const options = readExportOptions(process.argv.slice(2))
if (options.help) console.log(USAGE)
else {
  const size = { facilities: options.facilities, observations: 1000, indicators: 200 }
  const folder = options.package ?? (await ensureNationPackage(size))
  const measured = await measure(join(folder, 'facilities.csv'), options.database)
  const machine = describeMachine()
  const { copy, sent, stalled } = measured
  const text = [formatMachine(machine), sentTable(copy, sent), stalledTable(stalled), targetsTable(measured)].join(
    '\n\n',
  )
  console.log(text)
  const data = { machine, copy, sent: Object.fromEntries(sent), stalled: Object.fromEntries(stalled) }
  console.log(await writeReport('exports', data, text))
}
