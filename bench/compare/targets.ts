// What the service is meant to reach, judged on what was measured.

import type { QueryName } from '../peers/queries.ts'
import type { ServerName } from '../peers/server-configs.ts'
import type { Sample } from './sample.ts'
import type { Results } from './tables.ts'

/** A target for one question, and whether it is reached. */
export interface TargetResult {
  readonly target: string
  readonly found: string
  /** The same ratio by processor time of the servers, which a busy machine distorts less. */
  readonly byCpu?: string
  readonly reached: boolean
}

type SamplesByServer = ReadonlyMap<ServerName, Sample>

const MEBIBYTE = 2 ** 20

interface Target {
  readonly en: string
  /** What is held against the limit; undefined where not all of it was measured. */
  value(results: SamplesByServer): number | undefined
  readonly atLeast?: number
  readonly atMost?: number
  readonly digits: number
  readonly except?: QueryName
  cpu?(results: SamplesByServer): number | undefined
}

/** How much faster one contender is than another: by its rate, and by what an answer costs its server. */
function speedup(server: ServerName, reference: ServerName): Required<Pick<Target, 'value' | 'cpu'>> {
  const ratio = (compare: (one: Sample, other: Sample) => number) => (results: SamplesByServer) => {
    const [one, other] = [results.get(server), results.get(reference)]
    return one && other && compare(one, other)
  }
  return {
    value: ratio((one, other) => one.rate / other.rate),
    cpu: ratio((one, other) => other.serverCpu / one.serverCpu),
  }
}

const targets: readonly Target[] = [
  { en: 'live ≥ 2 × PostGraphile', ...speedup('ours', 'postgraphile'), atLeast: 2, digits: 2 },
  { en: 'live ahead of Mercurius', ...speedup('ours', 'mercurius'), atLeast: 1, digits: 2, except: 'trivial' },
  { en: 'repeated ≥ 0.85 of the floor', ...speedup('repeated', 'floor'), atLeast: 0.85, digits: 2 },
  {
    en: 'live p99 ≤ 4 × p50',
    value: (results) =>
      results.get('ours') && (results.get('ours') as Sample).p99 / (results.get('ours') as Sample).p50,
    atMost: 4,
    digits: 1,
  },
  {
    en: 'live memory ≤ 300 MiB',
    value: (results) => results.get('ours') && (results.get('ours') as Sample).resident / MEBIBYTE,
    atMost: 300,
    digits: 0,
  },
]

/** Every target that what was measured can tell about. */
export function checkTargets(results: Results): TargetResult[] {
  return [...results].flatMap(([question, of]) =>
    targets.flatMap(({ en, value, cpu, atLeast = 0, atMost = Number.POSITIVE_INFINITY, digits, except }) => {
      const found = except === question ? undefined : value(of)
      if (found === undefined) return []
      const reached = found >= atLeast && found <= atMost
      const byCpu = cpu?.(of)?.toFixed(digits)
      return [{ target: `${question}: ${en}`, found: found.toFixed(digits), reached, ...(byCpu && { byCpu }) }]
    }),
  )
}
