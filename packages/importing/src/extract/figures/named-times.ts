// Finds the times that a sentence names, and which of them a figure may be of.
import { COMPARISON, RELATIVE_YEARS, YEARS_AGO, YEARS_IN_ALL, YEARS_UP_TO_NOW } from '../lexicon/time-words.ts'
import { readInteger } from '../text/integer-words.ts'
import type { Passage } from '../text/passage.ts'
import { blankAsides, blankMatches, blankTitles } from '../text/sentence-text.ts'
import { fiveYearPlansIn, type YearSpan, yearsUpTo } from '../text/year-span.ts'

/** A time that a sentence names. */
export interface NamedTime extends YearSpan {
  readonly index: number
  readonly end: number
}

/** The times of the part of a sentence before a figure. */
interface ReadTimes {
  readonly named: readonly NamedTime[]
  /** Those that are no basis of comparison and not only when something began. */
  readonly applicable: readonly NamedTime[]
  /** True if the clause of the figure only says when something began: 2021年以来. */
  readonly isSinceBeginning: boolean
}

const RANGE = /(20\d\d)年?(?:\d{1,2}月)?[-—–~至到]+(20\d\d)年?/g
const YEAR = /(?<!\d)((?:19|20)\d\d)年(?!度?第(?![一二三四五六七八九十\d]+届))/g
/** Longest span of years up to now. */
const MAX_SPAN = 20
/** Characters of a figure after which a year that it is a share of is known: 2019年的104.3%. */
const SHARE_OF_YEAR = /^(?:同期)?(?:水平|总量|规模)?的?[约近超]?\d[\d.]*(?:%|％|倍|成)/
const AS_MUCH_AS = /(?:是|为|到|至|于|达|占)(?:了|约|近)?$/
/** A target of a year as the object of a verb: 5项提前达到2025年目标，2项滞后. */
const REACHED = /(?:达到?|超过?|实现|完成|距离?|离|接近)了?$/
const TARGET_OF_YEAR = /^的?(?:中期|年度|既定|规划)?(?:目标|指标|计划|规划|任务)(?:值|要求)?[^\d]*[，；]/
/** Before a time that opens a sentence, and holds for all of it. */
const OPENING = /^(?:截[至止]到?|到|在|至)?$/

/** Returns the times of a text that match a pattern. */
export function timesOf(text: string, pattern: RegExp, years: (match: RegExpExecArray) => YearSpan): NamedTime[] {
  return [...text.matchAll(pattern)].map((match) => ({
    index: match.index,
    end: match.index + match[0].length,
    ...years(match),
  }))
}

const inYear = (year: number): YearSpan => ({ from: year, to: year })

function namedTimes(text: string, { reportYear, presentYear, isPlan, year: passageYear }: Passage): NamedTime[] {
  const relative = RELATIVE_YEARS.flatMap(([pattern, offset]) => {
    return timesOf(text, pattern, ([words]) => {
      const present = /[前去今明后]年/.test(words) ? presentYear : reportYear
      return inYear(isPlan && offset === 0 ? passageYear : present + offset)
    })
  })
  const spans = [YEARS_UP_TO_NOW, YEARS_IN_ALL].flatMap((pattern) =>
    timesOf(text, pattern, ([, count, other]) => yearsUpTo(reportYear, count ?? other ?? '')),
  )
  return [
    ...timesOf(text, RANGE, ([, from, to]) => ({ from: Number(from), to: Number(to) })),
    ...timesOf(text, YEAR, ([, year]) => inYear(Number(year))),
    ...relative,
    ...timesOf(text, YEARS_AGO, ([, count = '']) => inYear(reportYear - (readInteger(count) ?? 0))),
    ...spans.filter(({ from, to }) => to > from && to - from < MAX_SPAN),
  ]
}

function planTimes(text: string, reportYear: number): NamedTime[] {
  return fiveYearPlansIn(text)
    .filter(({ end }) => /^[”"]?(?:规划)?(?:期|时期|末|以来)|^[”"]?规划(?:目标|要求|值)?$/.test(text.slice(end)))
    .map((time) => {
      if (/^[”"]?以来/.test(text.slice(time.end))) return { ...time, to: Math.min(time.to, reportYear) }
      // A plan that is under way sets targets for its end.
      const isEnd = /^[”"]?末/.test(text.slice(time.end)) || time.to > reportYear
      return isEnd ? { ...time, from: time.to } : time
    })
}

/** True for a time that a figure is compared with: 比2020年增长, 与2022年相比, 2019年的104.3%. */
function isCompared(text: string, { index, end }: NamedTime, figure: string): boolean {
  const [before, after] = [text.slice(0, index), text.slice(end)]
  if (SHARE_OF_YEAR.test(`${after}${figure}`) && (AS_MUCH_AS.test(before) || figure.endsWith('倍'))) return true
  if (/^(?:底|末|同期)?的[^，。；\d]{0,6}$|^[”"]?规划(?:目标|要求|值)?$/.test(after)) return false
  if (/(?:由|从)$/.test(before)) return /\d/.test(after)
  if (REACHED.test(before) && TARGET_OF_YEAR.test(after)) return true
  return COMPARISON.test(before) || /^(?:底|末|同期)?(?:[^，。；\d]{0,6}相比|增|提|下降|减少)/.test(after)
}

/** True for a time that only says when something began or ended: 2019年以来, 2015年及以前建成的. */
function isBeginning(text: string, { index, end, from, to }: NamedTime, reportYear: number): boolean {
  if (to > reportYear || from < to) return false
  if (/(?:成立|创办|创立|组建|始建|[兴新]?建|创建|启用|起步|开业|注册)于$/.test(text.slice(0, index))) return true
  return /^(?:底|末)?(?:\d{1,2}月(?:\d{1,2}日)?)?(?:起|以来|后|及?(?:以|之)前|设立|成立|创办|始建)/.test(
    text.slice(end),
  )
}

/** Returns the times that a part of a sentence names, in order. */
export function timesIn(part: string, passage: Passage): NamedTime[] {
  const untitled = blankMatches(part, /《[^》]*》?/g)
  const times = [...namedTimes(blankTitles(part), passage), ...planTimes(untitled, passage.reportYear)]
  return times.sort((a, b) => a.end - b.end || a.index - b.index)
}

/** Returns the part of a sentence whose times hold: up to the last semicolon, and what opens the sentence. */
function validPart(sentence: string, passage: Passage): string {
  const part = sentence.slice(sentence.lastIndexOf('；') + 1)
  if (part === sentence) return sentence
  const lead = /^[^，。；]{0,14}，/.exec(sentence)?.[0] ?? ''
  const [first] = timesIn(sentence, passage)
  // 2019年总规模164亿元；增加值61亿元 is of one year; what a later part compares with is not.
  const opening =
    first !== undefined && OPENING.test(sentence.slice(0, first.index)) && lead === ''
      ? `${sentence.slice(0, first.end)}，`
      : lead
  return `${opening}${part}`
}

/** Returns the times that a sentence names before a figure, and those of them that may apply to it, in order. */
export function readTimes(sentence: string, passage: Passage, figure = ''): ReadTimes {
  const part = blankAsides(validPart(sentence, passage))
  const text = blankTitles(part)
  const named = timesIn(part, passage)
  const isWhole = (time: NamedTime) =>
    text.slice(time.index, time.end) === '全年' && named.some(({ index }) => index < time.index)
  const isStart = (time: NamedTime) => isBeginning(text, time, passage.reportYear)
  const applicable = named.filter((time) => !isCompared(text, time, figure) && !isStart(time) && !isWhole(time))
  const clause = text.lastIndexOf('，') + 1
  const last = named.filter(({ index }) => index >= clause).at(-1)
  return { named, applicable, isSinceBeginning: last !== undefined && isStart(last) }
}
