// A drafted row: what the extractor read, how sure it is, and why.
import type { Bilingual } from '@tiyu/model'

/** The words a draft stands on. */
export interface DraftCitation {
  readonly asWritten: string
  readonly locator: string
  /** Range of characters in the report's text. */
  readonly start: number
  readonly end: number
}

/** A row for a table of the package, for a person to review. */
export interface DraftRow {
  /** Name of the table, such as `observations`. */
  readonly table: string
  /** Cells by column; a column that is not named is empty. */
  readonly cells: Readonly<Record<string, string>>
  readonly citation: DraftCitation
  /** From 0 (a guess) to 1 (as printed). */
  readonly confidence: number
  readonly reason: Bilingual
}
