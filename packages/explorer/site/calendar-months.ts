// Which events of a year belong to which month, as far as their sources state it.
import type { EventRow } from './selections.ts'

type Dated = Pick<EventRow, 'startsOn' | 'endsOn' | 'status'>

/** Lengths of dates known to the month, and to the day. */
const [MONTH_LENGTH, DAY_LENGTH] = [7, 10]

/** Days from which an event is long. */
const LONG_DAYS = 31

const DAY_MS = 24 * 60 * 60 * 1000

/** True if an event goes on for more than a month, began in an earlier year, or has started without an end. */
function isLong({ startsOn, endsOn, status }: Dated, year: string): boolean {
  if (startsOn === null) return false
  if (startsOn.slice(0, year.length) < year) return true
  if (endsOn === null) return status === 'STARTED'
  if (startsOn.length < DAY_LENGTH || endsOn.length < DAY_LENGTH) return false
  return (Date.parse(endsOn) - Date.parse(startsOn)) / DAY_MS >= LONG_DAYS
}

/** The events of a year. */
export interface CalendarYear<Row> {
  /** Those longer than a month. */
  readonly long: readonly Row[]
  /** The others by month, such as `2020-07`, in order. */
  readonly months: readonly (readonly [month: string, events: readonly Row[]])[]
  /** Those whose month is not stated. */
  readonly undated: readonly Row[]
}

/** Sorts events that take place in a year, given in order of their start, into its months. */
export function groupByMonth<Row extends Dated>(events: readonly Row[], year: string): CalendarYear<Row> {
  const long = events.filter((event) => isLong(event, year))
  const others = events.filter((event) => !isLong(event, year))
  const monthOf = ({ startsOn }: Row) =>
    startsOn !== null && startsOn.length >= MONTH_LENGTH ? startsOn.slice(0, MONTH_LENGTH) : undefined
  const byMonth = Map.groupBy(others, monthOf)
  const undated = byMonth.get(undefined) ?? []
  const months = [...byMonth].flatMap(([month, rows]) => (month === undefined ? [] : [[month, rows] as const]))
  return { long, months, undated }
}
