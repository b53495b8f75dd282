// Yearly series: the values of an indicator in a region, and the changes between them.
import { differenceUnit, type SeriesBreaks } from '@tiyu/audit'
import {
  convertExact,
  type SignificantNumber,
  significantDifference,
  significantGrowth,
  significantNumber,
  toBase,
} from '@tiyu/quantity'
import type { DatabaseTables } from '@tiyu/store'
import type { Reference } from './reference.ts'
import { subjectOf, type YearValue } from './series-cells.ts'

type Unit = DatabaseTables['Unit']
type SeriesBreak = DatabaseTables['SeriesBreak']
type Decimal = ReturnType<typeof toBase>

/** The unit of a series, and what is needed to compare its values. */
export interface SeriesContext {
  readonly unit: Unit
  readonly breaks: SeriesBreaks<SeriesBreak>
  readonly reference: Reference
}

/** The change between two values. */
export interface Change {
  readonly from: YearValue
  readonly to: YearValue
  /** The breaks between the two; with any, there is no number. */
  readonly breaks: readonly SeriesBreak[]
  /** With the digits that the values bear; null if the two cannot be compared. */
  readonly amount: string | null
  /** Growth per year of a change over years, otherwise over the whole time, in per cent; null for percentages. */
  readonly percent: string | null
}

/** One year of a series: a value or an explicit gap. */
export interface Point {
  readonly year: number
  /** The value in the unit of the series; null for a gap, or if it cannot be converted. */
  readonly exact: Decimal | null
  /** Upper end of a range, in the unit of the series. */
  readonly exactUpper: Decimal | null
  readonly yearValue: YearValue | null
  /** The change since the last value before; null if there is none. */
  readonly change: Change | null
}

/** Converts a number exactly; in the same unit it is unchanged, even if the unit has no conversion. */
function convertDecimal(exact: string, from: Unit, to: Unit): Decimal | null {
  return from.code === to.code ? toBase(exact, '1') : convertExact(exact, from, to)
}

/** True if the unit of a series is per cent, so that its changes are percentage points and have no growth rate. */
function isPercentage({ unit, reference }: SeriesContext): boolean {
  return differenceUnit(unit, reference.Unit.rows) !== unit
}

/** Returns the unit of the changes of a series; null if the package does not list it. */
export function changeUnit({ unit, reference }: SeriesContext): Unit | null {
  return reference.Unit.find(differenceUnit(unit, reference.Unit.rows).code) ?? null
}

function toSignificant({ observation }: YearValue, { unit, reference }: SeriesContext): SignificantNumber | null {
  const own = reference.Unit.get(observation.unitCode)
  const convert = (exact: string) => convertDecimal(exact, own, unit)
  if (observation.exactUpper !== null || !convert(observation.exact)) return null
  return significantNumber(observation.exact, own, observation.qualifier !== null, (exact) => convert(exact) as Decimal)
}

/**
 * Compares two values of a series. There is no number across a break, from or to a range, or between values of different
 * programmes, events or facilities.
 * @param periods number of periods that growth is spread over
 */
function compareValues(from: YearValue, to: YearValue, context: SeriesContext, periods = 1): Change {
  const breaks = context.breaks.between(to.observation, from.observation.yearTo)
  const [first, last] = [toSignificant(from, context), toSignificant(to, context)]
  const isComparable = breaks.length === 0 && subjectOf(from.observation) === subjectOf(to.observation)
  if (!isComparable || !first || !last) return { from, to, breaks, amount: null, percent: null }
  const canGrow = first.value.gt(0) && last.value.gte(0) && !isPercentage(context)
  return {
    from,
    to,
    breaks,
    amount: significantDifference(first, last),
    percent: canGrow ? significantGrowth(first, last, periods) : null,
  }
}

/** Returns a point per year, with the change since the previous value. */
export function buildPoints(values: readonly YearValue[], years: readonly number[], context: SeriesContext): Point[] {
  const byYear = new Map(values.map((value) => [value.observation.yearTo, value]))
  let previous: YearValue | undefined
  return years.map((year) => {
    const yearValue = byYear.get(year) ?? null
    const convert = (number: string | null | undefined) =>
      yearValue && number
        ? convertDecimal(number, context.reference.Unit.get(yearValue.observation.unitCode), context.unit)
        : null
    const exact = convert(yearValue?.observation.exact)
    const change = previous && yearValue && exact ? compareValues(previous, yearValue, context) : null
    if (yearValue && exact) previous = yearValue
    return { year, exact, exactUpper: convert(yearValue?.observation.exactUpper), yearValue, change }
  })
}

/** Returns the change from the first value of a series to the last, with its growth per year; null without two values. */
export function overallChange(points: readonly Point[], context: SeriesContext): Change | null {
  const known = points.filter(({ exact }) => exact !== null)
  const [first, last] = [known[0], known.at(-1)]
  if (!first?.yearValue || !last?.yearValue || first === last) return null
  return compareValues(first.yearValue, last.yearValue, context, last.year - first.year)
}
