// The types of series over the rows of a release.
import type {
  Point,
  Ratio as RatioOf,
  RegionSeries,
  SourcedValue as SourcedValueOf,
  SeriesTable as TableOf,
  YearValue as YearValueOf,
} from '@tiyu/statistics/series'
import type { DatabaseTables } from '@tiyu/store'

/** The rows that series are read from. */
export type ReleaseRows = Pick<DatabaseTables, 'Observation' | 'Unit' | 'Indicator' | 'SeriesBreak'>

/** A ratio, with its denominator. */
export type Ratio = RatioOf<ReleaseRows>
/** The series of an indicator in several regions. */
export type SeriesTable = TableOf<ReleaseRows>
/** The series of a region. */
export type RegionRow = RegionSeries<ReleaseRows>
/** One year of a series: a value or an explicit gap. */
export type SeriesPointRow = Point<ReleaseRows>
/** A value with its sources. */
export type SourcedValue = SourcedValueOf<ReleaseRows>
/** The value of a year, and the other values of its cell. */
export type YearValue = YearValueOf<ReleaseRows>
