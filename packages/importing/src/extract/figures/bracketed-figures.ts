// Reads the figures of a sentence that stand alone in brackets behind another: 新建公园4个（3个）.
import type { Quantity } from '@tiyu/quantity'
import { type BracketNotes, type BracketRole, isListedOnly } from '../text/bracket-notes.ts'
import type { Passage } from '../text/passage.ts'
import type { TextRange } from '../text/sentence-text.ts'
import type { ObservationKind } from './observation-kind.ts'
import type { Period } from './period.ts'
import type { Exclusion } from './quantity-filter.ts'

/** Between a figure and a bracket: what is counted. */
const BETWEEN = /^[^，。；：、,;（）()\d]{0,12}[（(]\s*[约近超]?$/
const CLOSING = /^\s*[）)]/
/** A number without a unit in brackets. */
const BARE = /^[^，。；：、,;（）()\d]{0,12}[（(]\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*[）)]/

/** True for a figure alone in brackets right behind another. */
function isAlone(text: string, { start, end }: TextRange, previous: TextRange | undefined): boolean {
  return previous !== undefined && BETWEEN.test(text.slice(previous.end, start)) && CLOSING.test(text.slice(end))
}

/** Returns the numbers without a unit that stand in brackets behind a figure, with its unit. */
function bareInBrackets(text: string, quantities: readonly Quantity[]): Quantity[] {
  return quantities.flatMap((quantity) => {
    const match = BARE.exec(text.slice(quantity.end))
    const isAsWritten = quantity.asWritten.replaceAll(/[,，]/g, '').includes(quantity.exact.replace('-', ''))
    if (!match?.[1] || !isAsWritten || quantity.exactUpper !== undefined) return []
    const start = quantity.end + match[0].lastIndexOf(match[1])
    const end = start + match[1].length
    const { unitCode, unitAsWritten } = quantity
    const exact = match[1].replaceAll(',', '')
    return [{ exact, unitCode, unitAsWritten, qualifier: null, asWritten: match[1], start, end }]
  })
}

/** Returns why a figure in brackets is none of its own: a share or a rank, or not said how it differs from the one before. */
function exclude(
  { unitCode, unitAsWritten }: Quantity,
  previous: Quantity | undefined,
  bracket: BracketRole | undefined,
): Exclusion | undefined {
  const isSame = unitCode === previous?.unitCode && (unitCode !== null || unitAsWritten === previous?.unitAsWritten)
  // The unit of another measure of the same thing tells them apart: 12公里（18条）.
  if (bracket === undefined) return isSame ? 'BRACKETED' : undefined
  const isOfAnother = bracket.kind !== 'CHANGE' && !isSame
  return isOfAnother || isListedOnly(bracket, unitCode) ? 'BRACKETED' : undefined
}

/** What is read of a figure by its place in brackets. */
interface BracketReading {
  /** What a note says of it. */
  readonly bracket?: BracketRole | undefined
  /** Why it is not drafted. */
  readonly exclusion?: Exclusion | undefined
}

/** Reads the figures in brackets of sentences, by the notes of the report. */
export class BracketReader {
  private readonly notes: BracketNotes

  constructor(notes: BracketNotes) {
    this.notes = notes
  }

  /** Reads a figure by that before it; one that is not alone in brackets right behind it has nothing to read. */
  read(passage: Passage, quantity: Quantity, previous: Quantity | undefined): BracketReading {
    if (!isAlone(passage.text, quantity, previous)) return {}
    const bracket = this.roleAt(passage, quantity.start)
    return { bracket, exclusion: exclude(quantity, previous, bracket) }
  }

  /** Returns the numbers without a unit in brackets of which a note says what they are, with the units of those before. */
  readBare(passage: Passage, quantities: readonly Quantity[]): Quantity[] {
    return bareInBrackets(passage.text, quantities).filter(({ start }) => this.roleAt(passage, start) !== undefined)
  }

  private roleAt({ offsets }: Passage, start: number): BracketRole | undefined {
    return this.notes.roleAt(offsets[start] as number)
  }
}

/** Returns the kind of a figure in brackets that a note calls a target, or that of the year before. */
export function kindInBrackets({ kind }: BracketRole): ObservationKind {
  return kind === 'TARGET' ? 'TARGET' : 'ACTUAL'
}

/** Returns the period of a figure, which in brackets follows from what it is beside the one before it. */
export function periodInBrackets(period: Period, bracket: BracketRole | undefined): Period {
  if (bracket?.kind !== 'PREVIOUS') return period
  const { year } = bracket
  if (year !== undefined) return { from: year, to: year, isStated: false }
  return { from: period.from - 1, to: period.to - 1, isStated: false }
}
