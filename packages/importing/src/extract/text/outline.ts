// Divides a report into sentences with their headings, and decides whether they look back or ahead.
import { LOCATOR_SEPARATOR, SourceText } from '@tiyu/datapackage'
import {
  APPENDIX,
  FIRST_HALF,
  FUTURE_YEAR,
  OPENING_REVIEW,
  OPENING_YEAR,
  PART_OF_YEAR,
  PLAN_LEAD,
  QUESTION,
  REST_OF_YEAR,
  SPEAKER,
  TURN_TO_PLAN,
  YEAR_PART,
} from '../lexicon/outline-words.ts'
import { isProse, readCells, type TableCell } from '../tables/table-cells.ts'
import { blankNotes } from './bracket-notes.ts'
import {
  bulletedHeading,
  type Heading,
  headingLevel,
  headingText,
  ITEM_LEVEL,
  isPlanHeading,
  isPlanTitle,
  isReviewHeading,
  isUnnumberedHeading,
  isUnpunctuated,
  yearOfHeading,
} from './heading.ts'
import { MARKER } from './list-marker.ts'
import { type Block, type Paragraph, splitBlocks, type TableLines } from './paragraph.ts'
import type { Passage } from './passage.ts'
import { presentYearOf, reviewedYears } from './report-years.ts'
import { isEnglish } from './script.ts'
import { fiveYearPlansIn, type YearSpan } from './year-span.ts'

/** A sentence; one without end is cut at a comma. */
const SENTENCE = /(?:[^。！？]{1,600}(?=[。！？]|$)|[^。！？]{1,600}[，；、\s]|[^。！？]{1,600})[。！？]?[”’」』]?/g

/** A sentence of an English paragraph. */
const ENGLISH_SENTENCE = /\S(?:.{0,600}?[.!?](?=[”’"']?\s+[A-Z\d€£“"(]|[”’"']?\s*$)|.{1,600})[”’"']?/g
const sentencesOf = (text: string) => (isEnglish(text) ? ENGLISH_SENTENCE : SENTENCE)

/** Characters of a paragraph before a sentence that may determine its context. */
const MAX_BEFORE = 300

/** The cells of a table with their context. */
export interface ReportTable {
  readonly cells: readonly TableCell[]
  /** The context of its cells, whose text is that of the caption above. */
  readonly caption: Passage
}

/** Whether sentences belong to a plan, and their year. */
interface Outlook {
  readonly isPlan: boolean
  readonly year: number
}

/** Reads the blocks of a report in order, keeping track of the open headings. */
class OutlineReader {
  private readonly year: number
  private readonly source: SourceText
  private openHeadings: Heading[] = []
  /** Year of the plan that the title announces. */
  private titlePlanYear: number | undefined
  private nextYear: number
  private readonly presentYear: number
  /** Year of a plan that started in a paragraph without a heading. */
  private turnedToYear: number | undefined
  /** The years that the part of the report reviews, if they are several. */
  private reviewed: YearSpan | undefined
  private hasStarted = false
  private paragraphCount = 0
  private lastText = ''

  constructor(text: string, year: number) {
    this.source = new SourceText(text)
    this.year = year
    this.nextYear = year + 1
    this.presentYear = presentYearOf(text, year)
  }

  readTable(table: TableLines): ReportTable {
    this.hasStarted = true
    const caption = this.toPassage({ text: this.lastText, offsets: [] }, this.headingOutlook(), false)
    return { cells: readCells(table), caption }
  }

  /** Reads a paragraph; `next` is the paragraph below, by which a heading differs from the item of a list. */
  read(paragraph: Paragraph, next: Block | undefined): Passage[] {
    const { text } = paragraph
    const bulleted = bulletedHeading(text, next && 'offsets' in next ? next.text : undefined)
    if (bulleted !== undefined) return this.readBulleted(paragraph, bulleted)
    const level = headingLevel(text, this.openHeadings)
    this.paragraphCount += 1
    this.lastText = text
    if (QUESTION.test(text)) this.turnedToYear = undefined
    // Years that a paragraph opens with hold for the items below it, those of a heading until the next one.
    const isSubordinate = level === undefined ? isUnnumberedHeading(text) : level > 1
    this.reviewed = reviewedYears(text, this.year) ?? (isSubordinate ? this.reviewed : undefined)
    if (level !== undefined) return this.toPassages(paragraph, true, this.openNumbered(text, level, next))
    if (!this.hasStarted && isUnpunctuated(text)) {
      this.readTitle(text)
      return this.toPassages(paragraph, false, true)
    }
    const isHeading = isUnnumberedHeading(text)
    if (isHeading) this.openUnnumbered(text)
    this.hasStarted = true
    const passages = this.toPassages(paragraph, false, isHeading)
    const leadYear = Number(PLAN_LEAD.exec(text)?.[1])
    if (leadYear > this.year) this.turnedToYear = leadYear
    return passages
  }

  private readTitle(line: string): void {
    const text = blankNotes(line)
    if (PART_OF_YEAR.test(text)) this.nextYear = this.year
    if (!isPlanTitle(text)) return
    this.titlePlanYear = yearOfHeading(text, this.year) ?? this.nextYear
  }

  /** Opens a numbered heading or an item; returns true for a heading above further text. */
  private openNumbered(text: string, level: number, next: Block | undefined): boolean {
    this.hasStarted = true
    this.openHeadings = this.openHeadings.filter((heading) => heading.level < level)
    if (level < ITEM_LEVEL) this.turnedToYear = undefined
    this.openHeadings.push({ level, text: headingText(text, level) })
    if (level === ITEM_LEVEL || /[。！？；]./.test(text) || !next) return false
    const nextLevel = 'offsets' in next ? headingLevel(next.text, this.openHeadings) : undefined
    return nextLevel === undefined ? isUnpunctuated(text) || !/[，；]/.test(text) : nextLevel > level
  }

  private openUnnumbered(text: string): void {
    const isPart = YEAR_PART.test(text) && (isPlanHeading(text, this.year) || isReviewHeading(text))
    const level = isPart || APPENDIX.test(text) ? 0 : 2
    this.openHeadings = this.openHeadings.filter((heading) => heading.level < level)
    this.turnedToYear = undefined
    this.openHeadings.push({ level, text })
  }

  /** Reads a heading behind a bullet, which closes those before it. */
  private readBulleted(paragraph: Paragraph, text: string): Passage[] {
    this.hasStarted = true
    this.paragraphCount += 1
    this.lastText = paragraph.text
    this.turnedToYear = undefined
    this.reviewed = reviewedYears(text, this.year)
    this.openHeadings = [{ level: 0, text }]
    return this.toPassages(paragraph, false, true)
  }

  private headingOutlook(): Outlook {
    const headings = this.openHeadings.filter(({ level }) => level < ITEM_LEVEL).map(({ text }) => this.dated(text))
    const isAhead = headings.some((text) => isPlanHeading(text, this.year))
    const named = headings
      .map((text) => yearOfHeading(text, this.titlePlanYear ?? this.year))
      .find((year) => year !== undefined)
    if (isAhead) return { isPlan: true, year: this.turnedToYear ?? named ?? this.titlePlanYear ?? this.nextYear }
    if (this.turnedToYear !== undefined) return { isPlan: true, year: this.turnedToYear }
    const isReview = headings.some(isReviewHeading)
    if (this.titlePlanYear !== undefined && !isReview) return { isPlan: true, year: named ?? this.titlePlanYear }
    return { isPlan: false, year: named !== undefined && named <= this.year ? named : this.year }
  }

  /** Names the year that a report of the year before calls 今年; a note on brackets is none of the heading. */
  private dated(words: string): string {
    const heading = blankNotes(words)
    return this.presentYear > this.year ? heading.replaceAll('今年', `${this.presentYear}年`) : heading
  }

  /** Returns the year of a plan that a sentence starts; undefined if it starts none. */
  private planYearOf(sentence: string): number | undefined {
    if (TURN_TO_PLAN.test(sentence)) return this.nextYear
    const year = Number(FUTURE_YEAR.exec(sentence)?.[1])
    if (year > this.year) return year
    return REST_OF_YEAR.test(sentence) ? this.year : undefined
  }

  /** Returns the outlook of a sentence after that of the sentence before. */
  private turn(outlook: Outlook, spoken: string, isFirst: boolean): Outlook {
    const sentence = spoken.replace(SPEAKER, '')
    return outlook.isPlan ? this.turnBack(outlook, sentence) : this.turnAhead(outlook, sentence, isFirst)
  }

  private turnAhead(outlook: Outlook, sentence: string, isFirst: boolean): Outlook {
    const planYear = this.planYearOf(sentence)
    if (planYear !== undefined) {
      // In prose without headings the plan continues in the following paragraphs.
      if (isFirst && this.openHeadings.every((heading) => heading.level === ITEM_LEVEL)) this.turnedToYear = planYear
      return { isPlan: true, year: planYear }
    }
    const opening = Number(OPENING_YEAR.exec(sentence)?.[1])
    const isPlanYear = this.titlePlanYear !== undefined && opening >= this.titlePlanYear
    return isPlanYear ? { isPlan: true, year: opening } : outlook
  }

  private turnBack(outlook: Outlook, sentence: string): Outlook {
    const opening = Number(OPENING_YEAR.exec(sentence)?.[1])
    const isPresent = this.presentYear > this.year && sentence.startsWith('今年')
    const isOfPlan = outlook.year > this.year && FIRST_HALF.test(sentence)
    const isPast =
      (OPENING_REVIEW.test(sentence) && !isPresent && !isOfPlan) ||
      this.opensWithPastPlan(sentence) ||
      (opening < outlook.year && opening <= this.year)
    return isPast ? { isPlan: false, year: opening || this.year } : outlook
  }

  /** True for a sentence that opens with a five-year plan that is over: “十三五”时期. */
  private opensWithPastPlan(sentence: string): boolean {
    const [plan] = fiveYearPlansIn(sentence.slice(0, 8))
    return plan !== undefined && plan.to <= this.year
  }

  private toPassages({ text, offsets }: Paragraph, opensItem: boolean, isHeading: boolean): Passage[] {
    let outlook = this.headingOutlook()
    const marker = MARKER.exec(text)?.[0].length ?? 0
    const passages: Passage[] = []
    for (const { index, 0: sentence } of text.slice(marker).matchAll(sentencesOf(text))) {
      const start = marker + index
      outlook = this.turn(outlook, sentence, index === 0)
      const part = { text: sentence, offsets: offsets.slice(start, start + sentence.length) }
      const passage = this.toPassage(part, outlook, isHeading)
      passages.push({
        ...passage,
        before: text.slice(Math.max(marker, start - MAX_BEFORE), start),
        opensItem: index === 0 && opensItem,
      })
    }
    return passages
  }

  private toPassage({ text, offsets }: Paragraph, { isPlan, year }: Outlook, isHeading: boolean): Passage {
    const locator = this.openHeadings.map((heading) => heading.text).join(LOCATOR_SEPARATOR) || '导言'
    return {
      text,
      offsets,
      source: this.source,
      locator,
      isPlan,
      year,
      reportYear: this.year,
      presentYear: this.titlePlanYear ?? this.presentYear,
      reviewed: this.reviewed,
      before: '',
      opensItem: false,
      isHeading,
      paragraphIndex: this.paragraphCount,
    }
  }
}

/** Returns the sentences and tables of a report on a year. */
export function outline(text: string, year: number): (Passage | ReportTable)[] {
  const reader = new OutlineReader(text, year)
  const blocks = splitBlocks(text)
  return blocks.flatMap<Passage | ReportTable>((block, index) =>
    'offsets' in block ? reader.read(block, blocks[index + 1]) : [reader.readTable(block)],
  )
}

/** Returns the sentences of the cells of a table that hold prose. */
export function prosePassages({ cells, caption }: ReportTable): Passage[] {
  return cells.filter(isProse).flatMap(({ text, offsets }) =>
    [...text.matchAll(SENTENCE)].map(({ index, 0: sentence }) => ({
      ...caption,
      text: sentence,
      offsets: offsets.slice(index, index + sentence.length),
      before: text.slice(Math.max(0, index - MAX_BEFORE), index),
    })),
  )
}
