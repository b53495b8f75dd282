// Divides the text of a report into pieces: numbers, the phrases that rows cite, and what is between.
import type { Language, ReviewSpan, RowStatus } from '@tiyu/explorer'
import type { DraftFolder, ReviewedDraft } from '@tiyu/importing/review'

interface Range {
  readonly start: number
  readonly end: number
}

/** A phrase and the row that cites it. */
interface CitedRange extends Range {
  readonly row: string
  readonly status: RowStatus
}

const contains = (outer: Range, inner: Range) => outer.start <= inner.start && outer.end >= inner.end
const length = ({ start, end }: Range) => end - start

/** Returns the cited phrases, the shortest first: within a longer one, they are the more exact. */
function citedRanges(reviewed: readonly ReviewedDraft[]): CitedRange[] {
  const ranges = reviewed.flatMap(({ draft: { id, citation }, outcome }): CitedRange[] =>
    citation ? [{ start: citation.start, end: citation.end, row: id, status: outcome.toLowerCase() as RowStatus }] : [],
  )
  return ranges.sort((one, other) => length(one) - length(other))
}

/** Divides the text of reports into paragraphs of pieces. */
export class ReportSpans {
  private readonly text: string
  private readonly numbers: DraftFolder['numbers']
  /** The range of each line of the text that is not blank. */
  private readonly lines: readonly Range[]

  constructor({ text, numbers }: Pick<DraftFolder, 'text' | 'numbers'>) {
    this.text = text
    this.numbers = numbers
    this.lines = [...text.matchAll(/[^\n]*\S[^\n]*/g)].map(({ index, 0: line }) => ({
      start: index,
      end: index + line.length,
    }))
  }

  /** Returns the pieces of each line; the row being decided comes before others that cite the same words. */
  paragraphs(reviewed: readonly ReviewedDraft[], current: string | undefined, language: Language): ReviewSpan[][] {
    const cited = citedRanges(reviewed)
    const preferred = [...cited.filter(({ row }) => row === current), ...cited]
    return this.lines.map((line) => this.spansOf(line, preferred, language))
  }

  private spansOf(line: Range, cited: readonly CitedRange[], language: Language): ReviewSpan[] {
    const touches = ({ start, end }: Range) => start < line.end && end > line.start
    const phrases = cited.filter(touches)
    const numbers = this.numbers.filter(touches)
    const limits = [...phrases, ...numbers, line].flatMap(({ start, end }) => [start, end])
    const inLine = limits.filter((at) => at >= line.start && at <= line.end)
    const places = [...new Set(inLine)].sort((one, other) => one - other)
    return places.slice(1).map((end, index): ReviewSpan => {
      const piece = { start: places[index] as number, end }
      const phrase = phrases.find((range) => contains(range, piece))
      const number = numbers.find((range) => contains(range, piece))
      return {
        text: this.text.slice(piece.start, piece.end),
        isNumber: number !== undefined,
        ...(phrase && { row: phrase.row, status: phrase.status }),
        ...(number && { reason: number.reason[language], isUnread: number.treatment === 'TO_CHECK' }),
      }
    })
  }

  /** Returns the number of the paragraph at a place; the lines of a table are one. */
  paragraphAt(place: number): number {
    const at = this.lines.findIndex(({ start, end }) => place >= start && place <= end)
    let first = at
    while (first > 0 && this.isTableLine(first) && this.isTableLine(first - 1)) first -= 1
    return first
  }

  private isTableLine(index: number): boolean {
    const line = this.lines[index]
    return line !== undefined && /\S\s*(?:\||\t)\s*\S/.test(this.text.slice(line.start, line.end))
  }
}
