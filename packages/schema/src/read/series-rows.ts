// The types of series over the rows of a release.
import type {
  Point,
  Ratio as RatioOf,
  RegionSeries,
  SourcedValue as SourcedValueOf,
  SeriesTable as TableOf,
  YearValue as YearValueOf,
} from '@tiyu/quantity/series'
import type { DatabaseTables } from '@tiyu/store'

/** The rows that series are read from. */
export type SeriesRows = Pick<DatabaseTables, 'Observation' | 'Unit' | 'Indicator' | 'SeriesBreak'>

export type Ratio = RatioOf<SeriesRows>
export type SeriesTable = TableOf<SeriesRows>
export type RegionRow = RegionSeries<SeriesRows>
export type SeriesPointRow = Point<SeriesRows>
export type SourcedValue = SourcedValueOf<SeriesRows>
export type YearValue = YearValueOf<SeriesRows>
