// Ratios of a quantity to the residents or the area of its region.
import { type SignificantNumber, significantQuotient } from '@tiyu/quantity/arithmetic'
import type { Dividend, RatioName } from '../groups/aggregate-table.ts'
import type { Reference } from '../groups/groups.ts'
import { significantIn } from '../groups/published-number.ts'
import type { SeriesObservation, SeriesRows } from './rows.ts'
import type { DenominatorKind, SeriesReader } from './series-reader.ts'

/** Why there is no ratio. */
export type RatioGap = 'NO_VALUE' | 'NO_REGION' | 'NOT_ROLLED_UP' | 'NOT_ADDITIVE' | 'NO_DENOMINATOR'

/** A ratio, or why there is none. */
export interface Ratio<Rows extends SeriesRows = SeriesRows> {
  readonly exact: string | null
  /** The number of people or square kilometres that it refers to. */
  readonly per: number
  readonly denominator: Rows['Observation'] | null
  /** Years between the quantity and the denominator; null if the quantity has no single year. */
  readonly yearsApart: number | null
  readonly gap: RatioGap | null
}

/** What ratios refer to. */
const RATIOS = {
  perCapita: { kind: 'PERSON', per: 1, base: 1 },
  per10k: { kind: 'PERSON', per: 10_000, base: 10_000 },
  perKm2: { kind: 'AREA', per: 1, base: 1_000_000 },
} as const satisfies Readonly<Record<RatioName, { kind: DenominatorKind; per: number; base: number }>>

/** Returns a published number in the base unit of its own, with its significance; null for a range. */
export function inBaseUnit(observation: SeriesObservation, reference: Reference): SignificantNumber | null {
  const { Unit } = reference
  return significantIn(Unit.get(Unit.get(observation.unitCode).baseCode), observation, reference)
}

/** Returns the absence of a ratio. */
export function noRatio(name: RatioName, gap: RatioGap): Ratio<never> {
  return { exact: null, per: RATIOS[name].per, denominator: null, yearsApart: null, gap }
}

/** Returns the number of the year, else of the nearest one, the later of two; the latest without a year. */
function nearestTo<Row extends SeriesObservation>(year: number | null, candidates: readonly Row[]): Row | undefined {
  const distance = ({ yearTo }: Row) => (year === null ? 0 : Math.abs((yearTo ?? 0) - year))
  const least = Math.min(...candidates.map(distance))
  return candidates.find((one) => distance(one) === least)
}

/** Returns the ratio of a quantity to the residents or the area of its region, in the same or the nearest year. */
export async function computeRatio<Rows extends SeriesRows>(
  name: RatioName,
  { number, regionCode, year }: Dividend,
  reader: SeriesReader<Rows>,
): Promise<Ratio<Rows>> {
  const { kind, per, base } = RATIOS[name]
  if (regionCode === null) return noRatio(name, 'NO_REGION')
  if (number === null) return noRatio(name, 'NO_VALUE')
  const denominator = nearestTo(year, await reader.denominators(kind, regionCode))
  const divisor = denominator && inBaseUnit(denominator, reader.reference)
  if (!divisor?.value.gt(0)) return noRatio(name, 'NO_DENOMINATOR')
  return {
    exact: significantQuotient(number, divisor, base),
    per,
    denominator: denominator ?? null,
    yearsApart: year === null ? null : Math.abs(year - (denominator?.yearTo ?? year)),
    gap: null,
  }
}
