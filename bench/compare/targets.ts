// Performance targets, checked against the measurements.

import type { QueryName } from '../peers/queries.ts'
import type { ServerName } from '../peers/server-configs.ts'
import type { Sample } from './sample.ts'
import type { Results } from './tables.ts'

/** A target for one query, and whether it was reached. */
export interface TargetResult {
  readonly target: string
  readonly found: string
  /** The same ratio by CPU time of the servers, which other load distorts less. */
  readonly byCpu?: string
  readonly reached: boolean
}

type SamplesByServer = ReadonlyMap<ServerName, Sample>

const MEBIBYTE = 2 ** 20

interface Target {
  readonly en: string
  /** The value to compare with the limit; undefined if a server it needs was not measured. */
  value(results: SamplesByServer): number | undefined
  readonly atLeast?: number
  readonly atMost?: number
  readonly digits: number
  readonly except?: QueryName
  cpu?(results: SamplesByServer): number | undefined
}

/** Returns the speedup of a server over another, by rate and by CPU time per request. */
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

/** Checks all targets for which there are measurements. */
export function checkTargets(results: Results): TargetResult[] {
  return [...results].flatMap(([query, samples]) =>
    targets.flatMap(({ en, value, cpu, atLeast = 0, atMost = Number.POSITIVE_INFINITY, digits, except }) => {
      const found = except === query ? undefined : value(samples)
      if (found === undefined) return []
      const reached = found >= atLeast && found <= atMost
      const byCpu = cpu?.(samples)?.toFixed(digits)
      return [{ target: `${query}: ${en}`, found: found.toFixed(digits), reached, ...(byCpu && { byCpu }) }]
    }),
  )
}
