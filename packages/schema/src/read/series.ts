// Series and ratios of the rows of a release.
import {
  type Point,
  type Ratio as RatioOf,
  type RegionSeries,
  readSeriesTables,
  type SeriesRange,
  type SeriesReader,
  type SourcedValue as SourcedValueOf,
  type SeriesTable as TableOf,
  type YearValue as YearValueOf,
} from '@tiyu/quantity/series'
import type { DatabaseTables } from '@tiyu/store'
import type { Context } from '../context.ts'
import { userError } from '../errors.ts'
import { denominatorIndicators, readDenominators } from './denominators.ts'
import { readYearValues } from './series-cells.ts'

type Rows = Pick<DatabaseTables, 'Observation' | 'Unit' | 'Indicator' | 'SeriesBreak'>

export type Ratio = RatioOf<Rows>
export type SeriesTable = TableOf<Rows>
export type RegionRow = RegionSeries<Rows>
export type SeriesPointRow = Point<Rows>
export type SourcedValue = SourcedValueOf<Rows>
export type YearValue = YearValueOf<Rows>

/** Returns the reader of a request: one statement for all values of a level of a query. */
export function seriesReader({ reference, loaders, database }: Context): SeriesReader<Rows> {
  return {
    reference,
    yearValues: async (range, indicatorCode) => {
      const read = (codes: readonly string[]) => readYearValues(database.query, reference, range, codes)
      return (await loaders.load(`series ${JSON.stringify(range)}`, indicatorCode, read)) ?? []
    },
    denominators: async (kind, regionCode) => {
      const indicators = denominatorIndicators(kind, reference)
      const read = (regions: readonly string[]) => readDenominators(database.query, indicators, regions)
      return (await loaders.load(`denominators ${kind}`, regionCode, read)) ?? []
    },
  }
}

/**
 * Reads a table of the same regions and years for each indicator.
 * @throws GraphQLError BAD_USER_INPUT for years that are reversed or too many
 */
export function readSeries(
  indicators: readonly Rows['Indicator'][],
  range: SeriesRange,
  context: Context,
): Promise<SeriesTable[]> {
  return readSeriesTables(indicators, range, seriesReader(context), (en, zh) => {
    throw userError('BAD_USER_INPUT', en, zh)
  })
}
