// Ratios of published values: per resident, per square kilometre, as a share of the region above, and to another indicator.
import { significantQuotient } from '@tiyu/quantity/arithmetic'
import type { RatioName } from '../groups/aggregate-table.ts'
import { computeRatio, inBaseUnit, noRatio, type Ratio, type RatioGap } from './ratio.ts'
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
  return divideByShown(observation, 100, reader, ({ regionCode, indicatorCode }, { Region }) => {
    const { parentCode } = Region.get(regionCode)
    return parentCode === null ? 'NO_REGION' : { regionCode: parentCode, indicatorCode }
  })
}

/** The most that a ratio to another indicator may be multiplied by. */
const MAX_PER = 1_000_000

/** Returns why no ratio to another indicator is multiplied by a number; undefined if one may be. */
export function perFault(per: number): { readonly en: string; readonly zh: string } | undefined {
  if (per >= 1 && per <= MAX_PER) return undefined
  return {
    en: `per is ${per}; give 1 to ${MAX_PER}, such as 100 for per cent.`,
    zh: `per 为 ${per}；请给出 1 到 ${MAX_PER}，如 100 表示百分比。`,
  }
}

/** Returns the ratio of a value to that of another indicator, of the same region, year and kind, in base units. */
export async function indicatorRatio<Rows extends SeriesRows>(
  observation: Rows['Observation'] | null,
  divisor: { readonly indicatorCode: string; readonly per: number },
  reader: SeriesReader<Rows>,
): Promise<Ratio<Rows>> {
  const { indicatorCode, per } = divisor
  return divideByShown(observation, per, reader, ({ regionCode }, { Indicator }) =>
    Indicator.get(indicatorCode).aggregation === 'SUM' ? { regionCode, indicatorCode } : 'NOT_ADDITIVE',
  )
}

/** The region and the indicator of a value. */
type ShownCell = Pick<SeriesObservation, 'regionCode' | 'indicatorCode'>

/** Divides a value by the one that series show in another cell, of its year and kind. */
async function divideByShown<Rows extends SeriesRows>(
  observation: Rows['Observation'] | null,
  per: number,
  reader: SeriesReader<Rows>,
  cellOf: (observation: Rows['Observation'], reference: SeriesReference) => ShownCell | RatioGap,
): Promise<Ratio<Rows>> {
  const { reference } = reader
  const none = { exact: null, per, denominator: null, yearsApart: null }
  if (!observation) return { ...none, gap: 'NO_VALUE' }
  if (!isAdditive(observation, reference)) return { ...none, gap: 'NOT_ADDITIVE' }
  const number = numberOf(observation, reference)
  if (!number) return { ...none, gap: 'NO_VALUE' }
  const cell = cellOf(observation, reference)
  if (typeof cell === 'string') return { ...none, gap: cell }
  const denominator = await shownValue(cell, observation, reader)
  const divisor = denominator && numberOf(denominator, reference)
  if (!divisor?.value.gt(0)) return { ...none, gap: 'NO_DENOMINATOR' }
  return { exact: significantQuotient(number, divisor, per), per, denominator, yearsApart: 0, gap: null }
}

/** Reads the value that series show in a cell, of the year and kind of another value. */
async function shownValue<Rows extends SeriesRows>(
  { regionCode, indicatorCode }: ShownCell,
  { yearTo, kind }: SeriesObservation,
  reader: SeriesReader<Rows>,
): Promise<Rows['Observation'] | null> {
  const [value] = await reader.yearValues({ regions: [regionCode], kind, from: yearTo, to: yearTo }, indicatorCode)
  return value?.observation ?? null
}
