// Reads what the figures of a sentence measure, one after the other: later ones leave out what earlier ones say.
import type { Quantity } from '@tiyu/quantity'
import { COLON_TOPIC, ELLIPTICAL, SUBJECT_OF_NEXT } from '../lexicon/indicator-words.ts'
import { NO_SUBJECT } from '../lexicon/proposal-words.ts'
import type { Passage } from '../text/passage.ts'
import { measuredSubject, normaliseSubject } from './measured-subject.ts'

/** What a figure measures. */
export interface FigureSubject {
  /** In its own words; empty if it leaves that out. */
  readonly subject: string
  /** What the figure before it measures, unless that left it out as well. */
  readonly previousSubject: string
  /** What the item of the sentence is about, by its opening words: 1、新建健身步道。; empty without any. */
  readonly topic: string
}

/** The first sentence of an item, if it is a heading. */
const TOPIC_SENTENCE = /^([^，。；：\d]{3,16})。/

/** Reads the subjects of the figures of a sentence, in order. */
export class SubjectReader {
  private readonly passage: Passage
  private readonly regionNames: RegExp | undefined
  private topic: string
  private previousSubject: string

  constructor(passage: Passage, regionNames: RegExp | undefined) {
    this.passage = passage
    this.regionNames = regionNames
    this.topic = TOPIC_SENTENCE.exec(passage.before)?.[1] ?? ''
    this.previousSubject = normaliseSubject(this.topic)
  }

  /**
   * Returns what a figure measures.
   * @param listed what it measures by its place in a list, if it is one of several values that a list gives
   */
  read(quantity: Quantity, previousEnd: number, listed: string | undefined): FigureSubject {
    const { text } = this.passage
    const introduced = introducedSubject(text.slice(0, quantity.start), previousEnd)
    if (introduced !== undefined) {
      this.topic = introduced
      this.previousSubject = normaliseSubject(introduced)
    }
    const words = listed ?? measuredSubject(text, quantity, previousEnd, this.regionNames)
    const subject = words === '场地' && isOfGrounds(this.passage, quantity.start) ? '体育场地' : words
    return { subject, previousSubject: this.previousSubject, topic: this.topic }
  }

  /** Keeps what a figure measures for those after it, unless it leaves that out. */
  remember({ subject, quantity, previousEnd }: FigureSubject & { quantity: Quantity; previousEnd: number }): void {
    const isWhole = !ELLIPTICAL.test(subject) || /体育场地/.test(this.passage.text.slice(previousEnd, quantity.start))
    if (isWhole && !NO_SUBJECT.test(subject)) this.previousSubject = subject
  }
}

/** Returns what a clause after the figure before introduces as the subject of those that follow; undefined if none does. */
function introducedSubject(before: string, previousEnd: number): string | undefined {
  const found = COLON_TOPIC.exec(before) ?? SUBJECT_OF_NEXT.exec(before)
  return found && found.index >= previousEnd - 1 ? found[1] : undefined
}

/** True if 场地 before a figure means the sports grounds that the paragraph is about, not those of one sport. */
function isOfGrounds({ text, before }: Passage, start: number): boolean {
  const grounds = `${before}${text.slice(0, start)}`.match(/[\u4e00-\u9fff]{2}场地/g)?.slice(0, -1) ?? []
  return grounds.length > 0 && grounds.every((word) => word === '体育场地')
}
