// Changes between the values of a series.
import { type SignificantNumber, significantDifference, significantGrowth } from '@tiyu/quantity/arithmetic'
import { significantIn } from '../groups/published-number.ts'
import { isPercentage, PERCENTAGE_POINT } from './difference-unit.ts'
import type { SeriesReference, SeriesRows } from './rows.ts'
import type { SeriesBreaks } from './series-breaks.ts'
import { subjectOf, type YearValue } from './year-value.ts'

/** The unit of a series, and what is needed to compare its values. */
export interface SeriesContext<Rows extends SeriesRows = SeriesRows> {
  readonly unit: Rows['Unit']
  readonly breaks: SeriesBreaks<Rows['SeriesBreak']>
  readonly reference: SeriesReference<Rows>
}

/** True if the changes of a series are percentage points, which have no growth rate. */
const isOfPercentages = ({ unit, reference }: SeriesContext): boolean => isPercentage(unit, reference.Unit.rows)

/** Returns the unit of the changes of a series; null if the package does not list it. */
export function changeUnit<Rows extends SeriesRows>(context: SeriesContext<Rows>): Rows['Unit'] | null {
  if (!isOfPercentages(context)) return context.unit
  return context.reference.Unit.find(PERCENTAGE_POINT) ?? null
}

type Numbers = readonly [from: SignificantNumber, to: SignificantNumber]

/** The change between two values of a series. Its numbers are computed when they are first read. */
export class Change<Rows extends SeriesRows = SeriesRows> {
  readonly from: YearValue<Rows>
  readonly to: YearValue<Rows>
  /** The breaks between the two; with any, there is no number. */
  readonly breaks: readonly Rows['SeriesBreak'][]
  private readonly context: SeriesContext<Rows>
  private readonly periods: number
  private cachedNumbers: Numbers | null | undefined

  /** @param periods number of periods that growth is spread over */
  constructor(from: YearValue<Rows>, to: YearValue<Rows>, context: SeriesContext<Rows>, periods = 1) {
    this.from = from
    this.to = to
    this.breaks = context.breaks.between(to.observation, from.observation.yearTo)
    this.context = context
    this.periods = periods
  }

  /** With the digits that the values bear; null if the two cannot be compared. */
  get amount(): string | null {
    return this.numbers && significantDifference(...this.numbers)
  }

  /** Growth per year of a change over years, otherwise over the whole time, in per cent; null for percentages. */
  get percent(): string | null {
    if (!this.numbers || isOfPercentages(this.context)) return null
    const [from, to] = this.numbers
    return from.value.gt(0) && to.value.gte(0) ? significantGrowth(from, to, this.periods) : null
  }

  private get numbers(): Numbers | null {
    if (this.cachedNumbers === undefined) this.cachedNumbers = this.compare()
    return this.cachedNumbers
  }

  /**
   * Returns the numbers to compare; null across a break, from or to a range, and between values of different programmes,
   * events or facilities.
   */
  private compare(): Numbers | null {
    const { from, to, breaks, context } = this
    if (breaks.length > 0 || subjectOf(from.observation) !== subjectOf(to.observation)) return null
    const numberOf = ({ observation }: YearValue) => significantIn(context.unit, observation, context.reference)
    const [first, last] = [numberOf(from), numberOf(to)]
    return first && last && [first, last]
  }
}
