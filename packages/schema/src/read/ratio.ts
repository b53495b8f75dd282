// Ratios of a quantity to the residents or the area of its region.
import { type SignificantNumber, significantQuotient } from '@tiyu/quantity'
import { type Dividend, type RatioName, significantIn } from '@tiyu/quantity/statistics'
import type { DatabaseTables } from '@tiyu/store'
import { type DenominatorContext, type DenominatorKind, findDenominator } from './denominators.ts'
import type { Reference } from './reference.ts'

type Observation = DatabaseTables['Observation']

/** Why there is no ratio. */
export type RatioGap = 'NO_VALUE' | 'NO_REGION' | 'NOT_ROLLED_UP' | 'NOT_ADDITIVE' | 'NO_DENOMINATOR'

/** A ratio, or why there is none. */
export interface Ratio {
  readonly exact: string | null
  /** The number of people or square kilometres that it refers to. */
  readonly per: number
  readonly denominator: Observation | null
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
export function inBaseUnit(observation: Observation, reference: Reference): SignificantNumber | null {
  const { Unit } = reference
  return significantIn(Unit.get(Unit.get(observation.unitCode).baseCode), observation, reference)
}

/** Returns the absence of a ratio. */
export function noRatio(name: RatioName, gap: RatioGap): Ratio {
  return { exact: null, per: RATIOS[name].per, denominator: null, yearsApart: null, gap }
}

/** Returns the ratio of a quantity to the residents or the area of its region, in the same or the nearest year. */
export async function computeRatio(
  name: RatioName,
  { number, regionCode, year }: Dividend,
  context: DenominatorContext,
): Promise<Ratio> {
  const { kind, per, base } = RATIOS[name]
  if (regionCode === null) return noRatio(name, 'NO_REGION')
  if (number === null) return noRatio(name, 'NO_VALUE')
  const denominator = await findDenominator(kind, regionCode, year, context)
  const divisor = denominator && inBaseUnit(denominator, context.reference)
  if (!divisor?.value.gt(0)) return noRatio(name, 'NO_DENOMINATOR')
  return {
    exact: significantQuotient(number, divisor, base),
    per,
    denominator,
    yearsApart: year === null ? null : Math.abs(year - (denominator?.yearTo ?? year)),
    gap: null,
  }
}
