// Finds the words that a proposal quotes in the text of a report.
import { outline, prosePassages } from '../extract/text/outline.ts'
import type { Passage } from '../extract/text/passage.ts'
import type { TextRange } from '../extract/text/sentence-text.ts'

/** A quote in its sentence; positions are those in the sentence. */
export interface QuotedPlace extends TextRange {
  readonly passage: Passage
}

/** The place of a quote, or why it has none: it is not in the text, more than once, or not within one sentence. */
export type QuoteSearch = QuotedPlace | 'ABSENT' | 'REPEATED' | 'DIVIDED'

const SPACE = /\s+/g

/** The text of a report without spaces, with the position of each character that is left. */
class CondensedText {
  readonly characters: string
  private readonly positions: number[] = []

  constructor(text: string) {
    for (const { index } of text.matchAll(/\S/g)) this.positions.push(index)
    this.characters = text.replaceAll(SPACE, '')
  }

  /** Returns where in the text some of these characters are. */
  range(at: number, length: number): TextRange {
    return { start: this.positions[at] as number, end: (this.positions[at + length - 1] as number) + 1 }
  }
}

/** Finds quotes in a report; spaces and broken lines make no difference. */
export class QuoteFinder {
  private readonly text: CondensedText
  private readonly passages: readonly Passage[]

  constructor(text: string, year: number) {
    this.text = new CondensedText(text)
    this.passages = outline(text, year).flatMap((part) => ('text' in part ? [part] : prosePassages(part)))
  }

  find(quote: string): QuoteSearch {
    const words = quote.replaceAll(SPACE, '')
    const at = words === '' ? -1 : this.text.characters.indexOf(words)
    if (at < 0) return 'ABSENT'
    if (this.text.characters.indexOf(words, at + 1) >= 0) return 'REPEATED'
    const { start, end } = this.text.range(at, words.length)
    for (const passage of this.passages) {
      const [first, last] = [passage.offsets.indexOf(start), passage.offsets.indexOf(end - 1)]
      if (first >= 0 && last >= first) return { passage, start: first, end: last + 1 }
    }
    return 'DIVIDED'
  }
}
