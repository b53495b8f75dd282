import type { Answered } from '../load/under-load.ts'
import { distributionOf } from '../measure/distribution.ts'
import { pinAll } from '../measure/pinning.ts'
import { processTree, timeBetween, usageOfEach } from '../measure/process-usage.ts'
import { machineTime } from '../measure/processor-time.ts'

/** What one measurement found. */
export interface Sample {
  /** Answers a second. */
  readonly rate: number
  /** Times of an answer, in milliseconds. */
  readonly p50: number
  readonly p99: number
  /** Processor time of an answer, in microseconds: of the server, and of the database. */
  readonly serverCpu: number
  readonly databaseCpu: number
  /** Memory of the server, in bytes. */
  readonly resident: number
  /** Share of a core that the load generator took. */
  readonly generator: number
  /** Share of a core that processes took which have no part in it. */
  readonly others: number
}

/** Whose processor time is counted. */
export interface Watched {
  readonly server: number
  /** The processes of the database now; none where it runs elsewhere. */
  database(): Promise<readonly number[]>
}

const MICRO = 1e6

/** Core of the load and of the database. */
const OTHER_CORE = 1

/** Seconds of load before each sample: connections that were idle are made anew, and moved to their core. */
const RUN_UP = 0.5

async function look({ server, database }: Watched) {
  const [tree, backends] = [await processTree(server), await database()]
  return {
    server: await usageOfEach(tree),
    database: await usageOfEach(backends),
    generator: await usageOfEach([process.pid]),
    machine: await machineTime(),
  }
}

/** Runs a load for so many seconds and counts what it took. */
export async function sample(
  load: (seconds: number) => Promise<Answered>,
  seconds: number,
  watched: Watched,
): Promise<Sample> {
  await load(RUN_UP)
  await pinAll(OTHER_CORE, [process.pid, ...(await watched.database())])
  const before = await look(watched)
  const answered = await load(seconds)
  const after = await look(watched)
  const { answers, latencies } = answered
  const server = timeBetween(before.server, after.server)
  const database = timeBetween(before.database, after.database)
  const generator = timeBetween(before.generator, after.generator)
  const { p50, p99 } = distributionOf(latencies)
  return {
    rate: answers / answered.seconds,
    p50,
    p99,
    serverCpu: (server / answers) * MICRO,
    databaseCpu: (database / answers) * MICRO,
    resident: [...after.server.values()].reduce((sum, { resident }) => sum + resident, 0),
    generator: generator / answered.seconds,
    others: Math.max(0, after.machine - before.machine - server - database - generator) / answered.seconds,
  }
}

/** The median of each figure over several samples; of memory, the most. */
export function medianOf(samples: readonly Sample[]): Sample {
  const median = (key: keyof Sample) => distributionOf(samples.map((one) => one[key])).p50
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
