// The fields of a row that follow from its values alone, as services and static builds answer them.
import { isInferred, isQualified } from './point-fields.ts'
import type { Point } from './points.ts'
import type { Rank } from './ranking.ts'
import type { RegionSeries } from './series-table.ts'
import { subjectOf, type YearValue } from './year-value.ts'

const valuesOf = (points: readonly Point[]): YearValue[] =>
  points.map(({ yearValue }) => yearValue).filter((value) => value !== null)

function lowestGrade(values: readonly YearValue[]) {
  const grades = values.map(({ reliability }) => reliability).filter((grade) => grade !== null)
  return grades.sort().at(-1) ?? null
}

const rankOf = ({ regionCode, table }: RegionSeries): Rank | null => table.ranking?.ranks.get(regionCode) ?? null

/** True if the value that is ranked has a property. */
function hasRanked(row: RegionSeries, has: (value: YearValue) => boolean): boolean {
  const rank = rankOf(row)
  return rank !== null && has(rank.yearValue)
}

/** Numbers, grades and marks of a row, by the name of the field. */
export const ROW_FIELDS = {
  cagr: ({ change }: RegionSeries) => change?.percent ?? null,
  inferred: ({ points }: RegionSeries) => valuesOf(points).some(isInferred),
  qualified: ({ points }: RegionSeries) => valuesOf(points).some(isQualified),
  reliability: ({ points }: RegionSeries) => lowestGrade(valuesOf(points)),
  rank: (row: RegionSeries) => rankOf(row)?.rank ?? null,
  rankOf: (row: RegionSeries) => rankOf(row)?.of ?? null,
  tied: (row: RegionSeries) => rankOf(row)?.isTied ?? false,
  rankInferred: (row: RegionSeries) => hasRanked(row, isInferred),
  rankQualified: (row: RegionSeries) => hasRanked(row, isQualified),
} as const

/** Returns the identifiers of the values that are shown, and of others about the same. */
export const shownIds = ({ points }: RegionSeries): string[] =>
  valuesOf(points).flatMap(({ observation, others }) => {
    const alike = others.filter((other) => subjectOf(other.observation) === subjectOf(observation))
    return [observation.id, ...alike.map((other) => other.observation.id)]
  })
