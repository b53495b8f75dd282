import type { Message } from '@tiyu/model'
import type { Row } from '../package/rows.ts'
import type { KnownRows } from './known-rows.ts'

/** Reports a problem of a column of the row that is checked. */
export type ReportColumn = (field: string, details: Message) => void

/** What a check may use besides the row. */
export interface RowContext {
  readonly known: KnownRows
  /** The day the package was created or is checked: nothing in it has happened later (ISO 8601). */
  readonly today: string
}

/** Checks the values of one row. */
export type RowCheck = (values: Row['values'], context: RowContext, report: ReportColumn) => void
