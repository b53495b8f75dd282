// Finds phrases in a source text ignoring whitespace, so that line breaks do not matter, and maps them back to positions.

/** Whitespace ignored in comparisons. */
const WHITESPACE = /[\s\u3000\u00a0\ufeff]/

/** The full text of a source. */
export class SourceText {
  readonly text: string
  /** The text without whitespace. */
  private readonly stripped: string
  /** Position in `text` of each character of `stripped`. */
  private readonly positions: Uint32Array

  constructor(text: string) {
    this.text = text
    const positions: number[] = []
    for (let at = 0; at < text.length; at += 1) if (!WHITESPACE.test(text[at] as string)) positions.push(at)
    this.positions = Uint32Array.from(positions)
    this.stripped = stripWhitespace(text)
  }

  /** Returns the text of a character range, without line breaks. */
  at(start: number, end: number): string {
    return this.text.slice(start, end).replace(/[\r\n]/g, '')
  }

  /** Returns the first range from a position on that contains a phrase, ignoring whitespace. */
  find(phrase: string, from = 0): { readonly start: number; readonly end: number } | undefined {
    const needle = stripWhitespace(phrase)
    const at = needle === '' ? -1 : this.stripped.indexOf(needle, this.strippedPosition(from))
    if (at < 0) return undefined
    return {
      start: this.positions[at] as number,
      end: (this.positions[at + needle.length - 1] as number) + 1,
    }
  }

  private strippedPosition(position: number): number {
    let low = 0
    let high = this.positions.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.positions[middle] as number) < position) low = middle + 1
      else high = middle
    }
    return low
  }
}

function stripWhitespace(text: string): string {
  return text.replace(/[\s\u3000\u00a0\ufeff]/g, '')
}
