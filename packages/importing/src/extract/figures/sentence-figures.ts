// Reads the figures of a sentence: the quantities that are no names, with what each measures and is compared with.
import { parseQuantities, type Quantity, type UnitName } from '@tiyu/quantity'
import type { EventName } from '../events/event-name.ts'
import type { Gazetteer } from '../gazetteer.ts'
import type { Passage } from '../text/passage.ts'
import { expandPhrase, extractPhrase } from '../text/phrase.ts'
import { blankRange, type TextRange } from '../text/sentence-text.ts'
import { type Comparison, ComparisonReader } from './comparison.ts'
import type { NumberLedger } from './number-ledger.ts'
import { type Exclusion, exclusionOf } from './quantity-filter.ts'
import { respectiveSubjects } from './respective-subjects.ts'
import { SubjectReader } from './subject-reader.ts'

/** A figure of a sentence. */
export interface SentenceFigure {
  readonly quantity: Quantity
  readonly phrase: TextRange
  /** The end of the figure before it; 0 for the first. */
  readonly previousEnd: number
  /** What it measures. */
  readonly subject: string
  /** What the figure before it measures, unless that left it out as well. */
  readonly previousSubject: string
  readonly comparison: Comparison | undefined
  /** What the item of the sentence is about, by its opening sentence: 1、新建健身步道。; empty without one. */
  readonly topic: string
  /** The sentence, with blanks in place of what the figure is compared with. */
  readonly text: string
}

/** A level that the number parser leaves unread, because it may be a difference: 低于全省1.92平方米. */
const UNREAD_LEVEL = /(?:低于|少于|小于|落后于?)[^，。；：\d]{2,16}?(?=\d)/g

type ComparedQuantity = Pick<SentenceFigure, 'quantity' | 'comparison'>

function exclude(quantity: Quantity, text: string, names: readonly EventName[]): Exclusion | undefined {
  const isInName = names.some(({ start, end }) => quantity.start >= start && quantity.end <= end)
  return isInName ? 'NAME' : exclusionOf(quantity, text)
}

/** Excludes a number that may be a difference or a level, and a range of differences that the number parser left unread. */
function excludeUnclear(
  { exactUpper }: Quantity,
  comparison: Comparison | undefined,
  isUnread: boolean,
): Exclusion | undefined {
  const isRange = isUnread && comparison?.kind === 'DIFFERENCE' && exactUpper !== undefined
  return comparison?.kind === 'UNCLEAR' || isRange ? 'COMPARED' : undefined
}

/** Returns a number that the number parser left unread with the sign of a difference below what it is compared with. */
function signedBelow(quantity: Quantity, comparison: Comparison | undefined): Quantity {
  return comparison?.kind === 'DIFFERENCE' ? { ...quantity, exact: `-${quantity.exact}` } : quantity
}

/** Reads the figures of sentences. */
export class SentenceFigureReader {
  private readonly gazetteer: Gazetteer
  private readonly units: readonly UnitName[]
  private readonly ledger: NumberLedger
  private readonly comparisons: ComparisonReader

  constructor(gazetteer: Gazetteer, units: readonly UnitName[], ledger: NumberLedger) {
    this.gazetteer = gazetteer
    this.units = units
    this.ledger = ledger
    this.comparisons = new ComparisonReader(gazetteer)
  }

  /** Returns the figures of a sentence in order, and notes its other numbers with the reason. */
  read(passage: Passage, names: readonly EventName[]): SentenceFigure[] {
    const compared = this.figuresOf(passage, names)
    const subjects = new SubjectReader(passage, this.gazetteer.pattern)
    const listed = respectiveSubjects(
      passage.text,
      compared.map(({ quantity }) => quantity),
    )
    return compared.map(({ quantity, comparison }, index) => {
      const previousEnd = compared[index - 1]?.quantity.end ?? 0
      const next = compared[index + 1]?.quantity.start ?? passage.text.length
      const shortest = extractPhrase(passage.text, quantity, previousEnd, next)
      const phrase = expandPhrase(passage.text, quantity, shortest, this.units)
      const text = comparison && comparison.kind !== 'LEVEL' ? blankRange(passage.text, comparison.range) : passage.text
      const measured = subjects.read(quantity, previousEnd, listed.get(quantity))
      const figure = { quantity, comparison, phrase, previousEnd, ...measured, text }
      if (!comparison) subjects.remember(figure)
      return figure
    })
  }

  /** Returns the quantities that are figures, with their comparisons; notes all quantities. */
  private figuresOf(passage: Passage, names: readonly EventName[]): ComparedQuantity[] {
    const { text } = passage
    const read = parseQuantities(text, this.units)
    const unread = this.unreadLevels(text, read)
    const figures: ComparedQuantity[] = []
    for (const quantity of [...read, ...unread].sort((one, other) => one.start - other.start)) {
      const comparison = this.comparisons.read(text, quantity, figures.at(-1)?.quantity)
      const isUnread = unread.includes(quantity)
      const exclusion = exclude(quantity, text, names) ?? excludeUnclear(quantity, comparison, isUnread)
      this.ledger.note(passage, quantity.start, quantity.end, exclusion ?? 'DRAFTED')
      if (!exclusion) figures.push({ quantity: isUnread ? signedBelow(quantity, comparison) : quantity, comparison })
    }
    return figures
  }

  private unreadLevels(text: string, read: readonly Quantity[]): Quantity[] {
    return [...text.matchAll(UNREAD_LEVEL)].flatMap(({ index, 0: words }) => {
      const at = index + words.length
      if (read.some(({ start, end }) => at >= start && at < end)) return []
      const [quantity] = parseQuantities(text.slice(at), this.units)
      if (quantity?.start !== 0) return []
      const isCompared = this.comparisons.read(text, { ...quantity, start: at, end: at + quantity.end }, undefined)
      return isCompared ? [{ ...quantity, start: at, end: at + quantity.end }] : []
    })
  }
}
