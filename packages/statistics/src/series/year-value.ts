// The cells of series: for an indicator, region, year and kind the value that is shown, and all others that sources give.
import { groupBy } from './group-by.ts'
import type { SeriesObservation, SeriesRows } from './rows.ts'

/** The grade of a source: A is the best. */
type Reliability = 'A' | 'B' | 'C'

/** A value with its sources. */
export interface SourcedValue<Rows extends SeriesRows = SeriesRows> {
  readonly observation: Rows['Observation']
  readonly sourceIds: readonly string[]
  /** Highest grade of its sources; null without any. */
  readonly reliability: Reliability | null
}

/** The value of a year, and the other values of its cell. */
export interface YearValue<Rows extends SeriesRows = SeriesRows> extends SourcedValue<Rows> {
  readonly others: readonly SourcedValue<Rows>[]
}

/** The columns that tie a value to less than its region, the widest first. */
const SUBJECT_COLUMNS = ['programmeId', 'eventId', 'facilityId'] as const

type Subject = Pick<SeriesObservation, (typeof SUBJECT_COLUMNS)[number]>

/** Returns what a value is about within its region: the same text for values that can be compared. */
export function subjectOf(observation: Subject): string {
  return SUBJECT_COLUMNS.map((column) => observation[column] ?? '').join(' ')
}

/** Returns 0 for a value of a whole region, else 1 for a programme, 2 for an event, 3 for a facility. */
function scopeRank(observation: Subject): number {
  return SUBJECT_COLUMNS.findLastIndex((column) => observation[column] !== null) + 1
}

/** True for a value that is not tied to a programme, event or facility. */
export const isOfWholeRegion = (observation: Subject): boolean => scopeRank(observation) === 0

/** Preferred values first, then those of the widest scope, of the best grade, and by identifier. */
function sortKey({ observation, reliability }: SourcedValue): string {
  return [observation.preferred ? 0 : 1, scopeRank(observation), reliability ?? 'Z', observation.id].join(' ')
}

/** Chooses the value that is shown of several of one region, indicator and period. */
export function chooseValue<Rows extends SeriesRows>(values: readonly SourcedValue<Rows>[]): YearValue<Rows> {
  const [chosen, ...others] = values.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  return { ...(chosen as SourcedValue<Rows>), others }
}

/** Returns a value with the highest grade of its sources. */
export function sourcedValue<Rows extends SeriesRows>(
  observation: Rows['Observation'],
  sourceIds: readonly string[],
  gradeOf: (sourceId: string) => Reliability,
): SourcedValue<Rows> {
  const [reliability = null] = sourceIds.map(gradeOf).sort()
  return { observation, sourceIds, reliability }
}

/** Chooses the value of each indicator, region and year; the values come in order of years, and stay so. */
export function chooseYearValues<Rows extends SeriesRows>(values: readonly SourcedValue<Rows>[]): YearValue<Rows>[] {
  const cells = groupBy(values, ({ observation: { indicatorCode, regionCode, yearTo } }) =>
    JSON.stringify([indicatorCode, regionCode, yearTo]),
  )
  return [...cells.values()].map((cell) => chooseValue(cell))
}
