// Divides a report into sentences with their headings, and decides whether they look back or ahead.
import { LOCATOR_SEPARATOR } from '@tiyu/datapackage'
import { MARKER, type Paragraph } from './paragraph.ts'

/** A sentence with its context. */
export interface Passage {
  readonly text: string
  /** Offset of each character in the text of the report. */
  readonly offsets: readonly number[]
  /** The headings above, outermost first. */
  readonly locator: string
  /** True if the passage is part of a plan. */
  readonly isPlan: boolean
  /** Default year of its figures. */
  readonly year: number
  /** True if the passage opens an item such as 一是 or ——. */
  readonly opensItem: boolean
  /** Number of its paragraph. */
  readonly paragraphIndex: number
}

interface Heading {
  readonly level: number
  readonly text: string
}

const HEADING_LEVELS: readonly (readonly [number, RegExp])[] = [
  [0, /^第[一二三四五六七八九十]+(?:部分|章)/],
  [1, /^(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]+节)/],
  [2, /^[（(][一二三四五六七八九十]{1,3}[）)]/],
  [3, /^\d{1,2}(?:[、．.]|\s)/],
  [4, /^[（(]\d{1,3}[）)]/],
  [
    5,
    /^(?:[一二三四五六七八九十]{1,2}[是要]|首先|其次|再次|此外，|另外，|最后|第[一二三四五六七八九十]+[，、]|[—–•●◆■▪◇★※①-⑳])/,
  ],
]
const ITEM_LEVEL = 5

const FORWARD_LOOKING =
  /计划|打算|安排|思路|下一步|下步|展望|部署|要点|规划目标|主要目标|目标任务|重点任务|主要任务|工作任务|今后|明年/
const RETROSPECTIVE = /总结|小结|回顾|(?:完成|开展|进展|推进|落实|工作)情况|主要做法|成效|亮点|公报/
const TURN_TO_PLAN = /^(?:下一步|下步|今后|明年|接下来)/
/** The rest of the same year, in a plan: 下半年，我局将. */
const REST_OF_YEAR = /^(?:下半年|下一?季度|[三四]季度)[^。；]{0,12}(?:将|要|拟|计划|继续|力争|确保|着力|重点)/

/** A future year, in a plan: 2024年，我们将. */
const FUTURE_YEAR = /^(20\d\d) ?年[^。；]{0,16}(?:将|要|拟|计划|继续|力争|确保|着力|重点|打算)/

/** An unnumbered heading of the part on one year. */
const YEAR_PART = /^[【\s]*(?:20\d\d ?年|下一步|明年)/
/** A title with two years: a report followed by a plan. */
const TWO_YEARS = /20\d\d ?年.*20\d\d ?年/

/** A sentence; one without end is cut at a comma. */
const SENTENCE = /(?:[^。！？]{1,600}(?=[。！？]|$)|[^。！？]{1,600}[，；、\s]|[^。！？]{1,600})[。！？]?[”’」』]?/g

const MAX_UNNUMBERED_LENGTH = 20
const MAX_TITLE_LENGTH = 60
const MAX_HEADING_LENGTH = 45

function headingLevel(text: string, openHeadings: readonly Heading[]): number | undefined {
  const level = HEADING_LEVELS.find(([, pattern]) => pattern.test(text))?.[0]
  // （1） is on the level of （一） unless it is below a heading numbered 1.
  return level === 4 && !openHeadings.some((heading) => heading.level === 3) ? 2 : level
}

/** Returns the text of a heading: its line, or the sentence it is part of. */
function headingText(text: string, level: number): string {
  if (level === ITEM_LEVEL) {
    const item = /^(?:[一二三四五六七八九十]{1,2}[是要]|首先|其次|再次|此外|另外|最后)/.exec(text)?.[0]
    if (item) return item
  }
  const unmarked = level === ITEM_LEVEL ? text.replace(MARKER, '').replace(/^[—–]+/, '') : text
  const sentence = unmarked.split(/[。！？]/)[0] as string
  const short = sentence.length <= MAX_HEADING_LENGTH ? sentence : (sentence.split(/[，：:；]/)[0] as string)
  return short.slice(0, MAX_TITLE_LENGTH).trim()
}

/** True for a short line without punctuation or figures: a title or an unnumbered heading. */
function isUnpunctuated(text: string): boolean {
  return text.length <= MAX_TITLE_LENGTH && !/[。！？；，]/.test(text) && !/\d.*(?:个|人|元|米|%|场|次|块)/.test(text)
}

function isUnnumberedHeading(text: string): boolean {
  return isUnpunctuated(text) && (text.length <= MAX_UNNUMBERED_LENGTH || /^【[^】]*】$/.test(text))
}

function isPlanTitle(text: string): boolean {
  return FORWARD_LOOKING.test(text) && !RETROSPECTIVE.test(text) && !TWO_YEARS.test(text)
}

/** Reads paragraphs in order, keeping track of the open headings. */
class OutlineReader {
  private readonly year: number
  private openHeadings: Heading[] = []
  private isPlanTitle = false
  /** Year of a plan that started in a paragraph without a heading. */
  private turnedToYear: number | undefined
  private hasStarted = false
  private paragraphCount = 0

  constructor(year: number) {
    this.year = year
  }

  read(paragraph: Paragraph): Passage[] {
    const { text } = paragraph
    const level = headingLevel(text, this.openHeadings)
    this.paragraphCount += 1
    if (level !== undefined) {
      this.hasStarted = true
      this.openHeadings = this.openHeadings.filter((heading) => heading.level < level)
      if (level < ITEM_LEVEL) this.turnedToYear = undefined
      this.openHeadings.push({ level, text: headingText(text, level) })
      if (level < ITEM_LEVEL && !/[。！？；]/.test(text)) return []
    } else if (!this.hasStarted && isUnpunctuated(text)) {
      if (isPlanTitle(text)) this.isPlanTitle = true
      return []
    } else if (isUnnumberedHeading(text)) {
      this.openUnnumbered(text)
      return []
    }
    this.hasStarted = true
    return this.toPassages(paragraph, level)
  }

  private openUnnumbered(text: string): void {
    const level = YEAR_PART.test(text) && (FORWARD_LOOKING.test(text) || RETROSPECTIVE.test(text)) ? 0 : 2
    this.openHeadings = this.openHeadings.filter((heading) => heading.level < level)
    this.turnedToYear = undefined
    this.openHeadings.push({ level, text })
  }

  /** True for a heading of a plan, or one that starts with a later year. */
  private isForwardLooking(heading: string): boolean {
    const leadingYear = /^[【\s]*(20\d\d) ?年/.exec(heading.replace(MARKER, ''))?.[1]
    return (FORWARD_LOOKING.test(heading) || Number(leadingYear) > this.year) && !RETROSPECTIVE.test(heading)
  }

  private headingContext(): { plan: boolean; year: number } {
    const headings = this.openHeadings.filter(({ level }) => level < ITEM_LEVEL)
    const forwardHeading = headings.find(({ text }) => this.isForwardLooking(text))
    const namedYear = headings.map(({ text }) => /(20\d\d) ?年/.exec(text)?.[1]).find((year) => year !== undefined)
    if (forwardHeading)
      return { plan: true, year: namedYear ? Number(namedYear) : this.isPlanTitle ? this.year : this.year + 1 }
    if (this.turnedToYear !== undefined) return { plan: true, year: this.turnedToYear }
    const isRetrospective = headings.some(({ text }) => RETROSPECTIVE.test(text))
    return { plan: this.isPlanTitle && !isRetrospective, year: namedYear ? Number(namedYear) : this.year }
  }

  /** Returns the year of a plan that a sentence starts; undefined if it starts none. */
  private findPlanYear(sentence: string): number | undefined {
    if (TURN_TO_PLAN.test(sentence)) return this.year + 1
    const year = Number(FUTURE_YEAR.exec(sentence)?.[1])
    if (year > this.year) return year
    return REST_OF_YEAR.test(sentence) ? this.year : undefined
  }

  private toPassages({ text, offsets }: Paragraph, level: number | undefined): Passage[] {
    const locator = this.openHeadings.map((heading) => heading.text).join(LOCATOR_SEPARATOR) || '导言'
    let { plan: isPlan, year } = this.headingContext()
    const passages: Passage[] = []
    for (const { index, 0: sentence } of text.matchAll(SENTENCE)) {
      const planYear = isPlan ? undefined : this.findPlanYear(sentence)
      if (planYear !== undefined) {
        isPlan = true
        year = planYear
        // In prose without headings the plan continues in the following paragraphs.
        if (index === 0 && this.openHeadings.every((heading) => heading.level === ITEM_LEVEL))
          this.turnedToYear = planYear
      }
      const sentenceOffsets = offsets.slice(index, index + sentence.length)
      const opensItem = index === 0 && level !== undefined
      passages.push({
        text: sentence,
        offsets: sentenceOffsets,
        locator,
        isPlan,
        year,
        opensItem,
        paragraphIndex: this.paragraphCount,
      })
    }
    return passages
  }
}

/** Returns the sentences of a report on a year. */
export function outline(paragraphs: readonly Paragraph[], year: number): Passage[] {
  const reader = new OutlineReader(year)
  return paragraphs.flatMap((paragraph) => reader.read(paragraph))
}

/** Converts a character range of a passage to one of the report. */
export function sourceRange({ offsets }: Passage, start: number, end: number): { start: number; end: number } {
  return { start: offsets[start] as number, end: (offsets[end - 1] as number) + 1 }
}
