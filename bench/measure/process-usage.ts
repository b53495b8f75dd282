// CPU time and memory of processes, from /proc; Linux only.
import { readdir, readFile } from 'node:fs/promises'

/** Length of a tick of /proc/PID/stat in seconds: USER_HZ is 100 on every Linux. */
const TICK = 0.01

/** Bytes of a kibibyte, which /proc/PID/status counts in. */
const KIB = 1024

/** Usage of a process. */
export interface Usage {
  /** CPU time since its start, in seconds. */
  readonly cpu: number
  /** Current resident memory in bytes. */
  readonly resident: number
}

async function readIfPresent(file: string): Promise<string> {
  // The process may end after it was listed.
  return readFile(file, 'utf8').catch(() => '')
}

async function childrenOf(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => [])
  const lists = await Promise.all(threads.map((thread) => readIfPresent(`/proc/${pid}/task/${thread}/children`)))
  return lists.flatMap((list) => list.split(' ').filter(Boolean).map(Number))
}

async function usageOf(pid: number): Promise<Usage> {
  const [stat, status] = await Promise.all([readIfPresent(`/proc/${pid}/stat`), readIfPresent(`/proc/${pid}/status`)])
  // The name in parentheses may contain spaces; user and system time are fields 14 and 15 of the whole line.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(fields[11] ?? 0) + Number(fields[12] ?? 0)
  return { cpu: ticks * TICK, resident: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) * KIB }
}

/** Usage by process id, without processes that have ended. */
export async function usageOfEach(pids: readonly number[]): Promise<Map<number, Usage>> {
  const usages = await Promise.all(pids.map(async (pid) => [pid, await usageOf(pid)] as const))
  return new Map(usages)
}

/** CPU seconds between two snapshots; a process started in between counts from its start. */
export function cpuSecondsBetween(before: ReadonlyMap<number, Usage>, after: ReadonlyMap<number, Usage>): number {
  const times = [...after].map(([pid, { cpu }]) => Math.max(0, cpu - (before.get(pid)?.cpu ?? 0)))
  return times.reduce((sum, time) => sum + time, 0)
}

/** Ids of a process and all its descendants. */
export async function processTree(pid: number): Promise<number[]> {
  const children = await childrenOf(pid)
  return [pid, ...(await Promise.all(children.map(processTree))).flat()]
}
