// A sentence of a report with its context, and how drafts cite it.
import type { SourceText } from '@tiyu/datapackage'
import type { DraftCitation } from '../draft-row.ts'
import type { TextRange } from './sentence-text.ts'
import type { YearSpan } from './year-span.ts'

/** A sentence with its context. */
export interface Passage {
  readonly text: string
  /** Offset of each character in the text of the report. */
  readonly offsets: readonly number[]
  readonly source: SourceText
  /** The headings above, outermost first. */
  readonly locator: string
  /** True if the passage is part of a plan. */
  readonly isPlan: boolean
  /** Default year of its figures. */
  readonly year: number
  /** Year under review of the report. */
  readonly reportYear: number
  /** The year that the report calls 今年: the one under review, or the next if it is written then. */
  readonly presentYear: number
  /** The years that its part of the report reviews; absent for one year. */
  readonly reviewed?: YearSpan | undefined
  /** The text of the paragraph before the passage. */
  readonly before: string
  /** True if the passage opens an item such as 一是 or ——. */
  readonly opensItem: boolean
  /** True for a title or a heading with items below. */
  readonly isHeading: boolean
  /** Number of its paragraph. */
  readonly paragraphIndex: number
}

/** Converts a character range of a passage to one of the report. */
export function sourceRange({ offsets }: Passage, start: number, end: number): TextRange {
  return { start: offsets[start] as number, end: (offsets[end - 1] as number) + 1 }
}

/** Cites a character range of a passage as the report writes it. */
export function cite(passage: Passage, start: number, end: number): DraftCitation {
  const range = sourceRange(passage, start, end)
  return { asWritten: passage.source.at(range.start, range.end), locator: passage.locator, ...range }
}
