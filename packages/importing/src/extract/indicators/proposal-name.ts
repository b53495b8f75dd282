// Names what a figure measures that no indicator of the package matches; no name rather than one without a subject.
import type { Quantity } from '@tiyu/quantity'
import type { Comparison } from '../figures/comparison.ts'
import { measuredSubject, normaliseSubject } from '../figures/measured-subject.ts'
import { CHANGES } from '../lexicon/comparison-words.ts'
import {
  AFTER_NAME,
  BARE_RATIO,
  BEFORE_NAME,
  COLUMN_HEADS,
  LIST_MARKS,
  NO_SUBJECT,
  SHARE,
} from '../lexicon/proposal-words.ts'
import type { TextRange } from '../text/sentence-text.ts'

/** What a figure measures, and in which unit. */
export interface NamedMeasure {
  readonly name: string
  readonly unitCode: string | null
}

/** The name of an indicator to be proposed. */
export interface ProposalName {
  readonly name: string
  /** What is measured, without the words for a difference, a share or a change. */
  readonly base: string
}

/** A figure of a sentence. */
export interface FigureToName {
  readonly quantity: Quantity
  /** Where the words that are cited are. */
  readonly phrase: TextRange
  /** The end of the figure before it; 0 for the first. */
  readonly previousEnd: number
  /** What it measures, as by `measuredSubject`. */
  readonly subject: string
  /** What the item of the sentence is about; empty if that is not said. */
  readonly topic: string
  readonly comparison: Comparison | undefined
}

/** What a sentence says of a figure to be named. */
interface NamedFigure {
  readonly quantity: Quantity
  /** The words of its item up to the number. */
  readonly before: string
  /** The phrase that is cited. */
  readonly phrase: string
  /** What it measures, as by `measuredSubject`. */
  readonly subject: string
  /** What the figure before it in the sentence measures; undefined if there is none or it has no name. */
  readonly previous: NamedMeasure | undefined
  /** What the item of the sentence is about; empty if that is not said. */
  readonly topic: string
  /** Matches the names of regions, which name no subject. */
  readonly regionNames: RegExp | undefined
  readonly comparison: Comparison | undefined
}

/** Words before those who came: 夜市赛吸引观众. */
const BEFORE_THOSE_WHO_CAME = /^.*吸引了?(?=.{2})/
/** Words for the kind of a number. */
const KIND_OF_NUMBER = /任务|目标|计划|实际|完成/
const MIN_LENGTH = 2
const MAX_LENGTH = 24

const isRatio = ({ unitCode, unitAsWritten }: Quantity) => unitCode === 'PERCENT' || unitAsWritten === '倍'

/** Returns words as a name; undefined if they name no subject. */
function properName(words: string): string | undefined {
  const name = words
    .replace(COLUMN_HEADS, '')
    .replace(LIST_MARKS, '')
    .replace(BEFORE_THOSE_WHO_CAME, '')
    .replace(BEFORE_NAME, '')
    .replace(AFTER_NAME, '')
    .replace(/[“”"]/g, '')
    .trim()
  const isName = name.length >= MIN_LENGTH && name.length <= MAX_LENGTH && !/[\d，。；：、（）()|※]/.test(name)
  return isName && !NO_SUBJECT.test(name) ? name : undefined
}

/** Returns the name of the figure before, if a figure in this unit may be a difference or a share of it. */
function previousBase({ quantity, previous }: NamedFigure): string | undefined {
  const isRelative = isRatio(quantity) || quantity.unitCode === 'PERCENTAGE_POINT'
  return previous && (isRelative || previous.unitCode === quantity.unitCode) ? previous.name : undefined
}

/** Returns the name of what is compared or changes: of the words before the comparison, else of the figure before. */
function baseName(words: string, figure: NamedFigure): string | undefined {
  if (/分别/.test(words)) return undefined
  const plain = figure.regionNames ? words.replace(figure.regionNames, '') : words
  const own = normaliseSubject(plain).replace(/最[高低多少大小长短]$/, '')
  const previous = previousBase(figure)
  if (/^[增降涨跌][幅速]$/.test(own)) return previous && `${previous}${own}`
  return properName(own) ?? previous
}

const BEFORE_REFERENCE = /(?:比|较|与|和|同|是|为|相当于|[高低超多少优领落快慢][于过出先后]?于?)了?$/

/** Names a difference from what a figure is compared with, its level, or a ratio to it. */
function nameCompared(figure: NamedFigure, { kind, reference }: Comparison): ProposalName | undefined {
  const at = figure.before.lastIndexOf(reference)
  const base = baseName(figure.before.slice(0, Math.max(0, at)).replace(BEFORE_REFERENCE, ''), figure)
  if (base === undefined) return undefined
  const other = reference.replace(/的$/, '')
  if (kind === 'LEVEL') return { name: base, base }
  if (kind === 'RATIO') return { name: `${base}与${other}之比`, base }
  return { name: `${base}与${other}之差`, base }
}

function nameShare(figure: NamedFigure, { index, 1: part = '' }: RegExpExecArray): ProposalName | undefined {
  const base = baseName(figure.before.slice(0, index), figure)
  return base === undefined ? undefined : { name: part ? `${base}占${part}比例` : `${base}占比`, base }
}

/** Returns the name of the growth of what is measured, in per cent. */
export const growthName = (base: string): string => `${base}增幅`

function nameChange(figure: NamedFigure, start: number): ProposalName | undefined {
  const base = baseName(figure.before.slice(0, start), figure)
  return base === undefined ? undefined : { name: isRatio(figure.quantity) ? growthName(base) : `${base}增量`, base }
}

/** Returns the words of a phrase around its number. */
function wordsAround(phrase: string, { asWritten }: Quantity): string[] {
  const [before = '', after = ''] = phrase.split(asWritten)
  return [`${before}${after}`, after, before]
}

function nameThing(figure: NamedFigure): ProposalName | undefined {
  const { subject, phrase, quantity, regionNames, topic } = figure
  if (BARE_RATIO.test(subject)) {
    const base = previousBase(figure)
    return base === undefined ? undefined : { name: `${base}${subject}`, base }
  }
  for (const words of [subject, ...wordsAround(phrase, quantity)]) {
    const name = properName(words)
    const isPlace = name !== undefined && regionNames !== undefined && name.replace(regionNames, '').length < MIN_LENGTH
    if (name !== undefined && !isPlace) return { name, base: name }
  }
  // 年度目标90公里 and 实际78公里 are of the item.
  const name = KIND_OF_NUMBER.test(subject) ? properName(topic) : undefined
  return name === undefined ? undefined : { name, base: name }
}

function nameFigure(figure: NamedFigure): ProposalName | undefined {
  const { quantity, before, comparison } = figure
  if (comparison) return nameCompared(figure, comparison)
  const share = isRatio(quantity) ? SHARE.exec(before) : null
  if (share) return nameShare(figure, share)
  const change = before.search(CHANGES)
  return change >= 0 ? nameChange(figure, change) : nameThing(figure)
}

/** Names what the figures of sentences and tables measure; undefined if their words name no subject. */
export class FigureNamer {
  private readonly regionNames: RegExp | undefined

  /** @param regionNames matches the names of regions, which name no subject */
  constructor(regionNames: RegExp | undefined) {
    this.regionNames = regionNames
  }

  /** Names a figure of a sentence. */
  inSentence(
    text: string,
    { phrase, previousEnd, ...figure }: FigureToName,
    previous: NamedMeasure | undefined,
  ): ProposalName | undefined {
    const before = /[^，。；：、]*$/.exec(text.slice(previousEnd, figure.quantity.start))?.[0] ?? ''
    const words = text.slice(phrase.start, phrase.end)
    return nameFigure({ ...figure, before, phrase: words, previous, regionNames: this.regionNames })
  }

  /** Names a figure by the words around it that a language model quotes. */
  inQuote(text: string, quantity: Quantity, phrase: TextRange): string | undefined {
    const subject = measuredSubject(text, quantity, 0, this.regionNames)
    const figure = { quantity, phrase, previousEnd: 0, subject, topic: '', comparison: undefined }
    return this.inSentence(text, figure, undefined)?.name
  }

  /** Names the figure of a cell by the words of its headings. */
  inTable(subject: string): string | undefined {
    return properName(normaliseSubject(subject)) ?? properName(subject)
  }
}
