// Reads the figures of a sentence: the quantities that are no names, with what each measures and is compared with.
import { parseQuantities, type Quantity, type UnitName } from '@tiyu/quantity'
import type { EventName } from '../events/event-name.ts'
import type { Gazetteer } from '../gazetteer.ts'
import { NO_SUBJECT } from '../lexicon/proposal-words.ts'
import { type BracketNotes, type BracketRole, blankNotes } from '../text/bracket-notes.ts'
import type { Passage } from '../text/passage.ts'
import { expandPhrase, extractPhrase } from '../text/phrase.ts'
import { blankRange, type TextRange } from '../text/sentence-text.ts'
import { BracketReader } from './bracketed-figures.ts'
import { type Comparison, ComparisonReader } from './comparison.ts'
import type { NumberLedger } from './number-ledger.ts'
import { type Exclusion, exclusionOf } from './quantity-filter.ts'
import { respectiveSubjects } from './respective-subjects.ts'
import { type FigureSubject, SubjectReader } from './subject-reader.ts'

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
  /** The sentence, with blanks in place of what its figures are compared with. */
  readonly text: string
  /** True if only the words before it say that it is per person. */
  readonly isPerPerson: boolean
  /** What a note says of it, for a figure alone in brackets. */
  readonly bracket: BracketRole | undefined
}

/** Unit of an area per person. */
const PER_PERSON = 'M2_PER_PERSON'
/** A level that the number parser leaves unread, because it may be a difference: 低于全省1.92平方米. */
const UNREAD_LEVEL = /(?:低于|少于|小于|落后于?)[^，。；：\d]{2,16}?(?=\d)/g

type ComparedQuantity = Pick<SentenceFigure, 'quantity' | 'comparison' | 'bracket'>

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
  private readonly brackets: BracketReader
  private readonly comparisons: ComparisonReader

  constructor(gazetteer: Gazetteer, units: readonly UnitName[], ledger: NumberLedger, brackets: BracketNotes) {
    this.gazetteer = gazetteer
    this.units = units
    this.ledger = ledger
    this.brackets = new BracketReader(brackets)
    this.comparisons = new ComparisonReader(gazetteer)
  }

  /** Returns the figures of a sentence in order, and notes its other numbers with the reason. */
  read(passage: Passage, names: readonly EventName[]): SentenceFigure[] {
    const references: TextRange[] = []
    const compared = this.figuresOf(passage, names, references)
    const subjects = new SubjectReader(passage, this.gazetteer.pattern)
    const listed = respectiveSubjects(
      passage.text,
      compared.map(({ quantity }) => quantity),
    )
    return compared.map(({ quantity, comparison, bracket }, index) => {
      const previousEnd = compared[index - 1]?.quantity.end ?? 0
      const next = compared[index + 1]?.quantity.start ?? passage.text.length
      const shortest = extractPhrase(passage.text, quantity, previousEnd, next)
      const phrase = expandPhrase(passage.text, quantity, shortest, this.units)
      const own = comparison?.kind === 'LEVEL' ? comparison.range : undefined
      const text = references.filter((range) => range !== own).reduce(blankRange, blankNotes(passage.text))
      const measured = subjects.read(quantity, previousEnd, listed.get(quantity))
      const isPerPerson = this.isPerPerson(quantity, measured, comparison)
      const read = isPerPerson ? { ...quantity, unitCode: PER_PERSON } : quantity
      const figure = { quantity: read, comparison, phrase, previousEnd, ...measured, text, isPerPerson, bracket }
      if (!comparison) subjects.remember(figure)
      return figure
    })
  }

  /** True for an area whose clause leaves out 人均: 人均体育场地面积2.8平方米，上年为2.7平方米. */
  private isPerPerson(
    { unitCode }: Quantity,
    { subject, previousSubject }: FigureSubject,
    comparison?: Comparison,
  ): boolean {
    const isElliptical = subject === '' || NO_SUBJECT.test(subject) || comparison?.kind === 'LEVEL'
    const isOfPerson = unitCode === 'M2' && isElliptical && /^人均/.test(previousSubject)
    return isOfPerson && this.units.some(({ code }) => code === PER_PERSON)
  }

  /** Returns the quantities that are figures, with their comparisons; notes all quantities, and collects what is compared with. */
  private figuresOf(passage: Passage, names: readonly EventName[], references: TextRange[]): ComparedQuantity[] {
    const { text } = passage
    const read = parseQuantities(text, this.units)
    const unread = this.unreadLevels(text, read)
    const bare = this.brackets.readBare(passage, read)
    const figures: ComparedQuantity[] = []
    for (const quantity of [...read, ...unread, ...bare].sort((one, other) => one.start - other.start)) {
      const previous = figures.at(-1)?.quantity
      const comparison = this.comparisons.read(text, quantity, previous)
      if (comparison) references.push(comparison.range)
      const isUnread = unread.includes(quantity)
      const { bracket, exclusion: inBrackets } = this.brackets.read(passage, quantity, previous)
      const exclusion = exclude(quantity, text, names) ?? excludeUnclear(quantity, comparison, isUnread) ?? inBrackets
      this.ledger.note(passage, quantity.start, quantity.end, exclusion ?? 'DRAFTED')
      const signed = isUnread ? signedBelow(quantity, comparison) : quantity
      if (!exclusion) figures.push({ quantity: signed, comparison, bracket })
    }
    return figures
  }

  private unreadLevels(text: string, read: readonly Quantity[]): Quantity[] {
    return [...text.matchAll(UNREAD_LEVEL)].flatMap(({ index, 0: words }) => {
      const at = index + words.length
      if (read.some(({ start, end }) => at >= start && at < end)) return []
      // Above a level the parser reads the number, per person where the sentence says so.
      const above = words.replace(/^(?:低于|少于|小于|落后于?)/, (than) => '高于'.padEnd(than.length, '于'))
      const quantity = parseQuantities(`${text.slice(0, index)}${above}${text.slice(at)}`, this.units).find(
        ({ start }) => start === at,
      )
      return quantity && this.comparisons.read(text, quantity, undefined) ? [quantity] : []
    })
  }
}
