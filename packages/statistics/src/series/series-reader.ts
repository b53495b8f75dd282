// What series and ratios are read from: the tables of a release, or the files of a static build.
import type { SeriesReference, SeriesRows } from './rows.ts'
import type { YearValue } from './year-value.ts'

/** The regions, kind and years of a series. */
export interface SeriesRange {
  readonly regions: readonly string[]
  readonly kind: string
  readonly from?: number | null | undefined
  readonly to?: number | null | undefined
}

/** What a quantity is divided by. */
export type DenominatorKind = 'PERSON' | 'AREA'

/** Reads what series and ratios are computed from. */
export interface SeriesReader<Rows extends SeriesRows = SeriesRows> {
  readonly reference: SeriesReference<Rows>
  /** Reads the value of each region and year of an indicator, in order of years. */
  yearValues(range: SeriesRange, indicatorCode: string): Promise<readonly YearValue<Rows>[]>
  /** Reads the numbers of residents or the areas of a region, the latest first, those of the first indicators first. */
  denominators(kind: DenominatorKind, regionCode: string): Promise<readonly Rows['Observation'][]>
}
