// Ratios of published values: per resident, per square kilometre, and as a share of the region above.
import { significantQuotient } from '@tiyu/quantity/arithmetic'
import type { RatioName } from '../groups/aggregate-table.ts'
import { computeRatio, inBaseUnit, noRatio, type Ratio } from './ratio.ts'
import type { SeriesObservation, SeriesReference, SeriesRows } from './rows.ts'
import type { SeriesReader } from './series-reader.ts'
import { isOfWholeRegion } from './year-value.ts'

/** The number of a value that a ratio can be computed of: of a whole region, and no range. */
function numberOf(observation: SeriesObservation, reference: SeriesReference) {
  return isOfWholeRegion(observation) ? inBaseUnit(observation, reference) : null
}

const isAdditive = ({ indicatorCode }: SeriesObservation, { Indicator }: SeriesReference) =>
  Indicator.get(indicatorCode).aggregation === 'SUM'

/** Returns the ratio of the value of a whole region to its residents or its area. */
export async function observationRatio<Rows extends SeriesRows>(
  name: RatioName,
  observation: Rows['Observation'] | null,
  reader: SeriesReader<Rows>,
): Promise<Ratio<Rows>> {
  const { reference } = reader
  if (!observation) return noRatio(name, 'NO_VALUE')
  if (!isAdditive(observation, reference)) return noRatio(name, 'NOT_ADDITIVE')
  const { regionCode, yearTo } = observation
  return computeRatio(name, { number: numberOf(observation, reference), regionCode, year: yearTo }, reader)
}

/** Returns the share of a value in that of the region above, of the same indicator, year and kind, in per cent. */
export async function parentShare<Rows extends SeriesRows>(
  observation: Rows['Observation'] | null,
  reader: SeriesReader<Rows>,
): Promise<Ratio<Rows>> {
  const { reference } = reader
  const none = { exact: null, per: 100, denominator: null, yearsApart: null }
  if (!observation) return { ...none, gap: 'NO_VALUE' }
  if (!isAdditive(observation, reference)) return { ...none, gap: 'NOT_ADDITIVE' }
  const number = numberOf(observation, reference)
  if (!number) return { ...none, gap: 'NO_VALUE' }
  const { parentCode } = reference.Region.get(observation.regionCode)
  if (parentCode === null) return { ...none, gap: 'NO_REGION' }
  const whole = await shownValue(parentCode, observation, reader)
  const divisor = whole && numberOf(whole, reference)
  if (!divisor?.value.gt(0)) return { ...none, gap: 'NO_DENOMINATOR' }
  return { exact: significantQuotient(number, divisor, 100), per: 100, denominator: whole, yearsApart: 0, gap: null }
}

/** Reads the value that series show of a region, of the indicator, year and kind of another value. */
async function shownValue<Rows extends SeriesRows>(
  regionCode: string,
  { indicatorCode, yearTo, kind }: SeriesObservation,
  reader: SeriesReader<Rows>,
): Promise<Rows['Observation'] | null> {
  const [value] = await reader.yearValues({ regions: [regionCode], kind, from: yearTo, to: yearTo }, indicatorCode)
  return value?.observation ?? null
}
