import { readFile } from 'node:fs/promises'

/** Length of a tick of /proc/stat in seconds: USER_HZ is 100 on every Linux. */
const TICK = 0.01

/** Busy CPU time of all cores since boot, in seconds. */
export async function machineCpuSeconds(): Promise<number> {
  const [line = ''] = (await readFile('/proc/stat', 'utf8')).split('\n', 1)
  const [user = 0, nice = 0, system = 0, , , irq = 0, softirq = 0] = line.split(/\s+/).slice(1).map(Number)
  return (user + nice + system + irq + softirq) * TICK
}
