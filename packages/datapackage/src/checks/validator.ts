import type { AnyTable } from '@tiyu/model'
import type { Row } from '../package/rows.ts'

/** A streaming validator: `add` receives every row, `finish` reports problems that need all rows. */
export interface Validator {
  add(table: AnyTable, file: string, row: Row): void
  finish?(): void
}
