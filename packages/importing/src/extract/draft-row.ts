// Drafted rows, for a person to review.
import type { Bilingual } from '@tiyu/model'

/** The cited text of a draft. */
export interface DraftCitation {
  readonly asWritten: string
  readonly locator: string
  /** Character range in the text of the report. */
  readonly start: number
  readonly end: number
}

/** A drafted row of a table. */
export interface DraftRow {
  /** Name of the table, such as `observations`. */
  readonly table: string
  /** Cells by column; missing ones are empty. */
  readonly cells: Readonly<Record<string, string>>
  readonly citation: DraftCitation
  /** From 0 (guess) to 1 (as printed). */
  readonly confidence: number
  readonly reason: Bilingual
  /** Name of the language model that proposed it; absent for one of the rules. */
  readonly draftedBy?: string
}
