// The rows that series are computed from, as far as they matter to them.
import type { Reference, Unit } from '../groups/groups.ts'

/** An observation. */
export interface SeriesObservation {
  readonly id: string
  readonly indicatorCode: string
  readonly regionCode: string
  readonly programmeId: string | null
  readonly eventId: string | null
  readonly facilityId: string | null
  readonly kind: string
  readonly yearTo: number | null
  readonly exact: string
  readonly exactUpper: string | null
  readonly unitCode: string
  readonly qualifier: string | null
  readonly inferred: readonly string[]
  readonly preferred: boolean
}

interface SeriesIndicator {
  readonly code: string
  readonly unitCode: string
  readonly aggregation: string
}

/** A year from which values are not comparable with those of earlier years. */
export interface SeriesBreakRow {
  readonly indicatorCodes: readonly string[]
  readonly regionCode: string | null
  readonly year: number
  readonly reason: string
  readonly reasonEn: string
}

/** The types of the rows: a reader may have more columns. */
export interface SeriesRows {
  readonly Observation: SeriesObservation
  readonly Unit: Unit
  readonly Indicator: SeriesIndicator
  readonly SeriesBreak: SeriesBreakRow
}

/** The rows that series look up by their codes. */
export interface SeriesReference<Rows extends SeriesRows = SeriesRows> extends Reference {
  readonly Unit: {
    readonly rows: readonly Rows['Unit'][]
    get(code: string): Rows['Unit']
    find(code: string): Rows['Unit'] | undefined
  }
  readonly Indicator: { get(code: string): Rows['Indicator'] }
  readonly SeriesBreak: { readonly rows: readonly Rows['SeriesBreak'][] }
}
