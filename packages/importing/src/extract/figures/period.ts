// Finds the year of a figure, or the first and last of its span.
import { AT_ONE_EVENT, AT_ONE_TIME, FLOW, STATE, SUMMED_UP, YEARS_IN_A_ROW } from '../lexicon/time-words.ts'
import type { Passage } from '../text/passage.ts'
import { lastMatchStart } from '../text/sentence-text.ts'
import { type YearSpan, yearsUpTo } from '../text/year-span.ts'
import { type NamedTime, readTimes, timesIn, timesOf } from './named-times.ts'

/** The years of a figure. */
export interface Period extends YearSpan {
  /** True if the sentence names them. */
  readonly isStated: boolean
}

const FROM_TO = /(?:由|从(?![业事严而此中属容前不]))[^，。；]{0,24}$/
/** A level at the end of a span, not a sum over it. */
const STOCK = /(?:比|较)20\d\d年|百分点|拥有|现有|总长|能力|达到|人均|占|比例|率|总数|存量/
/** A sentence on the figures of the one before: 其中, 与2024年预算相比. */
const CONTINUES = /^(?:其中|与[^，]{1,16}相比|比(?:上年|去年|20\d\d年))/
/** Position up to which a time opens a sentence. */
const MAX_LEAD = 8
const CHANGED_TO =
  /(?:(?:增[加长]?|提[高升]|上升|扩[大展充]|拓展|下降|减少|缩短|发展|壮大|跃升|[增升降]|调整|变|增设|翻)(?:至|到|为|成)了?|增[加长]|提[高升])(?:现在|目前|今天|如今|当前)?的?$|到(?:今天|现在|目前|如今|当前)的$/
/** Before a level that is the present one, wherever the change began: 发展到今天的97家. */
const REACHED_NOW = /到(?:今天|现在|目前|如今|当前)的$/

const applicableTimes = (sentence: string, passage: Passage) => readTimes(sentence, passage).applicable

function clauseOf(before: string): string {
  return before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('；')) + 1)
}

/** Returns the period of the second figure of 由去年的86人增至134人; undefined if the clause names its year. */
function periodAfterYear(clause: string, { reportYear }: Passage): Period | undefined {
  const isNow = CHANGED_TO.test(clause) && /去年|上年/.test(clause)
  return isNow ? { from: reportYear, to: reportYear, isStated: false } : undefined
}

/** Returns the years of a change: of the times that a sentence names, else last year and this. */
function yearsOfChange(times: readonly NamedTime[], { year }: Passage): Period {
  const last = times.at(-1)?.to ?? year
  const years = times.filter(({ from, to }) => from === to)
  // 与2021年相比，由7.9元降至7.2元 ends in the year under review.
  if (times.length === 1 && years[0] && years[0].from < year) return { from: years[0].from, to: year, isStated: true }
  const pair = years.find(({ from }, at) => from < (years[at + 1]?.from ?? 0))
  const span = times.find(({ from, to }) => from < to)
  const first = pair?.from ?? (span ? span.from - 1 : undefined)
  return first !== undefined && first < last
    ? { from: first, to: last, isStated: true }
    : { from: last - 1, to: last, isStated: false }
}

/** Returns the period of a change from one figure to another without years of their own. */
function periodOfChange(before: string, times: readonly NamedTime[], passage: Passage): Period | undefined {
  const clause = clauseOf(before)
  if (REACHED_NOW.test(before)) return { from: passage.reportYear, to: passage.reportYear, isStated: false }
  if (/20\d\d年|去年|上年/.test(clause)) return periodAfterYear(clause, passage)
  const isLater = CHANGED_TO.test(before) && FROM_TO.test(clause)
  if (!isLater && !/(?:由|从(?![业事严而此中属容前不]))[^，。；\d]{0,8}$/.test(before)) return undefined
  const { from, to, isStated } = yearsOfChange(times, passage)
  const year = isLater ? to : from
  return { from: year, to: year, isStated }
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

/** Returns the years that the part of the report is about, for a figure of what was done in them: 培训148期, but not 现有26人. */
function reviewedOf(before: string, after: string, { reviewed, isPlan }: Passage): Period | undefined {
  if (reviewed === undefined || isPlan) return undefined
  const words = `${before.slice(before.lastIndexOf('；') + 1)}※${/^[^，。；、\d]{0,8}/.exec(after)?.[0] ?? ''}`
  if (AT_ONE_TIME.test(words) || AT_ONE_EVENT.test(clauseOf(words))) return undefined
  const done = lastMatchStart(words, FLOW)
  return done >= 0 && done > lastMatchStart(words, STATE) ? { ...reviewed, isStated: false } : undefined
}

/** Returns the period of a figure: the last time before it in its sentence, else that of the passage. */
export function resolvePeriod(passage: Passage, start: number, end = start): Period {
  const before = passage.text.slice(0, start)
  const context = passage.before.split('。').slice(-2)[0] ?? ''
  const { named, applicable: times, isSinceBeginning } = readTimes(before, passage, passage.text.slice(start, end))
  const change = periodOfChange(before, [...timesIn(context, passage), ...named], passage)
  if (change) return change
  if (isSinceBeginning) return presentOf(passage)
  const last = times.at(-1) ?? futureOf(before, passage) ?? spanOf(before, passage) ?? leadOf(passage)
  if (!last) return reviewedOf(before, passage.text.slice(end), passage) ?? presentOf(passage)
  const clause = clauseOf(before)
  const isSum = SUMMED_UP.test(clause)
  // 2016至2020年 also matches as 2020年, and 年均 sums up the whole of 五年来.
  const span = times.find(
    (time) => time.from < time.to && (isSum || (time.index <= last.index && time.end >= last.end)),
  )
  const { from, to } = span ?? last
  return { from: STOCK.test(clause) ? to : from, to, isStated: times.length > 0 }
}

const presentOf = ({ year }: Passage): Period => ({ from: year, to: year, isStated: false })
