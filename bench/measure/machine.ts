import { cpus, release, totalmem } from 'node:os'

/** The machine a measurement was made on, without anything that names it. */
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

/** The same in one line. */
export function formatMachine({ processor, cores, memory, system, node }: Machine): string {
  return `${processor}, ${cores} cores, ${memory} GiB, ${system}, Node ${node.slice(1)}`
}
