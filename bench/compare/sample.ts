import type { LoadResult } from '../load/run-load.ts'
import { summarize } from '../measure/distribution.ts'
import { machineCpuSeconds } from '../measure/machine-cpu.ts'
import { pinProcesses } from '../measure/pinning.ts'
import { cpuSecondsBetween, processTree, usageOfEach } from '../measure/process-usage.ts'

/** Result of one measurement. */
export interface Sample {
  /** Responses per second. */
  readonly rate: number
  /** Latencies in milliseconds. */
  readonly p50: number
  readonly p99: number
  /** CPU time per response in microseconds, of the server and of the database. */
  readonly serverCpu: number
  readonly databaseCpu: number
  /** Resident memory of the server in bytes. */
  readonly resident: number
  /** Share of a core used by the load generator. */
  readonly generator: number
  /** Share of a core used by unrelated processes. */
  readonly others: number
}

/** Processes whose CPU time is counted. */
export interface MonitoredProcesses {
  readonly server: number
  /** Current processes of the database; none if it runs on another machine. */
  database(): Promise<readonly number[]>
}

const MICROSECONDS_PER_SECOND = 1e6

/** CPU core of the load generator and the database. */
const OTHER_CORE = 1

/** Seconds of load before each sample, so that idle connections are reopened and pinned. */
const RUN_UP_SECONDS = 0.5

async function takeSnapshot({ server, database }: MonitoredProcesses) {
  const [tree, backends] = [await processTree(server), await database()]
  return {
    server: await usageOfEach(tree),
    database: await usageOfEach(backends),
    generator: await usageOfEach([process.pid]),
    machine: await machineCpuSeconds(),
  }
}

/** Runs a load for some seconds and measures it. */
export async function sample(
  load: (seconds: number) => Promise<LoadResult>,
  seconds: number,
  processes: MonitoredProcesses,
): Promise<Sample> {
  await load(RUN_UP_SECONDS)
  await pinProcesses(OTHER_CORE, [process.pid, ...(await processes.database())])
  const before = await takeSnapshot(processes)
  const result = await load(seconds)
  const after = await takeSnapshot(processes)
  const { responses, latencies } = result
  const server = cpuSecondsBetween(before.server, after.server)
  const database = cpuSecondsBetween(before.database, after.database)
  const generator = cpuSecondsBetween(before.generator, after.generator)
  const { p50, p99 } = summarize(latencies)
  return {
    rate: responses / result.seconds,
    p50,
    p99,
    serverCpu: (server / responses) * MICROSECONDS_PER_SECOND,
    databaseCpu: (database / responses) * MICROSECONDS_PER_SECOND,
    resident: [...after.server.values()].reduce((sum, { resident }) => sum + resident, 0),
    generator: generator / result.seconds,
    others: Math.max(0, after.machine - before.machine - server - database - generator) / result.seconds,
  }
}

/** Returns the median of each figure over several samples; for memory, the maximum. */
export function medianSample(samples: readonly Sample[]): Sample {
  const median = (key: keyof Sample) => summarize(samples.map((one) => one[key])).p50
  return {
    rate: median('rate'),
    p50: median('p50'),
    p99: median('p99'),
    serverCpu: median('serverCpu'),
    databaseCpu: median('databaseCpu'),
    resident: Math.max(...samples.map(({ resident }) => resident)),
    generator: median('generator'),
    others: median('others'),
  }
}
