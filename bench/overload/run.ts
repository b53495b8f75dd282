// pnpm bench:overload: the service at twice its capacity. What it accepts is answered in time, the rest is refused at once,
// and its memory does not grow.
import { join } from 'node:path'
import { startBenchServer } from '../compare/running-server.ts'
import { summarize } from '../measure/distribution.ts'
import { describeMachine, formatMachine } from '../measure/machine.ts'
import { usageOfEach } from '../measure/process-usage.ts'
import { type Table, toMarkdownTable, writeReport } from '../measure/report-file.ts'
import { databaseUrl, dropDatabase, ensureDatabase } from '../nation/database.ts'
import { repositoryRoot } from '../nation/nation.ts'
import { publishPackage } from '../publish/publication.ts'
import { type Answers, sendLoad } from './overload-load.ts'
import { readOverloadOptions, USAGE } from './overload-options.ts'

/** Seconds of warming up and of measuring the capacity, of the idle server, and of warming up under the load. */
const [CAPACITY_SECONDS, IDLE_SECONDS, WARM_UP_SECONDS] = [15, 20, 30]

/** Connections that measure the capacity, and that send too much. */
const [CAPACITY_CONNECTIONS, OVERLOAD_CONNECTIONS] = [32, 200]

/** An idle server has one request at a time: the requests of several connections would arrive together. */
const IDLE_CONNECTIONS = 1

/** Share of the capacity at which the server counts as idle. */
const IDLE_SHARE = 0.05

const SAMPLE_MS = 1000
const MEBIBYTE = 2 ** 20

/** Samples the resident memory of a process every second; the returned function ends it. */
function sampleMemory(pid: number): () => number[] {
  const samples: number[] = []
  const sample = async () => samples.push(((await usageOfEach([pid])).get(pid)?.resident ?? 0) / MEBIBYTE)
  const timer = setInterval(() => void sample(), SAMPLE_MS)
  return () => {
    clearInterval(timer)
    return samples
  }
}

const perSecond = ({ accepted, seconds }: Answers) => accepted.length / seconds

async function measure(options: { readonly seconds: number; readonly load: number }, database: string) {
  await dropDatabase(database)
  await ensureDatabase(database)
  const url = databaseUrl(database)
  const { name } = await publishPackage(join(repositoryRoot, 'data'), url)
  const { process } = await startBenchServer('ours', { database, url, release: name })
  try {
    const closed = { url: process.url, seconds: CAPACITY_SECONDS, connections: CAPACITY_CONNECTIONS }
    await sendLoad(closed)
    const capacity = perSecond(await sendLoad(closed))
    const idle = await sendLoad({
      ...closed,
      connections: IDLE_CONNECTIONS,
      seconds: IDLE_SECONDS,
      rate: Math.ceil(capacity * IDLE_SHARE),
    })
    const overload = { url: process.url, connections: OVERLOAD_CONNECTIONS, rate: Math.ceil(capacity * options.load) }
    await sendLoad({ ...overload, seconds: WARM_UP_SECONDS })
    const endSampling = sampleMemory(process.pid)
    const answers = await sendLoad({ ...overload, seconds: options.seconds })
    return { capacity, idle, answers, memory: endSampling(), rate: overload.rate }
  } finally {
    await process.stop()
  }
}

type Measurement = Awaited<ReturnType<typeof measure>>

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const verdict = (isReached: boolean) => (isReached ? 'yes 是' : 'no 否')

function reportTable({ capacity, idle, answers, memory, rate }: Measurement): Table {
  const [idleTimes, accepted, refused] = [idle.accepted, answers.accepted, answers.refused].map(summarize)
  if (!idleTimes || !accepted || !refused) return []
  const part = Math.ceil(memory.length / 10)
  const growth = mean(memory.slice(-part)) / mean(memory.slice(0, part)) - 1
  const ratio = accepted.p99 / idleTimes.p99
  const faults = answers.unexpected + answers.lost
  return [
    ['', 'measured 实测', 'target 目标', ''],
    ['capacity 处理能力, answers/s', capacity.toFixed(0), '', ''],
    ['load 负载, requests/s', rate.toFixed(0), '', ''],
    ['sent for 持续, s', answers.seconds.toFixed(0), '', ''],
    ['accepted 受理', String(accepted.count), '', ''],
    ['refused with 503 and Retry-After 拒绝', String(refused.count), '', ''],
    ['lost or answered otherwise 丢失或其他', String(faults), '0', verdict(faults === 0)],
    ['accepted / capacity 受理占能力', (perSecond(answers) / capacity).toFixed(2), '', ''],
    ['idle 空闲 p50, p99, ms', `${idleTimes.p50.toFixed(1)}, ${idleTimes.p99.toFixed(1)}`, '', ''],
    ['accepted 受理 p50, p99, ms', `${accepted.p50.toFixed(1)}, ${accepted.p99.toFixed(1)}`, '', ''],
    ['p99 accepted / idle', ratio.toFixed(2), '<= 2', verdict(ratio <= 2)],
    ['refused 拒绝 p50, p99, ms', `${refused.p50.toFixed(1)}, ${refused.p99.toFixed(1)}`, '', ''],
    ['memory at the end 末段内存, MiB', mean(memory.slice(-part)).toFixed(0), '', ''],
    ['growth of memory 内存增长', `${(growth * 100).toFixed(1)} %`, '<= 5 %', verdict(growth <= 0.05)],
  ]
}

const options = readOverloadOptions(process.argv.slice(2))
if (options.help) console.log(USAGE)
else {
  const measured = await measure(options, options.database)
  const text = `${formatMachine(describeMachine())}\n\n${toMarkdownTable(reportTable(measured))}`
  console.log(text)
  const { answers, idle, ...rest } = measured
  const times = {
    idle: summarize(idle.accepted),
    accepted: summarize(answers.accepted),
    refused: summarize(answers.refused),
  }
  console.log(await writeReport('overload', { machine: describeMachine(), ...rest, times }, text))
  if (!options.keep) await dropDatabase(options.database)
}
