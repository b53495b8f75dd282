// Ratios of published values: per resident, per square kilometre, and as a share of the region above.
import { significantQuotient } from '@tiyu/quantity'
import type { RatioName } from '@tiyu/quantity/statistics'
import type { DatabaseTables } from '@tiyu/store'
import type { DenominatorContext } from './denominators.ts'
import { computeRatio, inBaseUnit, noRatio, type Ratio } from './ratio.ts'
import { isOfWholeRegion, readYearValues } from './series-cells.ts'

type Observation = DatabaseTables['Observation']

/** The number of a value that a ratio can be computed of: of a whole region, and no range. */
function numberOf(observation: Observation, { reference }: DenominatorContext) {
  return isOfWholeRegion(observation) ? inBaseUnit(observation, reference) : null
}

const isAdditive = ({ indicatorCode }: Observation, { reference: { Indicator } }: DenominatorContext) =>
  Indicator.get(indicatorCode).aggregation === 'SUM'

/** Returns the ratio of the value of a whole region to its residents or its area. */
export async function observationRatio(
  name: RatioName,
  observation: Observation | null,
  context: DenominatorContext,
): Promise<Ratio> {
  if (!observation) return noRatio(name, 'NO_VALUE')
  if (!isAdditive(observation, context)) return noRatio(name, 'NOT_ADDITIVE')
  const { regionCode, yearTo } = observation
  return computeRatio(name, { number: numberOf(observation, context), regionCode, year: yearTo }, context)
}

/** Returns the share of a value in that of the region above, of the same indicator, year and kind, in per cent. */
export async function parentShare(observation: Observation | null, context: DenominatorContext): Promise<Ratio> {
  const none = { exact: null, per: 100, denominator: null, yearsApart: null }
  if (!observation) return { ...none, gap: 'NO_VALUE' }
  if (!isAdditive(observation, context)) return { ...none, gap: 'NOT_ADDITIVE' }
  const number = numberOf(observation, context)
  if (!number) return { ...none, gap: 'NO_VALUE' }
  const { parentCode } = context.reference.Region.get(observation.regionCode)
  if (parentCode === null) return { ...none, gap: 'NO_REGION' }
  const whole = await shownValue(parentCode, observation, context)
  const divisor = whole && numberOf(whole, context)
  if (!divisor?.value.gt(0)) return { ...none, gap: 'NO_DENOMINATOR' }
  return { exact: significantQuotient(number, divisor, 100), per: 100, denominator: whole, yearsApart: 0, gap: null }
}

/** Reads the value that series show of a region, of the indicator, year and kind of another value. */
async function shownValue(
  regionCode: string,
  { indicatorCode, yearTo, kind }: Observation,
  { database, loaders, reference }: DenominatorContext,
): Promise<Observation | null> {
  const range = { regions: [regionCode], kind, from: yearTo, to: yearTo }
  const read = (codes: readonly string[]) => readYearValues(database.query, reference, range, codes)
  const values = await loaders.load(`value ${JSON.stringify(range)}`, indicatorCode, read)
  return values?.[0]?.observation ?? null
}
