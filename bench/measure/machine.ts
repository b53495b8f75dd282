import { cpus, release, totalmem } from 'node:os'

/** The machine of a measurement, without identifying details. */
export interface Machine {
  readonly processor: string
  readonly cores: number
  /** Memory in GiB. */
  readonly memory: number
  readonly system: string
  readonly node: string
}

const GIB = 2 ** 30

/** Describes this machine. */
export function describeMachine(): Machine {
  const cores = cpus()
  return {
    processor: cores[0]?.model.trim() ?? 'unknown',
    cores: cores.length,
    memory: Math.round(totalmem() / GIB),
    system: `${process.platform} ${release().replace(/-.*/, '')}`,
    node: process.version,
  }
}

/** Formats a machine in one line. */
export function formatMachine({ processor, cores, memory, system, node }: Machine): string {
  return `${processor}, ${cores} cores, ${memory} GiB, ${system}, Node ${node.slice(1)}`
}
