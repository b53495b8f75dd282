// The years from which the values of an indicator are not comparable with those of earlier years.
import type { SeriesBreakRow } from './rows.ts'

/** A value as far as breaks concern it: the last year of its period counts. */
export interface DatedValue {
  readonly indicatorCode: string
  readonly regionCode: string
  readonly yearTo: number | null
}

/** The breaks of a package, by indicator. */
export class SeriesBreaks<Row extends SeriesBreakRow = SeriesBreakRow> {
  private readonly byIndicator = new Map<string, Row[]>()

  constructor(rows: readonly Row[]) {
    for (const row of [...rows].sort((a, b) => a.year - b.year)) {
      for (const code of row.indicatorCodes) this.byIndicator.set(code, [...(this.byIndicator.get(code) ?? []), row])
    }
  }

  /** Returns the breaks between a value and another year, which may be earlier or later; a break precedes its own year. */
  between({ indicatorCode, regionCode, yearTo: year }: DatedValue, otherYear: number | null): readonly Row[] {
    const breaks = this.byIndicator.get(indicatorCode)
    if (!breaks || year === null || otherYear === null) return []
    const [first, last] = year < otherYear ? [year, otherYear] : [otherYear, year]
    return breaks.filter(
      (one) => (one.regionCode === null || one.regionCode === regionCode) && one.year > first && one.year <= last,
    )
  }
}
