// Changes between the values of a series.
import { differenceUnit, type SeriesBreaks } from '@tiyu/audit'
import { type SignificantNumber, significantDifference, significantGrowth } from '@tiyu/quantity'
import { significantIn } from '@tiyu/quantity/statistics'
import type { DatabaseTables } from '@tiyu/store'
import type { Reference } from './reference.ts'
import { subjectOf, type YearValue } from './series-cells.ts'

type Unit = DatabaseTables['Unit']
type SeriesBreak = DatabaseTables['SeriesBreak']

/** The unit of a series, and what is needed to compare its values. */
export interface SeriesContext {
  readonly unit: Unit
  readonly breaks: SeriesBreaks<SeriesBreak>
  readonly reference: Reference
}

/** True if the unit of a series is per cent, so that its changes are percentage points and have no growth rate. */
function isPercentage({ unit, reference }: SeriesContext): boolean {
  return differenceUnit(unit, reference.Unit.rows) !== unit
}

/** Returns the unit of the changes of a series; null if the package does not list it. */
export function changeUnit({ unit, reference }: SeriesContext): Unit | null {
  return reference.Unit.find(differenceUnit(unit, reference.Unit.rows).code) ?? null
}

type Numbers = readonly [from: SignificantNumber, to: SignificantNumber]

/** The change between two values of a series. Its numbers are computed when they are first read. */
export class Change {
  readonly from: YearValue
  readonly to: YearValue
  /** The breaks between the two; with any, there is no number. */
  readonly breaks: readonly SeriesBreak[]
  private readonly context: SeriesContext
  private readonly periods: number
  private cachedNumbers: Numbers | null | undefined

  /** @param periods number of periods that growth is spread over */
  constructor(from: YearValue, to: YearValue, context: SeriesContext, periods = 1) {
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
    if (!this.numbers || isPercentage(this.context)) return null
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
