// pnpm bench:publish: compares publishing into PostgreSQL with a bare COPY, and measures its effect on a running server.
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { startBenchServer } from '../compare/running-server.ts'
import type { Distribution } from '../measure/distribution.ts'
import { describeMachine, formatMachine } from '../measure/machine.ts'
import { type Table, toMarkdownTable, writeReport } from '../measure/report-file.ts'
import { databaseUrl, dropDatabase, ensureDatabase, withClient } from '../nation/database.ts'
import { ensureNationPackage, repositoryRoot } from '../nation/nation.ts'
import { ConstantRateLoad } from './constant-rate-load.ts'
import { type Floor, measureFloor } from './floor.ts'
import { type Publication, publishPackage } from './publication.ts'
import { readPublishOptions, USAGE } from './publish-options.ts'

/** Duration of the measurement of the idle server, in milliseconds. */
const IDLE_MS = 20_000

/** Targets. */
const MIN_SPEED_RATIO = 0.4
const MAX_MEMORY_MIB = 1024
const MAX_LATENCY_RATIO = 2

interface Measurement {
  readonly publication: Publication
  readonly floor: Floor
  readonly idle: Distribution
  readonly during: Distribution
}

const tables = new Map([
  ['regions', 'Region'],
  ['indicators', 'Indicator'],
  ['facilities', 'Facility'],
  ['observations', 'Observation'],
])

async function measure(folder: string, database: string): Promise<Measurement> {
  await dropDatabase(database)
  await ensureDatabase(database)
  const url = databaseUrl(database)
  const initial = await publishPackage(join(repositoryRoot, 'data'), url)
  const { process } = await startBenchServer('ours', { database, url, release: initial.name })
  try {
    const load = new ConstantRateLoad(process.url)
    await load.runDuring(delay(IDLE_MS / 4))
    const idle = await load.runDuring(delay(IDLE_MS))
    const publishing = publishPackage(folder, url)
    const during = await load.runDuring(publishing)
    const publication = await publishing
    const files = new Map([...tables].map(([table, model]) => [model, publication.files[table] ?? '']))
    const floor = await withClient(url, (client) => measureFloor(client, publication.name, files, folder))
    return { publication, floor, idle, during }
  } finally {
    await process.stop()
  }
}

const formatNumber = (value: number) => value.toFixed(value < 10 ? 2 : 0)

function reportTable({ publication, floor, idle, during }: Measurement): Table {
  const floorSeconds = floor.copy + floor.index
  const speedRatio = floorSeconds / publication.seconds
  const latencyRatio = during.p99 / idle.p99
  return [
    ['', 'measured 实测', 'target 目标', ''],
    ['publish 发布, s', formatNumber(publication.seconds), '', ''],
    ['floor 底线: COPY, s', formatNumber(floor.copy), '', ''],
    ['floor 底线: indexes 索引, s', formatNumber(floor.index), '', ''],
    [
      'floor / publish 速度比',
      formatNumber(speedRatio),
      `>= ${MIN_SPEED_RATIO}`,
      speedRatio >= MIN_SPEED_RATIO ? 'yes 是' : 'no 否',
    ],
    [
      'publisher, peak memory 内存峰值, MiB',
      formatNumber(publication.resident),
      `<= ${MAX_MEMORY_MIB}`,
      publication.resident <= MAX_MEMORY_MIB ? 'yes 是' : 'no 否',
    ],
    ['server p99, idle 空闲, ms', formatNumber(idle.p99), '', ''],
    ['server p99, during 发布期间, ms', formatNumber(during.p99), '', ''],
    [
      'during / idle 倍数',
      formatNumber(latencyRatio),
      `<= ${MAX_LATENCY_RATIO}`,
      latencyRatio <= MAX_LATENCY_RATIO ? 'yes 是' : 'no 否',
    ],
  ]
}

const options = readPublishOptions(process.argv.slice(2))
if (options.help) console.log(USAGE)
else {
  const folder = await ensureNationPackage(options.size)
  const measured = await measure(folder, options.database)
  const machine = describeMachine()
  const { facilities, observations } = options.size
  const text = `${facilities} facilities 设施, ${observations} observations 观测值. ${formatMachine(machine)}\n\n${toMarkdownTable(reportTable(measured))}`
  console.log(text)
  console.log(await writeReport('publish', { machine, size: options.size, ...measured }, text))
  if (!options.keep) await dropDatabase(options.database)
}
