// Finds the days of an event in the sentence that names it.
import { LOCATOR_SEPARATOR } from '@tiyu/datapackage'
import { YEAR_OFFSETS } from '../lexicon/time-words.ts'
import { readInteger } from '../text/integer-words.ts'
import type { Passage } from '../text/passage.ts'
import { blankTitles, type TextRange } from '../text/sentence-text.ts'
import { textOfNewDay } from './event-status.ts'

/** Start and end, as precise as stated: 2023-05-18, 2023-10 or 2023. */
export interface EventDates {
  readonly startsOn: string
  readonly endsOn: string
}

const DATE =
  /(?:(?<year>20\d\d)年|(?<relative>今年|去年|明年|前年))?(?<month>\d{1,2})月(?:份?(?:[-—–~至到])+(?<lastMonth>\d{1,2})月(?!\d)|份|(?<day>\d{1,2})(?!\d)[日号]?(?:\s*(?:[-—–~至到])+\s*(?:(?<endMonth>\d{1,2})月)?(?<endDay>\d{1,2})[日号])?)?/g
/** A date by which or until which something is done is not that of an event. */
const DEADLINE_AFTER = /^(?:底|中旬|上旬|下旬)?(?:之?前|以前|以来|起|止)/
const UNTIL_BEFORE = /(?:截[至止]|到|在?此?自)$/
/** Text between an event and its date. */
const MAX_DISTANCE = 40
/** Characters between the day of a chronicle and an event. */
const MAX_BESIDE = 4
/** A relative year before a name, with no other time between: 去年我们举办了. */
const RELATIVE_BEFORE = /(前年|去年|今年|明年)(?![^。；]*(?:前年|去年|今年|明年))[^。；]{0,40}$/

const pad = (number: string) => number.padStart(2, '0')

/** The default year of an event, and the one that the report calls 今年. */
type ReportYears = Pick<Passage, 'year' | 'presentYear'>

interface FoundDate extends TextRange, EventDates {}

type Parts = Readonly<Record<string, string | undefined>>

/** Returns a date as precise as stated; undefined if there is no such day. */
function toDates({ month = '', day, endMonth, endDay, lastMonth }: Parts, year: string): EventDates | undefined {
  if (Number(month) > 12 || Number(day ?? 1) > 31) return undefined
  const startsOn = day ? `${year}-${pad(month)}-${pad(day)}` : `${year}-${pad(month)}`
  if (lastMonth) return { startsOn, endsOn: `${year}-${pad(lastMonth)}` }
  return { startsOn, endsOn: endDay ? `${year}-${pad(endMonth ?? month)}-${pad(endDay)}` : '' }
}

function findDates(sentence: string, { year, presentYear }: ReportYears): FoundDate[] {
  return [...sentence.matchAll(DATE)].flatMap(({ index: start, 0: words, groups = {} }) => {
    const end = start + words.length
    if (DEADLINE_AFTER.test(sentence.slice(end)) || UNTIL_BEFORE.test(sentence.slice(0, start))) return []
    const { year: stated, relative } = groups as Parts
    const dates = toDates(groups, stated ?? String(relative ? presentYear + (YEAR_OFFSETS[relative] as number) : year))
    return dates ? [{ start, end, ...dates }] : []
  })
}

/** Returns the year that a sentence names relative to the present before an event: 去年我们举办了. */
export function relativeYear(before: string, { presentYear }: ReportYears): string | undefined {
  const relative = RELATIVE_BEFORE.exec(before)?.[1]
  return relative && String(presentYear + (YEAR_OFFSETS[relative] as number))
}

/** Returns the first date of a text. */
export function firstDate(text: string, years: ReportYears): EventDates | undefined {
  return findDates(blankTitles(text), years)[0]
}

/** A heading of a chronicle, below which sentences start with a day: 五月. */
const MONTH_HEADING = /^([一二三四五六七八九十]{1,2}|\d{1,2})月份?$/
const LEADING_DAY = /^(?<day>\d{1,2})[日号](?:[-—–~至到]+(?<endDay>\d{1,2})[日号])?/

/** Returns the days right before an event in a sentence of a chronicle, whose month is in the heading. */
function daysOfMonth({ text, locator, year }: Passage, event: TextRange): EventDates | undefined {
  const heading = locator.split(LOCATOR_SEPARATOR).at(-1) ?? ''
  const month = readInteger(MONTH_HEADING.exec(heading)?.[1] ?? '')
  const { 0: words = '', groups } = LEADING_DAY.exec(text) ?? {}
  const isBeside = words !== '' && event.start - words.length <= MAX_BESIDE
  return month && isBeside ? toDates({ ...groups, month: String(month) }, String(year)) : undefined
}

/** Returns the days of an event in its sentence; those of a postponed event are the new ones. */
export function daysOf(passage: Passage, event: TextRange, others: readonly TextRange[]): EventDates | undefined {
  const newDay = textOfNewDay(passage.text, event, others)
  const moved = newDay === undefined ? undefined : firstDate(newDay, passage)
  return moved ?? datesOf(passage.text, event, others, passage) ?? daysOfMonth(passage, event)
}

/** Returns the dates of an event: the nearest before its name or right after it, with no other event between. */
export function datesOf(
  text: string,
  event: TextRange,
  others: readonly TextRange[],
  years: ReportYears,
): EventDates | undefined {
  const sentence = blankTitles(text)
  const dates = findDates(sentence, years)
  const isBetween = (from: number, to: number) => others.some(({ start, end }) => start >= from && end <= to)
  const after = dates.find(({ start }) => start >= event.end && start - event.end <= MAX_DISTANCE)
  const isOwn = after && !isBetween(event.end, after.start) && !/[；。]/.test(sentence.slice(event.end, after.start))
  // A day in brackets right after a name is its own: 甲马拉松（3月17日）.
  if (isOwn && /^”?[（(]$/.test(sentence.slice(event.end, after.start))) return after
  const before = dates.findLast(({ end }) => end <= event.start && event.start - end <= MAX_DISTANCE)
  // A date before the first of several events is theirs as well; one after an event opens the next clause.
  if (before && !/；/.test(sentence.slice(before.end, event.start))) return before
  if (isOwn && /^(?:[（(]|[^，]{0,12}$|，?(?:将?定?于|在)|[^，。]{0,6}$)/.test(sentence.slice(event.end, after.start)))
    return after
  return isOwn && !/，.*，/.test(sentence.slice(event.end, after.start)) ? after : undefined
}
