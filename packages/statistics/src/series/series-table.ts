// Tables of the yearly values of an indicator in several regions, with what follows from the whole table: ranks and gaps.
import { Decimal60 } from '@tiyu/quantity/arithmetic'
import type { RatioName } from '../groups/aggregate-table.ts'
import type { Decimal } from '../groups/published-number.ts'
import type { Change, SeriesContext } from './change.ts'
import { groupBy } from './group-by.ts'
import { observationRatio } from './observation-ratio.ts'
import { buildPoints, overallChange, type Point } from './points.ts'
import { type Ranking, rankRegions } from './ranking.ts'
import type { SeriesReference, SeriesRows } from './rows.ts'
import { SeriesBreaks } from './series-breaks.ts'
import type { SeriesRange, SeriesReader } from './series-reader.ts'
import type { YearValue } from './year-value.ts'

/** A row of a table. */
export interface RegionSeries<Rows extends SeriesRows = SeriesRows> {
  readonly regionCode: string
  readonly points: readonly Point<Rows>[]
  /** From the first value to the last; null without two. */
  readonly change: Change<Rows> | null
  readonly table: SeriesTable<Rows>
}

/** An indicator in several regions, aligned by year. */
export class SeriesTable<Rows extends SeriesRows = SeriesRows> {
  readonly indicator: Rows['Indicator']
  readonly years: readonly number[]
  readonly context: SeriesContext<Rows>
  readonly rows: readonly RegionSeries<Rows>[]
  private readonly values: readonly YearValue<Rows>[]
  private ratios: ReadonlyMap<Point<Rows>, Decimal | null> | undefined
  private cachedRanking: Ranking | null | undefined

  constructor(
    indicator: Rows['Indicator'],
    regions: readonly string[],
    years: readonly number[],
    values: readonly YearValue<Rows>[],
    reference: SeriesReference<Rows>,
  ) {
    this.values = values
    this.indicator = indicator
    this.years = years
    this.context = {
      unit: reference.Unit.get(indicator.unitCode),
      breaks: new SeriesBreaks(reference.SeriesBreak.rows),
      reference,
    }
    const byRegion = groupBy(values, ({ observation }) => observation.regionCode)
    this.rows = [...new Set(regions)].map((regionCode) => {
      const points = buildPoints(byRegion.get(regionCode) ?? [], years, this.context)
      return { regionCode, points, change: overallChange(points, this.context), table: this }
    })
  }

  /** The ranks of the regions, computed when they are first read; null without a value. */
  get ranking(): Ranking | null {
    if (this.cachedRanking === undefined) {
      const { Region } = this.context.reference
      const { ratios } = this
      const rows = ratios ? this.rows.map((row) => withRatios(row, ratios)) : this.rows
      this.cachedRanking = rankRegions(rows, (code) => Region.get(code).level)
    }
    return this.cachedRanking
  }

  /** Ranks the regions by ratios of their values instead of the values. */
  async rankBy(name: RatioName, reader: SeriesReader<Rows>): Promise<void> {
    const points = this.rows.flatMap((row) => row.points).filter(({ exact }) => exact !== null)
    const ratios = await Promise.all(
      points.map(({ yearValue }) => observationRatio(name, yearValue?.observation ?? null, reader)),
    )
    this.ratios = new Map(points.map((point, index) => [point, decimalOf(ratios[index]?.exact)]))
  }

  /** Returns the table of one year, that of the ranks; without a value the table as it is. */
  latest(): SeriesTable<Rows> {
    const { ranking, indicator, context, values, ratios } = this
    if (!ranking) return this
    const ofYear = values.filter(({ observation }) => observation.yearTo === ranking.year)
    const regions = this.rows.map(({ regionCode }) => regionCode)
    const table = new SeriesTable(indicator, regions, [ranking.year], ofYear, context.reference)
    if (ratios) table.cachedRanking = ranking
    return table
  }

  /** The regions without a value in any of the years. */
  get missingRegions(): string[] {
    const missing = this.rows.filter(({ points }) => points.every(({ yearValue }) => yearValue === null))
    return missing.map(({ regionCode }) => regionCode)
  }
}

const decimalOf = (exact: string | null | undefined) => (exact ? new Decimal60(exact) : null)

/** Returns a row with ratios in the place of values. */
function withRatios<Rows extends SeriesRows>(
  { regionCode, points }: RegionSeries<Rows>,
  ratios: ReadonlyMap<Point<Rows>, Decimal | null>,
) {
  return { regionCode, points: points.map((point) => ({ ...point, exact: ratios.get(point) ?? null })) }
}

/** Most years of a series. */
export const MAX_SERIES_YEARS = 200

/**
 * Returns every year of the range; an open end extends to the first or last value.
 * @param refuse called for years that are reversed or too many, in English and Chinese
 */
function listYears(
  { from, to }: SeriesRange,
  values: readonly YearValue[],
  refuse: (en: string, zh: string) => never,
): number[] {
  const valueYears = values.map(({ observation }) => observation.yearTo as number)
  const first = from ?? (valueYears.length > 0 ? Math.min(...valueYears) : to)
  const last = to ?? (valueYears.length > 0 ? Math.max(...valueYears) : from)
  if (first == null || last == null) return []
  if (last < first || last - first >= MAX_SERIES_YEARS) {
    refuse(
      `years runs from ${first} to ${last}; give the earlier one first, at most ${MAX_SERIES_YEARS} years.`,
      `years 为 ${first} 至 ${last}；请先写较早的年份，跨度不超过 ${MAX_SERIES_YEARS} 年。`,
    )
  }
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/**
 * Reads a table of the same regions and years for each indicator.
 * @param refuse called for years that are reversed or too many, in English and Chinese
 */
export async function readSeriesTables<Rows extends SeriesRows>(
  indicators: readonly Rows['Indicator'][],
  range: SeriesRange,
  reader: SeriesReader<Rows>,
  refuse: (en: string, zh: string) => never,
): Promise<SeriesTable<Rows>[]> {
  const values = await Promise.all(indicators.map(({ code }) => reader.yearValues(range, code)))
  const years = listYears(range, values.flat(), refuse)
  return indicators.map(
    (indicator, index) => new SeriesTable(indicator, range.regions, years, values[index] ?? [], reader.reference),
  )
}
