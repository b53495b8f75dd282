// Reads headings: their level, their text, and whether they announce a plan.
import { ENGLISH_PLAN_HEADING } from '../lexicon/english-figure-words.ts'
import {
  DIRECTIVE_TITLE,
  PART_OF_YEAR,
  PLAN_HEADING,
  RETROSPECTIVE_HEADING,
  TWO_YEARS,
  YEARS_OF_PLAN,
} from '../lexicon/outline-words.ts'
import { MARKER } from './list-marker.ts'
import { fiveYearPlansIn } from './year-span.ts'

/** An open heading. */
export interface Heading {
  readonly level: number
  readonly text: string
}

const HEADING_LEVELS: readonly (readonly [number, RegExp])[] = [
  [0, /^第[一二三四五六七八九十]+(?:部分|章)/],
  [1, /^(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]+节|[IVX]{1,4}[.．)）](?!\d))/],
  [2, /^[（(][一二三四五六七八九十]{1,3}[）)]/],
  [3, /^\d{1,2}(?:[、．.](?!\d(?![\d ]*[月年]|\d*(?:个(?!百分|月|小时|[多半])|[家项名所座支位件])))|\s)/],
  [
    4,
    /^\d{1,2}(?:\.\d{1,2}){1,2}(?=[\s\u4e00-\u9fff])(?!\s*(?:[个万亿元米公分倍成平人次场名家项件年月日枚块条张处支套座亩吨片]|%))/,
  ],
  [3, /^[A-H][.．](?=\s*[^\x20-\x7e])/],
  [4, /^[（(]?(?:\d{1,3}|[A-Za-z])[）)]/],
  [
    5,
    /^(?:[一二三四五六七八九十]{1,2}[是要]|首先|其次|再次|此外，|另外，|最后|第[一二三四五六七八九十]+[，、]|[—–•●◆■▪◇★※①-⑳]|\p{Extended_Pictographic}(?![^【]{0,3}【))/u,
  ],
]

/** Level of items such as 一是, which are no headings. */
export const ITEM_LEVEL = 5

const MAX_TITLE_LENGTH = 60
const MAX_HEADING_LENGTH = 45
const MAX_UNNUMBERED_LENGTH = 20

/** Returns the level of a paragraph that starts like a heading or an item. */
export function headingLevel(text: string, openHeadings: readonly Heading[]): number | undefined {
  const level = HEADING_LEVELS.find(([, pattern]) => pattern.test(text))?.[0]
  // （1） is on the level of （一） unless it is below a heading numbered 1.
  return level === 4 && !openHeadings.some((heading) => heading.level === 3) ? 2 : level
}

/** Returns the text of a heading: its line, or the sentence it is part of. */
export function headingText(text: string, level: number): string {
  if (level === ITEM_LEVEL) {
    const item = /^(?:[一二三四五六七八九十]{1,2}[是要]|首先|其次|再次|此外|另外|最后)/.exec(text)?.[0]
    if (item) return item
  }
  const unmarked = level === ITEM_LEVEL ? text.replace(MARKER, '').replace(/^[—–]+/, '') : text
  const sentence = unmarked.split(/[。！？]/)[0] as string
  const short = sentence.length <= MAX_HEADING_LENGTH ? sentence : (sentence.split(/[，：:；]/)[0] as string)
  return short.slice(0, MAX_TITLE_LENGTH).trim()
}

/** A number with a unit, which a title may state but a heading rarely does. */
const FIGURE = /\d.*(?:个|人|元|米|公里|%|％|场|次|块|处|条|枚|套|家|项)/

/** True for a short line without punctuation or figures: a title or an unnumbered heading. */
export function isUnpunctuated(text: string): boolean {
  return text.length <= MAX_TITLE_LENGTH && !/[。！？；]|，.*，/.test(text) && !FIGURE.test(text)
}

/** True for an unnumbered heading within a report. */
export function isUnnumberedHeading(text: string): boolean {
  if (/[，；。！？]/.test(text) || FIGURE.test(text)) return false
  return text.length <= MAX_UNNUMBERED_LENGTH || /^【[^】]*】[^，。；]{0,16}$/.test(text)
}

/** A bullet, which a heading has as well as an item. */
const BULLET = /^(?:[■◆●▪◇★※▲□○]|\p{Extended_Pictographic}\ufe0f?)+\s*/u

/** Returns the words of a heading behind a bullet, below which there are items with another; undefined for others. */
export function bulletedHeading(text: string, next: string | undefined): string | undefined {
  const bullet = BULLET.exec(text)?.[0]
  const words = text.slice(bullet?.length)
  if (bullet === undefined || next === undefined || !isUnnumberedHeading(words)) return undefined
  return MARKER.test(next) && !next.startsWith(bullet.trim()) ? words : undefined
}

/** True for the title of a plan without a review. */
export function isPlanTitle(text: string): boolean {
  const title = text.replace(YEARS_OF_PLAN, '')
  const isAhead = PLAN_HEADING.test(title) || DIRECTIVE_TITLE.test(title)
  return isAhead && !RETROSPECTIVE_HEADING.test(text) && !TWO_YEARS.test(text)
}

/** True for a heading of a plan, or one that starts with a year after the report's. */
export function isPlanHeading(text: string, year: number): boolean {
  const unmarked = text.replace(MARKER, '')
  const leadingYear = Number(/^(?:[【\s]*(20\d\d)年|[【\s]*【(20\d\d)(?!\d))/.exec(unmarked)?.slice(1).find(Boolean))
  const plan = fiveYearPlanOf(unmarked)
  const isEnglishPlan = !/\p{Script=Han}/u.test(unmarked) && ENGLISH_PLAN_HEADING.test(unmarked)
  const isAhead = PLAN_HEADING.test(unmarked) || isEnglishPlan || leadingYear > year
  if (plan !== undefined && plan <= year) return false
  return isAhead && !RETROSPECTIVE_HEADING.test(unmarked)
}

/** True for a heading of a review. */
export function isReviewHeading(text: string): boolean {
  return RETROSPECTIVE_HEADING.test(text)
}

/** Returns the year that a heading names: its own, the last of its five-year plan, or the report's for the rest of it. */
export function yearOfHeading(text: string, year: number): number | undefined {
  const named = Number(/(20\d\d)年|【(20\d\d)(?!\d)/.exec(text)?.slice(1).find(Boolean))
  if (named) return named
  return fiveYearPlanOf(text) ?? (PART_OF_YEAR.test(text) ? year : undefined)
}

/** Returns the last year of the five-year plan that a heading names first. */
function fiveYearPlanOf(text: string): number | undefined {
  return fiveYearPlansIn(text)[0]?.to
}
