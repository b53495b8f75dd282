// Ranks of regions by their values of one year, the largest first.
import { rankByValue } from '../groups/rank-by-value.ts'
import { groupBy } from './group-by.ts'
import type { Point } from './points.ts'
import { isOfWholeRegion, subjectOf, type YearValue } from './year-value.ts'

/** A value that can be ranked, in the unit of the series. */
interface RankedValue {
  readonly regionCode: string
  readonly year: number
  readonly exact: NonNullable<Point['exact']>
  readonly yearValue: YearValue
}

/** The rank of a region. */
export interface Rank {
  /** 1 for the largest value; equal values have the same rank. */
  readonly rank: number
  /** Number of values compared, this one included. */
  readonly of: number
  readonly isTied: boolean
  readonly yearValue: YearValue
}

export interface Ranking {
  readonly year: number
  /** By region; only those with a value that can be compared. */
  readonly ranks: ReadonlyMap<string, Rank>
}

interface RegionPoints {
  readonly regionCode: string
  readonly points: readonly Point[]
}

function rankableValues(rows: readonly RegionPoints[]): RankedValue[] {
  return rows.flatMap(({ regionCode, points }) =>
    points.flatMap(({ year, exact, yearValue }) =>
      exact && yearValue ? [{ regionCode, year, exact, yearValue }] : [],
    ),
  )
}

/** Orders groups of comparable values: most regions first, then whole regions, then the latest year. */
function compareGroups(one: readonly RankedValue[], other: readonly RankedValue[]): number {
  const [a, b] = [one[0] as RankedValue, other[0] as RankedValue]
  const isWhole = (value: RankedValue) => Number(isOfWholeRegion(value.yearValue.observation))
  return other.length - one.length || isWhole(b) - isWhole(a) || b.year - a.year
}

/** Ranks values of one level of regions. */
function rankValues(values: readonly RankedValue[]): [string, Rank][] {
  return rankByValue(values, ({ exact }) => exact).map(({ item: { regionCode, yearValue }, rank, isTied }) => [
    regionCode,
    { rank, of: values.length, isTied, yearValue },
  ])
}

/**
 * Ranks regions in the latest of the years in which most of them have a value: each among those of its level. Compared are
 * values of whole regions, or values of one programme, event or facility. A range counts by its lower end.
 * @returns null without a value
 */
export function rankRegions(rows: readonly RegionPoints[], levelOf: (regionCode: string) => string): Ranking | null {
  const groups = groupBy(rankableValues(rows), ({ year, yearValue }) => `${year} ${subjectOf(yearValue.observation)}`)
  const [values] = [...groups.values()].toSorted(compareGroups)
  if (!values?.[0]) return null
  const levels = groupBy(values, ({ regionCode }) => levelOf(regionCode))
  return { year: values[0].year, ranks: new Map([...levels.values()].flatMap(rankValues)) }
}
