// Finds phrases in a source text ignoring whitespace, so that line breaks do not matter, and maps them back to positions.

/** Invisible characters, which no citation may contain. Each is one UTF-16 unit, as the positions count. */
const INVISIBLE = /[\p{Cc}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu

/** Whitespace and invisible characters, which comparisons ignore. */
const IGNORED = new RegExp(`\\s|${INVISIBLE.source}`, 'u')
const ALL_IGNORED = new RegExp(IGNORED, 'gu')

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
    for (let at = 0; at < text.length; at += 1) if (!IGNORED.test(text[at] as string)) positions.push(at)
    this.positions = Uint32Array.from(positions)
    this.stripped = stripIgnored(text)
  }

  /** Returns the text of a character range, without line breaks and invisible characters. */
  at(start: number, end: number): string {
    return this.text.slice(start, end).replace(INVISIBLE, '')
  }

  /** Returns the first range from a position on that contains a phrase, ignoring whitespace. */
  find(phrase: string, from = 0): { readonly start: number; readonly end: number } | undefined {
    const needle = stripIgnored(phrase)
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

function stripIgnored(text: string): string {
  return text.replace(ALL_IGNORED, '')
}
