import type { Answered } from '../load/under-load.ts'
import { distributionOf } from '../measure/distribution.ts'
import { processTree, usageOfAll } from '../measure/process-usage.ts'

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
}

/** Whose processor time is counted. */
export interface Watched {
  readonly server: number
  /** Processes of the database; empty where it runs elsewhere. */
  readonly database: readonly number[]
}

const MICRO = 1e6

/** Runs a load and counts what it took. */
export async function sample(load: () => Promise<Answered>, { server, database }: Watched): Promise<Sample> {
  const tree = await processTree(server)
  const before = await Promise.all([usageOfAll(tree), usageOfAll(database), usageOfAll([process.pid])])
  const { answers, seconds, latencies } = await load()
  const after = await Promise.all([usageOfAll(tree), usageOfAll(database), usageOfAll([process.pid])])
  const [serverCpu = 0, databaseCpu = 0, generator = 0] = after.map(({ cpu }, index) => cpu - (before[index]?.cpu ?? 0))
  const { p50, p99 } = distributionOf(latencies)
  return {
    rate: answers / seconds,
    p50,
    p99,
    serverCpu: (serverCpu / answers) * MICRO,
    databaseCpu: (databaseCpu / answers) * MICRO,
    resident: after[0].resident,
    generator: generator / seconds,
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
  }
}
