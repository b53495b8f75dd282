// The fields of a point that follow from it alone, as services and static builds answer them.
import type { Change } from './change.ts'
import type { Point } from './points.ts'
import type { SeriesRows } from './rows.ts'
import type { YearValue } from './year-value.ts'

/** True if the editors inferred something of a value, such as its year. */
export const isInferred = ({ observation }: YearValue): boolean => observation.inferred.length > 0

/** True if the source qualifies a value, as a range or otherwise. */
export const isQualified = ({ observation }: YearValue): boolean => observation.qualifier !== null

/** True if one of the two values of a change has a property. */
const eitherValue = (change: Change | null, has: (value: YearValue) => boolean) =>
  change !== null && (has(change.from) || has(change.to))

/** Returns a number of a point: the digits as published, unless it was converted from another unit. */
const digitsOf =
  (name: 'exact' | 'exactUpper') =>
  ({ [name]: number, yearValue }: Point): string | null => {
    if (!number) return null
    const published = yearValue?.observation[name]
    return published && number.eq(published) ? published : number.toFixed()
  }

/** Numbers and texts of a point, by the name of the field. */
export const POINT_FIELDS = {
  value: ({ exact }: Point) => exact?.toNumber() ?? null,
  exact: digitsOf('exact'),
  exactUpper: digitsOf('exactUpper'),
  inferred: ({ yearValue }: Point) => yearValue?.observation.inferred ?? [],
  reliability: ({ yearValue }: Point) => yearValue?.reliability ?? null,
  sources: ({ yearValue }: Point) =>
    new Set([yearValue, ...(yearValue?.others ?? [])].flatMap((value) => value?.sourceIds ?? [])).size,
  change: ({ change }: Point) => change?.amount ?? null,
  changePercent: ({ change }: Point) => change?.percent ?? null,
  changeSince: ({ change }: Point) => change?.from.observation.yearTo ?? null,
  changeInferred: ({ change }: Point) => eitherValue(change, isInferred),
  changeQualified: ({ change }: Point) => eitherValue(change, isQualified),
} as const

/** Returns the other values of the cell of a point. */
export const otherObservations = <Rows extends SeriesRows>({ yearValue }: Point<Rows>): Rows['Observation'][] =>
  yearValue?.others.map(({ observation }) => observation) ?? []
