// The outline of a report: which headings stand above a sentence, and whether it looks back or ahead.
import { LOCATOR_SEPARATOR } from '../checks/source-words.ts'
import { MARKER, type Paragraph } from './paragraph.ts'

/** A sentence with its place. */
export interface Passage {
  readonly text: string
  /** Place in the report's text of each character. */
  readonly positions: readonly number[]
  /** The headings above, outermost first. */
  readonly locator: string
  /** Whether the report speaks of what is to come. */
  readonly plan: boolean
  /** Year it speaks of unless it says otherwise. */
  readonly year: number
  /** Whether the passage opens an item such as 一是 or ——. */
  readonly opens: boolean
  /** Where in its paragraph it begins: sentences of one paragraph share the number. */
  readonly paragraph: number
}

interface Heading {
  readonly rank: number
  readonly text: string
}

const RANKS: readonly (readonly [number, RegExp])[] = [
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
const ITEM = 5

const AHEAD =
  /计划|打算|安排|思路|下一步|下步|展望|部署|要点|规划目标|主要目标|目标任务|重点任务|主要任务|工作任务|今后|明年/
const BACK = /总结|小结|回顾|(?:完成|开展|进展|推进|落实|工作)情况|主要做法|成效|亮点|公报/
const TURNS_AHEAD = /^(?:下一步|下步|今后|明年|接下来)/
/** 下半年，我局将: the rest of the same year, where the words look ahead. */
const REST_OF_YEAR = /^(?:下半年|下一?季度|[三四]季度)[^。；]{0,12}(?:将|要|拟|计划|继续|力争|确保|着力|重点)/

/** 2024年，我们将: a year to come, where the words look ahead. */
const YEAR_TO_COME = /^(20\d\d) ?年[^。；]{0,16}(?:将|要|拟|计划|继续|力争|确保|着力|重点|打算)/

/** A heading without a number that divides the report into the year behind and the year ahead. */
const PART = /^[【\s]*(?:20\d\d ?年|下一步|明年)/
/** A title that names two years is of a report with a plan behind it. */
const TWO_YEARS = /20\d\d ?年.*20\d\d ?年/

/** A sentence; one that never ends is cut at a comma. */
const SENTENCE = /(?:[^。！？]{1,600}(?=[。！？]|$)|[^。！？]{1,600}[，；、\s]|[^。！？]{1,600})[。！？]?[”’」』]?/g

const UNMARKED_LIMIT = 20
const TITLE_LIMIT = 60
const HEADING_LIMIT = 45

function rankOf(text: string, open: readonly Heading[]): number | undefined {
  const rank = RANKS.find(([, pattern]) => pattern.test(text))?.[0]
  // （1） stands beside （一） unless it divides a point numbered 1.
  return rank === 4 && !open.some((heading) => heading.rank === 3) ? 2 : rank
}

/** The words of the heading: its line, or the sentence it runs into. */
function headingText(text: string, rank: number): string {
  if (rank === ITEM) {
    const item = /^(?:[一二三四五六七八九十]{1,2}[是要]|首先|其次|再次|此外|另外|最后)/.exec(text)?.[0]
    if (item) return item
  }
  const words = rank === ITEM ? text.replace(MARKER, '').replace(/^[—–]+/, '') : text
  const sentence = words.split(/[。！？]/)[0] as string
  const short = sentence.length <= HEADING_LIMIT ? sentence : (sentence.split(/[，：:；]/)[0] as string)
  return short.slice(0, TITLE_LIMIT).trim()
}

/** Reads the passages of paragraphs in order, keeping the headings that are open. */
class Outline {
  private readonly year: number
  private open: Heading[] = []
  private titlePlan = false
  /** Year that a paragraph without a heading above it turned ahead to. */
  private turnedTo: number | undefined
  private started = false
  private count = 0

  constructor(year: number) {
    this.year = year
  }

  read(paragraph: Paragraph): Passage[] {
    const { text } = paragraph
    const rank = rankOf(text, this.open)
    this.count += 1
    if (rank !== undefined) {
      this.started = true
      this.open = this.open.filter((heading) => heading.rank < rank)
      if (rank < ITEM) this.turnedTo = undefined
      this.open.push({ rank, text: headingText(text, rank) })
      if (rank < ITEM && !/[。！？；]/.test(text)) return []
    } else if (this.isUnmarked(text)) {
      return []
    }
    this.started = true
    return this.sentences(paragraph, rank)
  }

  /** A title, or a heading without a number. */
  private isUnmarked(text: string): boolean {
    if (text.length > TITLE_LIMIT || /[。！？；，]/.test(text) || /\d.*(?:个|人|元|米|%|场|次|块)/.test(text))
      return false
    if (!this.started) {
      if (AHEAD.test(text) && !BACK.test(text) && !TWO_YEARS.test(text)) this.titlePlan = true
      return true
    }
    if (text.length > UNMARKED_LIMIT && !/^【[^】]*】$/.test(text)) return false
    const rank = PART.test(text) && (AHEAD.test(text) || BACK.test(text)) ? 0 : 2
    this.open = this.open.filter((heading) => heading.rank < rank)
    this.turnedTo = undefined
    this.open.push({ rank, text })
    return true
  }

  /** A heading that speaks of a plan, or begins with a later year. */
  private looksAhead(heading: string): boolean {
    const begins = /^[【\s]*(20\d\d) ?年/.exec(heading.replace(MARKER, ''))?.[1]
    return (AHEAD.test(heading) || Number(begins) > this.year) && !BACK.test(heading)
  }

  private ahead(): { plan: boolean; year: number } {
    const headings = this.open.filter(({ rank }) => rank < ITEM)
    const turn = headings.find(({ text }) => this.looksAhead(text))
    const named = headings.map(({ text }) => /(20\d\d) ?年/.exec(text)?.[1]).find((year) => year !== undefined)
    if (turn) return { plan: true, year: named ? Number(named) : this.titlePlan ? this.year : this.year + 1 }
    if (this.turnedTo !== undefined) return { plan: true, year: this.turnedTo }
    const back = headings.some(({ text }) => BACK.test(text))
    return { plan: this.titlePlan && !back, year: named ? Number(named) : this.year }
  }

  /** Year that a sentence turns ahead to. */
  private turn(sentence: string): number | undefined {
    if (TURNS_AHEAD.test(sentence)) return this.year + 1
    const year = Number(YEAR_TO_COME.exec(sentence)?.[1])
    if (year > this.year) return year
    return REST_OF_YEAR.test(sentence) ? this.year : undefined
  }

  private sentences({ text, positions }: Paragraph, rank: number | undefined): Passage[] {
    const locator = this.open.map((heading) => heading.text).join(LOCATOR_SEPARATOR) || '导言'
    let { plan, year } = this.ahead()
    const passages: Passage[] = []
    for (const { index, 0: sentence } of text.matchAll(SENTENCE)) {
      const turned = plan ? undefined : this.turn(sentence)
      if (turned !== undefined) {
        plan = true
        year = turned
        // Prose without headings stays turned in the paragraphs behind.
        if (index === 0 && this.open.every((heading) => heading.rank === ITEM)) this.turnedTo = turned
      }
      const place = positions.slice(index, index + sentence.length)
      const opens = index === 0 && rank !== undefined
      passages.push({ text: sentence, positions: place, locator, plan, year, opens, paragraph: this.count })
    }
    return passages
  }
}

/** The sentences of a report on a year, each with its headings. */
export function outline(paragraphs: readonly Paragraph[], year: number): Passage[] {
  const reader = new Outline(year)
  return paragraphs.flatMap((paragraph) => reader.read(paragraph))
}

/** The range in the report's text of characters of a passage. */
export function rangeOf({ positions }: Passage, start: number, end: number): { start: number; end: number } {
  return { start: positions[start] as number, end: (positions[end - 1] as number) + 1 }
}
