// Changes between the values of a series.
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
export type Decimal = ReturnType<typeof toBase>

/** The unit of a series, and what is needed to compare its values. */
export interface SeriesContext {
  readonly unit: Unit
  readonly breaks: SeriesBreaks<SeriesBreak>
  readonly reference: Reference
}

/** Converts a number exactly; in the same unit it is unchanged, even if the unit has no conversion. */
export function convertDecimal(exact: string, from: Unit, to: Unit): Decimal | null {
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
    const [first, last] = [toSignificant(from, context), toSignificant(to, context)]
    return first && last && [first, last]
  }
}
