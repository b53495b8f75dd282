// Finds the year of a figure, or the first and last of its span.

import { FIVE_YEAR_PLAN, fiveYearPlan } from '../lexicon/outline-words.ts'
import {
  COMPARISON,
  RELATIVE_YEARS,
  SUMMED_UP,
  YEARS_AGO,
  YEARS_IN_A_ROW,
  YEARS_UP_TO_NOW,
} from '../lexicon/time-words.ts'
import { readInteger } from '../text/integer-words.ts'
import type { Passage } from '../text/passage.ts'
import { blankMatches, blankTitles } from '../text/sentence-text.ts'

/** The years of a figure. */
export interface Period {
  readonly from: number
  readonly to: number
  /** True if the sentence names them. */
  readonly isStated: boolean
}

/** A time that a sentence names. */
interface NamedTime {
  readonly index: number
  readonly end: number
  readonly from: number
  readonly to: number
}

const RANGE = /(20\d\d)年?(?:\d{1,2}月)?[-—–~至到]+(20\d\d)年?/g
const YEAR = /(?<!\d)((?:19|20)\d\d)年(?!度?第(?![一二三四五六七八九十\d]+届))/g
const FROM_TO = /(?:由|从(?![业事严而此中属容前不]))[^，。；]{0,24}$/
/** A level at the end of a span, not a sum over it. */
const STOCK = /(?:比|较)20\d\d年|百分点|拥有|现有|总长|能力|达到|人均|占|比例|率|总数|存量/
/** A sentence on the figures of the one before: 其中, 与2024年预算相比. */
const CONTINUES = /^(?:其中|与[^，]{1,16}相比|比(?:上年|去年|20\d\d年))/
/** Longest span of years up to now. */
const MAX_SPAN = 20
/** Position up to which a time opens a sentence. */
const MAX_LEAD = 8
const CHANGED_TO =
  /(?:增[加长]?至?到?|提[高升]至?到?|上升至?到?|扩大至?到?|下降至?到?|减少至?到?|发展到|跃升至?到?|[增升降]至|调整[为至到]|变[为成])了?(?:现在的|目前的)?$/

function timesOf(text: string, pattern: RegExp, years: (match: RegExpExecArray) => readonly [number, number]) {
  return [...text.matchAll(pattern)].map((match): NamedTime => {
    const [from, to] = years(match)
    return { index: match.index, end: match.index + match[0].length, from, to }
  })
}

/** Returns the first and the last of a number of years. */
function yearsUpTo(last: number, count: string): readonly [number, number] {
  return [last - (readInteger(count) ?? 0) + 1, last]
}

function namedTimes(text: string, { reportYear, presentYear, isPlan, year: passageYear }: Passage): NamedTime[] {
  const relative = RELATIVE_YEARS.flatMap(([pattern, offset]) => {
    return timesOf(text, pattern, ([words]) => {
      const present = /[前去今明后]年/.test(words) ? presentYear : reportYear
      const year = isPlan && offset === 0 ? passageYear : present + offset
      return [year, year]
    })
  })
  const spans = timesOf(text, YEARS_UP_TO_NOW, ([, count, other]) => yearsUpTo(reportYear, count ?? other ?? ''))
  return [
    ...timesOf(text, RANGE, ([, from, to]) => [Number(from), Number(to)]),
    ...timesOf(text, YEAR, ([, year]) => [Number(year), Number(year)]),
    ...relative,
    ...timesOf(text, YEARS_AGO, ([, count = '']) => {
      const year = reportYear - (readInteger(count) ?? 0)
      return [year, year]
    }),
    ...spans.filter(({ from, to }) => to > from && to - from < MAX_SPAN),
  ]
}

function planTimes(text: string, reportYear: number): NamedTime[] {
  const times = timesOf(text, FIVE_YEAR_PLAN, ([, plan = '']) => {
    const { from, to } = fiveYearPlan(plan)
    return [from, to]
  })
  return times
    .filter(({ end }) => /^[”"]?(?:规划)?(?:期|时期|末|以来)/.test(text.slice(end)))
    .map((time) => {
      if (/^[”"]?以来/.test(text.slice(time.end))) return { ...time, to: Math.min(time.to, reportYear) }
      // A plan that is under way sets targets for its end.
      const isEnd = /^[”"]?末/.test(text.slice(time.end)) || time.to > reportYear
      return isEnd ? { ...time, from: time.to } : time
    })
}

/** True for a time that a figure is compared with: 比2020年增长, 与2022年相比. */
function isCompared(text: string, { index, end }: NamedTime): boolean {
  const [before, after] = [text.slice(0, index), text.slice(end)]
  if (/^(?:底|末|同期)?的[^，。；\d]{0,6}$/.test(after)) return false
  if (/(?:由|从)$/.test(before)) return /\d/.test(after)
  return COMPARISON.test(before) || /^(?:底|末|同期)?(?:[^，。；\d]{0,6}相比|增|提|下降|减少)/.test(after)
}

/** True for a time that only says when something began: 2019年以来. */
function isBeginning(text: string, { end, from, to }: NamedTime, reportYear: number): boolean {
  if (to > reportYear || from < to) return false
  return /^(?:\d{1,2}月(?:\d{1,2}日)?)?(?:起|以来|后|设立|成立|创办|始建)/.test(text.slice(end))
}

/** Returns the times that a part of a sentence names, in order. */
function timesIn(part: string, passage: Passage): NamedTime[] {
  const untitled = blankMatches(part, /《[^》]*》?/g)
  const times = [...namedTimes(blankTitles(part), passage), ...planTimes(untitled, passage.reportYear)]
  return times.sort((a, b) => a.end - b.end || a.index - b.index)
}

/** Returns the part of a sentence whose times hold: up to the last semicolon, and what opens the sentence. */
function validPart(sentence: string): string {
  const lead = /^[^，。；]{0,14}，/.exec(sentence)?.[0] ?? ''
  const part = sentence.slice(sentence.lastIndexOf('；') + 1)
  return part === sentence ? sentence : `${lead}${part}`
}

/** Returns the times that a sentence names, and those of them that apply to a figure, in order. */
function readTimes(
  sentence: string,
  passage: Passage,
): { readonly named: NamedTime[]; readonly applicable: NamedTime[] } {
  const part = validPart(sentence)
  const text = blankTitles(part)
  const named = timesIn(part, passage)
  const applicable = named.filter((time) => !isCompared(text, time) && !isBeginning(text, time, passage.reportYear))
  return { named, applicable }
}

const applicableTimes = (sentence: string, passage: Passage) => readTimes(sentence, passage).applicable

function clauseOf(before: string): string {
  return before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；')) + 1)
}

/** Returns the period of the second figure of 由去年的86人增至134人; undefined if the clause names its year. */
function periodAfterYear(clause: string, { reportYear }: Passage): Period | undefined {
  const isNow = CHANGED_TO.test(clause) && /去年|上年/.test(clause)
  return isNow ? { from: reportYear, to: reportYear, isStated: false } : undefined
}

/** Returns the year in which a change began: that of the first of two years, or the one before a span. */
function startOfChange(times: readonly NamedTime[]): number | undefined {
  const years = times.filter(({ from, to }) => from === to)
  const pair = years.find(({ from }, at) => from < (years[at + 1]?.from ?? 0))
  const span = times.find(({ from, to }) => from < to)
  return pair?.from ?? (span ? span.from - 1 : undefined)
}

/** Returns the period of a change from one figure to another without years: those of the pair before, or last year and this. */
function periodOfChange(before: string, times: readonly NamedTime[], passage: Passage): Period | undefined {
  const clause = clauseOf(before)
  if (/20\d\d年|去年|上年/.test(clause)) return periodAfterYear(clause, passage)
  const last = times.at(-1)
  const first = startOfChange(times)
  const hasPair = first !== undefined && last !== undefined && last.to > first
  const isLater = CHANGED_TO.test(before) && FROM_TO.test(clause)
  if (!isLater && !/(?:由|从(?![业事严而此中属容前不]))[^，。；\d]{0,8}$/.test(before)) return undefined
  const to = last?.to ?? passage.year
  const year = isLater ? to : hasPair ? first : to - 1
  return { from: year, to: year, isStated: hasPair }
}

/** Returns the time that an earlier sentence of the paragraph opens with. */
function leadOf(passage: Passage): NamedTime | undefined {
  if (passage.isPlan) return undefined
  const isContinued = CONTINUES.test(passage.text)
  const lead = passage.before.split('。').at(-2) ?? ''
  const [time] = applicableTimes(lead, passage)
  const isLeading = time !== undefined && time.index <= MAX_LEAD && (isContinued || time.to <= passage.reportYear)
  return isLeading && !/^(?:今年|全年|目前)/.test(lead.slice(time.index)) ? time : undefined
}

/** Returns the span that a sum runs over, from an earlier sentence of the paragraph. */
function spanOf(before: string, passage: Passage): NamedTime | undefined {
  if (passage.isPlan || !SUMMED_UP.test(before)) return undefined
  const [inARow] = timesOf(before, YEARS_IN_A_ROW, ([, count = '']) => yearsUpTo(passage.reportYear, count))
  if (inARow) return inARow
  return applicableTimes(passage.before, passage).find(({ from, to }) => from < to)
}

/** Returns a later year that a sentence named before its last semicolon: what follows is still to come. */
function futureOf(before: string, passage: Passage): NamedTime | undefined {
  const earlier = before.slice(0, Math.max(0, before.lastIndexOf('；')))
  const time = applicableTimes(earlier, passage).at(-1)
  return time && time.to > passage.reportYear && !passage.isPlan && !/的目标/.test(earlier.slice(time.index))
    ? time
    : undefined
}

/** Returns the period of a figure: the last time before it in its sentence, else that of the passage. */
export function resolvePeriod(passage: Passage, start: number): Period {
  const before = passage.text.slice(0, start)
  const context = passage.before.split('。').slice(-2)[0] ?? ''
  const { named, applicable: times } = readTimes(before, passage)
  const change = periodOfChange(before, [...timesIn(context, passage), ...named], passage)
  if (change) return change
  const last = times.at(-1) ?? futureOf(before, passage) ?? spanOf(before, passage) ?? leadOf(passage)
  if (!last) return { from: passage.year, to: passage.year, isStated: false }
  const clause = clauseOf(before)
  const isSum = SUMMED_UP.test(clause)
  // 2016至2020年 also matches as 2020年, and 年均 sums up the whole of 五年来.
  const span = times.find(
    (time) => time.from < time.to && (isSum || (time.index <= last.index && time.end >= last.end)),
  )
  const { from, to } = span ?? last
  return { from: STOCK.test(clause) ? to : from, to, isStated: times.length > 0 }
}
