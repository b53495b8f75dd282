import type { Bilingual } from '../bilingual.ts'

/** The first and the last year of a period, as far as known. */
interface YearSpan {
  readonly yearFrom: number | null
  readonly yearTo: number | null
}

/** Returns a year, or a period as `2018–2020`; undefined if neither end is known. */
export function yearSpanText({ yearFrom, yearTo }: YearSpan): Bilingual | undefined {
  const years = [...new Set([yearFrom, yearTo])].filter((year) => year !== null)
  return years.length > 0 ? { en: years.join('–'), zh: `${years.join('—')}年` } : undefined
}
