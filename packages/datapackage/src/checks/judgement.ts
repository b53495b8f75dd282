import type { Message } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import type { KnownRows } from './known-rows.ts'

/** Reports a problem of a column of the row that is judged. */
export type ReportColumn = (field: string, details: Message) => void

/** What a judgement may use besides the row. */
export interface JudgementContext {
  readonly known: KnownRows
  /** The day the package was created or is checked: nothing in it has happened later (ISO 8601). */
  readonly today: string
}

/** Judges the values of one row. */
export type Judge = (values: Row['values'], context: JudgementContext, report: ReportColumn) => void
