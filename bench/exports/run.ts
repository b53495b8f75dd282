// pnpm bench:exports: exports of a large release against a bare COPY, their memory, and clients that stop or leave.
import { type RunningServer, startBenchServer } from '../compare/running-server.ts'
import { describeMachine, formatMachine } from '../measure/machine.ts'
import { type Table, toMarkdownTable, writeReport } from '../measure/report-file.ts'
import { dropDatabase, withClient } from '../nation/database.ts'
import { findActiveNation, type PublishedNation, publishNation } from '../nation/nation.ts'
import { copyOut, download, queryPath, sheetPath } from './downloads.ts'
import { readExportsOptions, USAGE } from './exports-options.ts'
import { cpuAfterLeaving, stalledClientMiB } from './stopped-clients.ts'
import { type TaskUsage, type Watched, watchUsage } from './watch-usage.ts'

type Options = ReturnType<typeof readExportsOptions>

/** An export and what it took. */
interface Measured extends TaskUsage {
  readonly name: string
  readonly status: number
  readonly bytes: number
}

const MEBIBYTE = 2 ** 20

async function exportPaths(nation: PublishedNation): Promise<Map<string, string>> {
  return new Map([
    ['/data/facilities.csv', '/data/facilities.csv'],
    ['/data/facilities.parquet', '/data/facilities.parquet'],
    ['query, csv', queryPath('csv')],
    ['query, parquet', queryPath('parquet')],
    ['query, arrow', queryPath('arrow')],
    ['query, ndjson', queryPath('ndjson')],
    ['query, xlsx, one sheet', await sheetPath(nation)],
    ['query, xlsx, too many rows', queryPath('xlsx')],
  ])
}

/** Measures an export on a server of its own, so that its memory is not that of the ones before. */
async function withServer<Result>(nation: PublishedNation, run: (server: RunningServer) => Promise<Result>) {
  const server = await startBenchServer('ours', nation)
  try {
    return await run(server)
  } finally {
    await server.process.stop()
  }
}

async function measureExport(nation: PublishedNation, name: string, path: string): Promise<Measured> {
  return withServer(nation, async ({ process }) => {
    await download(`${process.url}${queryPath('csv', '(filter: { areaM2: { lt: 1 } })')}`)
    let answer = { status: 0, bytes: 0, beginning: '' }
    const watched: Watched = { server: process.pid, nation }
    const usage = await watchUsage(watched, async () => (answer = await download(`${process.url}${path}`)))
    console.log(`${name}: ${usage.seconds.toFixed(1)} s${answer.status === 200 ? '' : `, ${answer.beginning}`}`)
    return { name, status: answer.status, bytes: answer.bytes, ...usage }
  })
}

async function measureCopy(nation: PublishedNation): Promise<Measured> {
  // The CPU time of a backend is read while its connection is open.
  const usage = await withClient(nation.url, (client) =>
    watchUsage({ server: undefined, nation }, () => copyOut(client, nation.release)),
  )
  return { name: 'COPY … TO STDOUT', status: 200, bytes: 0, ...usage }
}

async function measure(nation: PublishedNation, { only }: Options) {
  const exports = [await measureCopy(nation)]
  console.log(`${exports[0]?.name}: ${exports[0]?.seconds.toFixed(1)} s, ${exports[0]?.cpu.toFixed(1)} s of CPU`)
  for (const [name, path] of await exportPaths(nation)) {
    if (only.some((text) => name.includes(text))) exports.push(await measureExport(nation, name, path))
  }
  const stopped = await withServer(nation, async ({ process }) => {
    const watched: Watched = { server: process.pid, nation }
    const path = queryPath('csv')
    return {
      stalledMiB: await stalledClientMiB(process.url, path, watched),
      cpuAfterLeaving: await cpuAfterLeaving(process.url, path, watched),
    }
  })
  return { exports, stopped }
}

type Measurement = Awaited<ReturnType<typeof measure>>

function reportTable({ exports: [copy, ...others] }: Measurement): Table {
  const heading = ['', 'status', 'MiB', 's', 'CPU s', 'COPY / s', 'COPY / CPU s', 'resident MiB']
  const row = ({ name, status, bytes, seconds, cpu, peakMiB }: Measured) => [
    name,
    String(status),
    (bytes / MEBIBYTE).toFixed(0),
    seconds.toFixed(1),
    cpu.toFixed(1),
    copy ? (copy.seconds / seconds).toFixed(2) : '',
    copy ? (copy.cpu / cpu).toFixed(2) : '',
    peakMiB.toFixed(0),
  ]
  return [heading, ...(copy ? [row(copy)] : []), ...others.map(row)]
}

const options = readExportsOptions(process.argv.slice(2))
if (options.help) console.log(USAGE)
else {
  const database = `tiyu_bench_exports_${options.size.facilities}`
  const nation = await (options.database ? findActiveNation(options.database) : publishNation(database, options.size))
  const measured = await measure(nation, options)
  const { stalledMiB, cpuAfterLeaving: cpu } = measured.stopped
  const text = `${formatMachine(describeMachine())}. ${options.size.facilities.toLocaleString('en')} facilities 设施.

${toMarkdownTable(reportTable(measured))}

A client that stopped reading holds 停止读取的客户端占用: ${stalledMiB.toFixed(1)} MiB. CPU seconds in the three seconds that begin one second after a client left 客户端离开一秒后三秒内的 CPU 秒数: ${cpu.toFixed(2)}.`
  console.log(text)
  console.log(await writeReport('exports', { machine: describeMachine(), size: options.size, ...measured }, text))
  if (!options.keep && !options.database) await dropDatabase(database)
}
