// Reads from the whole of a report which year it calls 今年, and which years a part of it reviews.
import { PAST_YEAR_REVIEWED, PLAN_OF_THIS_YEAR } from '../lexicon/outline-words.ts'
import { fiveYearPlansIn, type YearSpan, yearsUpTo } from './year-span.ts'

/** Characters of a report in which news says when it was written. */
const MAX_LEAD = 300
/** First month in which a report that is dated after its year calls the next one 今年. */
const MIN_MONTH = 3
/** A line of a date only, in brackets or not. */
const DATE_LINE = /^[ \t\u3000]*[（(]?(20\d\d) ?年 ?(\d{1,2}) ?月 ?\d{1,2} ?日?[）)]?[ \t\u3000]*$/gm
/** The opening of a paragraph or a heading on several years: 五年来, 三年工作回顾. */
const SEVERAL_YEARS = /^.{0,8}?([三四五])年(?:来|以来|间|(?:的)?工作(?:的)?(?:回顾|总结|成效|情况)|回顾)/

/** Returns the year that a report on a year calls 今年: that one, or the next if it is written then. */
export function presentYearOf(text: string, year: number): number {
  const isWrittenLater = isNewsOfNextYear(text, year) || isSpeechOfNextYear(text) || isDatedNextYear(text, year)
  return isWrittenLater ? year + 1 : year
}

/** True for news of the first months of a year on the year before: （记者 …）1月8日 … 2024年. */
function isNewsOfNextYear(text: string, year: number): boolean {
  const lead = text.slice(0, MAX_LEAD)
  const month = /(?:讯|电)[（(\s][^。]{0,24}?([1-3])月\d{1,2}日/.exec(lead)
  return month !== null && lead.includes(`${year}年`)
}

/** True for a speech on the year before whose plan is for 今年: 过去的一年 … 三、今年的任务. */
function isSpeechOfNextYear(text: string): boolean {
  return PAST_YEAR_REVIEWED.test(text) && PLAN_OF_THIS_YEAR.test(text)
}

/** True for a report whose date is well in the next year, and which speaks of 去年. */
function isDatedNextYear(text: string, year: number): boolean {
  const dates = [...text.matchAll(DATE_LINE)]
  return /去年/.test(text) && dates.some(([, dated, month]) => Number(dated) === year + 1 && Number(month) >= MIN_MONTH)
}

/** Returns the years that a paragraph or heading opens with, if they are several up to the report's: 五年来, “十三五”时期. */
export function reviewedYears(text: string, year: number): YearSpan | undefined {
  const count = SEVERAL_YEARS.exec(text)?.[1]
  if (count !== undefined) return yearsUpTo(year, count)
  const [plan] = fiveYearPlansIn(text.slice(0, 12))
  const isSpan = plan && /^(?:规划)?(?:时期|期间|以来)/.test(text.slice(plan.end))
  return isSpan && plan.from <= year && plan.to <= year ? { from: plan.from, to: plan.to } : undefined
}
