// What the page of a review shows; the server and the page share these types. Texts are in the language of the page.
import type { Language } from './rendering.ts'

/** What became of a row. */
export type RowStatus = 'open' | 'accepted' | 'rejected' | 'written'

/** A piece of the report. */
export interface ReviewSpan {
  readonly text: string
  /** The drafted row that cites it; absent where none does. */
  readonly row?: string
  readonly status?: RowStatus
  /** True for a number. */
  readonly isNumber: boolean
  /** Why the number is in no row. */
  readonly reason?: string
  /** True for a number that no rule read. */
  readonly isUnread?: boolean
}

/** A choice of a field. */
export interface ReviewOption {
  readonly value: string
  readonly label: string
  /** Its name in the other language. */
  readonly other: string
  /** Further words by which it is found, such as pinyin. */
  readonly search: string
}

/** A cell of the row. */
export interface ReviewField {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly control: 'text' | 'prose' | 'choice' | 'combobox' | 'choices'
  readonly options: readonly ReviewOption[]
  /** What is wrong with the cell. */
  readonly problem?: string
  /** The drafted value, if it was corrected. */
  readonly drafted?: string
}

/** The row that is being decided. */
export interface ReviewRow {
  readonly id: string
  /** Name of its table. */
  readonly table: string
  readonly title: string
  readonly status: RowStatus
  /** Who decided last. */
  readonly by?: string
  /** Stands for that decision; the form sends it back. */
  readonly seen: string
  /** The cited words, and where they are. */
  readonly quote?: string
  readonly locator?: string
  readonly confidence?: number
  readonly reason?: string
  /** Name of the language model that proposed the row, or part of it. */
  readonly model?: string
  /** The cells that usually matter, and the others. */
  readonly fields: readonly ReviewField[]
  readonly otherFields: readonly ReviewField[]
  /** Problems that are in no single cell, or that another row causes. */
  readonly problems: readonly string[]
  /** For a proposed indicator: those of the package, one of which may be used instead. */
  readonly existing?: ReviewField
}

/** A row in a list. */
export interface ListedRow {
  readonly id: string
  readonly table: string
  /** What it says, such as indicator, value and year. */
  readonly summary: string
  readonly status: RowStatus
  /** True if nothing is missing. */
  readonly isComplete: boolean
}

/** A problem that `tiyu check` would report. */
export interface CheckedProblem {
  readonly text: string
  /** The row that causes it. */
  readonly row?: string
  readonly title?: string
}

/** What `tiyu check` would say of the package with the accepted rows. */
export interface ReviewCheck {
  /** True while newer decisions are being checked. */
  readonly isRunning: boolean
  readonly problems: readonly CheckedProblem[]
  readonly problemCount: number
  /** Accepted rows that would be written. */
  readonly ready: number
  /** Accepted rows that wait for another row. */
  readonly waiting: readonly CheckedProblem[]
}

/** A number that is in no row. */
export interface UndraftedNumber {
  readonly line: number
  readonly text: string
  readonly reason: string
}

/** A proposal of a language model that does not count. */
export interface RefusedProposal {
  readonly text: string
  readonly reason: string
}

/** The page of a review. */
export interface ReviewPage {
  readonly language: Language
  readonly report: string
  readonly package: string
  readonly reviewer: string
  /** Changes with every decision of anybody, and with every result of the check. */
  readonly revision: string
  readonly paragraphs: readonly (readonly ReviewSpan[])[]
  readonly row?: ReviewRow
  /** Rows before and behind it, and the next that is open. */
  readonly previous?: string
  readonly next?: string
  readonly nextOpen?: string
  /** The rows of the paragraph or table of the row. */
  readonly paragraph: readonly ListedRow[]
  readonly counts: Readonly<Record<RowStatus, number>>
  readonly decisions: number
  readonly check: ReviewCheck
  readonly undrafted: readonly UndraftedNumber[]
  readonly refused: readonly RefusedProposal[]
  /** What the last action did. */
  readonly message?: string
}

/** Renders the page of a review. */
export interface ReviewSite {
  /** @returns HTML whose addresses are relative to a page in a folder of its language */
  renderReview(page: ReviewPage): string
}
