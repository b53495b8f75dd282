import { setTimeout as delay } from 'node:timers/promises'
import { cpuSecondsBetween, processTree, usageOfEach } from '../measure/process-usage.ts'
import { backendPids, withClient } from '../nation/database.ts'
import type { PublishedNation } from '../nation/nation.ts'

/** What a task took of the server and of the database. */
export interface TaskUsage {
  readonly seconds: number
  /** CPU seconds of the server and of the backends of the database together. */
  readonly cpu: number
  /** Highest resident memory of the server meanwhile, and when the task began, in MiB. */
  readonly peakMiB: number
  readonly startMiB: number
}

const SAMPLE_MS = 100
const MEBIBYTE = 2 ** 20

/** A server and the database of its release. */
export interface Watched {
  /** Process id of the server; undefined if only the database is at work. */
  readonly server: number | undefined
  readonly nation: PublishedNation
}

/** Current CPU seconds by process. */
async function cpuSnapshot({ server, nation }: Watched) {
  const backends = await withClient(nation.url, (client) => backendPids(client, nation.database))
  return usageOfEach([...(server === undefined ? [] : await processTree(server)), ...backends])
}

/** Resident memory of the server in MiB. */
export async function residentMiB({ server }: Watched): Promise<number> {
  if (server === undefined) return 0
  return ((await usageOfEach([server])).get(server)?.resident ?? 0) / MEBIBYTE
}

/** CPU seconds of server and database in the given time. */
export async function cpuDuring(watched: Watched, milliseconds: number): Promise<number> {
  const before = await cpuSnapshot(watched)
  await delay(milliseconds)
  return cpuSecondsBetween(before, await cpuSnapshot(watched))
}

/** Runs a task and measures what it takes. */
export async function watchUsage(watched: Watched, run: () => Promise<unknown>): Promise<TaskUsage> {
  const startMiB = await residentMiB(watched)
  const before = await cpuSnapshot(watched)
  const startedAt = performance.now()
  let peakMiB = startMiB
  let isRunning = true
  const sampling = (async () => {
    while (isRunning) {
      peakMiB = Math.max(peakMiB, await residentMiB(watched))
      await delay(SAMPLE_MS)
    }
  })()
  try {
    await run()
  } finally {
    isRunning = false
    await sampling
  }
  const seconds = (performance.now() - startedAt) / 1000
  return { seconds, cpu: cpuSecondsBetween(before, await cpuSnapshot(watched)), peakMiB, startMiB }
}
