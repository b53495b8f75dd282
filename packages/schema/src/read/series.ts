// Series and ratios of the rows of a release.
import { readSeriesTables, type SeriesRange, type SeriesReader } from '@tiyu/statistics/series'
import type { Context } from '../context.ts'
import { userError } from '../errors.ts'
import { denominatorIndicators, readDenominators } from './denominators.ts'
import { readYearValues } from './series-cells.ts'
import type { ReleaseRows, SeriesTable } from './series-rows.ts'

/** Returns the reader of a request: one statement for all values of a level of a query. */
export function seriesReader({ reference, loaders, database }: Context): SeriesReader<ReleaseRows> {
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
  indicators: readonly ReleaseRows['Indicator'][],
  range: SeriesRange,
  context: Context,
): Promise<SeriesTable[]> {
  return readSeriesTables(indicators, range, seriesReader(context), (en, zh) => {
    throw userError('BAD_USER_INPUT', en, zh)
  })
}
