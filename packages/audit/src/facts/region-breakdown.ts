// The values of all divisions of a region in a year.
import type { Facts } from './facts.ts'
import type { Figure } from './figure.ts'
import { type Interval, sum } from './interval.ts'

/** The values of all divisions of a region in a year, and their sum. */
export interface RegionBreakdown {
  readonly regionCode: string
  readonly year: number
  readonly parts: readonly Figure[]
  readonly total: Interval
}

/** Returns the breakdowns of additive indicators in which every division has a value. */
export function regionBreakdowns(facts: Facts): RegionBreakdown[] {
  const additiveIndicators = new Set(
    facts
      .seriesKeys()
      .map(([code]) => code)
      .filter((code) => facts.indicator(code).aggregation === 'SUM'),
  )
  return facts.divisionCounts.flatMap(({ regionCode, divisions }) =>
    [...additiveIndicators].flatMap((code) => {
      const figures = facts.childRegions(regionCode).flatMap((region) => facts.series(code, region.code))
      const years = Map.groupBy(
        figures.filter(({ yearFrom, yearTo }) => yearFrom === yearTo),
        ({ yearTo }) => yearTo as number,
      )
      return [...years]
        .filter(([, parts]) => parts.length === divisions)
        .map(([year, parts]) => ({ regionCode, year, parts, total: sum(parts.map(({ interval }) => interval)) }))
    }),
  )
}
