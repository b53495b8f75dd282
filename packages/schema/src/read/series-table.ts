// Tables of the yearly values of an indicator in several regions, with what follows from the whole table: ranks and gaps.
import { SeriesBreaks } from '@tiyu/audit'
import { Decimal60 } from '@tiyu/quantity'
import type { Decimal } from '@tiyu/quantity/statistics'
import type { DatabaseTables } from '@tiyu/store'
import type { Context } from '../context.ts'
import { userError } from '../errors.ts'
import { limits } from '../limits.ts'
import type { Change, SeriesContext } from './change.ts'
import { type Ranking, rankRegions } from './ranking.ts'
import type { Ratio } from './ratio.ts'
import type { Reference } from './reference.ts'
import { buildPoints, overallChange, type Point } from './series.ts'
import { readYearValues, type SeriesRange, type YearValue } from './series-cells.ts'

type Indicator = DatabaseTables['Indicator']
type Observation = DatabaseTables['Observation']

/** A row of a table. */
export interface RegionSeries {
  readonly regionCode: string
  readonly points: readonly Point[]
  /** From the first value to the last; null without two. */
  readonly change: Change | null
  readonly table: SeriesTable
}

/** An indicator in several regions, aligned by year. */
export class SeriesTable {
  readonly indicator: Indicator
  readonly years: readonly number[]
  readonly context: SeriesContext
  readonly rows: readonly RegionSeries[]
  private readonly values: readonly YearValue[]
  private ratios: ReadonlyMap<Point, Decimal | null> | undefined
  private cachedRanking: Ranking | null | undefined

  constructor(
    indicator: Indicator,
    regions: readonly string[],
    years: readonly number[],
    values: readonly YearValue[],
    reference: Reference,
  ) {
    this.values = values
    this.indicator = indicator
    this.years = years
    this.context = {
      unit: reference.Unit.get(indicator.unitCode),
      breaks: new SeriesBreaks(reference.SeriesBreak.rows),
      reference,
    }
    const byRegion = Map.groupBy(values, ({ observation }) => observation.regionCode)
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
  async rankBy(ratioOf: (observation: Observation | null) => Promise<Ratio>): Promise<void> {
    const points = this.rows.flatMap((row) => row.points).filter(({ exact }) => exact !== null)
    const ratios = await Promise.all(points.map(({ yearValue }) => ratioOf(yearValue?.observation ?? null)))
    this.ratios = new Map(points.map((point, index) => [point, decimalOf(ratios[index])]))
  }

  /** Returns the table of one year, that of the ranks; without a value the table as it is. */
  latest(): SeriesTable {
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

const decimalOf = (ratio: Ratio | undefined) => (ratio?.exact ? new Decimal60(ratio.exact) : null)

/** Returns a row with ratios in the place of values. */
function withRatios({ regionCode, points }: RegionSeries, ratios: ReadonlyMap<Point, Decimal | null>) {
  return { regionCode, points: points.map((point) => ({ ...point, exact: ratios.get(point) ?? null })) }
}

/** Returns every year of the range; an open end extends to the first or last value. */
function listYears({ from, to }: SeriesRange, values: readonly YearValue[]): number[] {
  const valueYears = values.map(({ observation }) => observation.yearTo as number)
  const first = from ?? (valueYears.length > 0 ? Math.min(...valueYears) : to)
  const last = to ?? (valueYears.length > 0 ? Math.max(...valueYears) : from)
  if (first == null || last == null) return []
  if (last < first || last - first >= limits.years.value) {
    throw userError(
      'BAD_USER_INPUT',
      `years runs from ${first} to ${last}; give the earlier one first, at most ${limits.years.value} years.`,
      `years 为 ${first} 至 ${last}；请先写较早的年份，跨度不超过 ${limits.years.value} 年。`,
    )
  }
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/**
 * Reads a table of the same regions and years for each indicator. One statement for all tables of a level of these regions,
 * years and kind.
 * @throws GraphQLError BAD_USER_INPUT for years that are reversed or too many
 */
export async function readSeriesTables(
  indicators: readonly Indicator[],
  range: SeriesRange,
  { loaders, database, reference }: Context,
): Promise<SeriesTable[]> {
  const read = (codes: readonly string[]) => readYearValues(database.query, reference, range, codes)
  const name = `series ${JSON.stringify(range)}`
  const values = await Promise.all(indicators.map(async ({ code }) => (await loaders.load(name, code, read)) ?? []))
  const years = listYears(range, values.flat())
  return indicators.map(
    (indicator, index) => new SeriesTable(indicator, range.regions, years, values[index] ?? [], reference),
  )
}
