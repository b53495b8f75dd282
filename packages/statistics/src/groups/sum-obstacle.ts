// Why observations must not be added: adding them would count something twice, or mix what cannot be compared.
import type { ObservationSpread, Reference } from './groups.ts'

/** Why the numbers of a group have no sum. */
export type SumObstacle =
  | 'SEVERAL_UNITS'
  | 'SEVERAL_INDICATORS'
  | 'SEVERAL_KINDS'
  | 'SEVERAL_PERIODS'
  | 'NOT_ADDITIVE'
  | 'REGIONS_OVERLAP'
  | 'WHOLE_AND_PARTS'
  | 'RANGES'

/** Why the numbers of a group have no sum, no mean or no measure at all; null if they have. */
interface Obstacles {
  readonly sum: SumObstacle | null
  readonly mean: SumObstacle | null
  readonly all: SumObstacle | null
}

/** True if a region lies in another one of the list. */
function overlap(codes: ReadonlySet<string>, { Region }: Reference): boolean {
  return [...codes].some((code) => Region.get(code).ancestorCodes.some((ancestor) => codes.has(ancestor)))
}

/** All measures are computed. */
export const NO_OBSTACLES: Obstacles = { sum: null, mean: null, all: null }

/** Returns why the observations of a group must not be added, averaged or compared; by the first reason of each. */
export function observationObstacles(spreads: readonly ObservationSpread[], reference: Reference): Obstacles {
  const [first] = spreads
  if (!first) return NO_OBSTACLES
  const differs = (name: 'indicators' | 'kinds' | 'periods') =>
    spreads.some((spread) => spread[name].some((value) => value !== first[name][0]))
  if (differs('indicators')) return { ...NO_OBSTACLES, all: 'SEVERAL_INDICATORS' }
  if (differs('kinds')) return { ...NO_OBSTACLES, all: 'SEVERAL_KINDS' }
  const obstacle = withinKind(spreads, reference.Indicator.get(first.indicators[0]).aggregation, reference)
  return { all: null, mean: obstacle, sum: obstacle ?? (differs('periods') ? 'SEVERAL_PERIODS' : null) }
}

function withinKind(
  spreads: readonly ObservationSpread[],
  aggregation: string,
  reference: Reference,
): SumObstacle | null {
  if (aggregation !== 'SUM') return 'NOT_ADDITIVE'
  if (spreads.some(({ hasWhole }) => hasWhole) && spreads.some(({ hasPart }) => hasPart)) return 'WHOLE_AND_PARTS'
  if (overlap(new Set(spreads.flatMap(({ regions }) => regions)), reference)) return 'REGIONS_OVERLAP'
  return spreads.some(({ ranges }) => ranges > 0) ? 'RANGES' : null
}
