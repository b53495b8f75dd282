// Spans of years: a number of years up to one, and five-year plans.
import { FIVE_YEAR_PLAN } from '../lexicon/outline-words.ts'
import { readInteger } from './integer-words.ts'

/** The first and the last of several years. */
export interface YearSpan {
  readonly from: number
  readonly to: number
}

/** A five-year plan that a text names, with the place of its name. */
interface NamedPlan extends YearSpan {
  readonly index: number
  readonly end: number
}

const FIRST_PLAN_START = 1953

/** Returns the span of a number of years, in digits or Chinese, up to one. */
export function yearsUpTo(to: number, count: string): YearSpan {
  return { from: to - (readInteger(count) ?? 0) + 1, to }
}

/** Returns the five-year plans that a text names, such as “十四五”; the first began in 1953, the third in 1966. */
export function fiveYearPlansIn(text: string): NamedPlan[] {
  return [...text.matchAll(FIVE_YEAR_PLAN)].map(({ index, 0: words, 1: name = '' }) => {
    const number = readInteger(name.slice(0, -1)) as number
    const from = number < 3 ? FIRST_PLAN_START + (number - 1) * 5 : 1966 + (number - 3) * 5
    return { index, end: index + words.length, from, to: from + 4 }
  })
}
