// Yearly series: the values of an indicator in a region, and the changes between them.
import { convertDecimal, type Decimal } from '../groups/published-number.ts'
import { Change, type SeriesContext } from './change.ts'
import type { SeriesRows } from './rows.ts'
import type { YearValue } from './year-value.ts'

/** One year of a series: a value or an explicit gap. */
export interface Point<Rows extends SeriesRows = SeriesRows> {
  readonly year: number
  /** The value in the unit of the series; null for a gap, or if it cannot be converted. */
  readonly exact: Decimal | null
  /** Upper end of a range, in the unit of the series. */
  readonly exactUpper: Decimal | null
  readonly yearValue: YearValue<Rows> | null
  /** The change since the last value before; null if there is none. */
  readonly change: Change<Rows> | null
}

/** Returns a point per year, with the change since the previous value. */
export function buildPoints<Rows extends SeriesRows>(
  values: readonly YearValue<Rows>[],
  years: readonly number[],
  context: SeriesContext<Rows>,
): Point<Rows>[] {
  const byYear = new Map(values.map((value) => [value.observation.yearTo, value]))
  let previous: YearValue<Rows> | undefined
  return years.map((year) => {
    const yearValue = byYear.get(year) ?? null
    const convert = (number: string | null | undefined) =>
      yearValue && number
        ? convertDecimal(number, context.reference.Unit.get(yearValue.observation.unitCode), context.unit)
        : null
    const exact = convert(yearValue?.observation.exact)
    const change = previous && yearValue && exact ? new Change(previous, yearValue, context) : null
    if (yearValue && exact) previous = yearValue
    return { year, exact, exactUpper: convert(yearValue?.observation.exactUpper), yearValue, change }
  })
}

/** Returns the change from the first value of a series to the last, with its growth per year; null without two values. */
export function overallChange<Rows extends SeriesRows>(
  points: readonly Point<Rows>[],
  context: SeriesContext<Rows>,
): Change<Rows> | null {
  const known = points.filter(({ exact }) => exact !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (!first?.yearValue || !last?.yearValue || first === last) return null
  return new Change(first.yearValue, last.yearValue, context, last.year - first.year)
}
