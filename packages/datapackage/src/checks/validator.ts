import type { AnyTable, ModelName } from '@tiyu/model'
import type { Row } from '../package/rows.ts'

/** A streaming validator: `add` receives every row, `finish` reports problems that need all rows. */
export interface Validator {
  add(table: AnyTable, file: string, row: Row): void
  /** Receives a row that has an invalid cell and is left out, so that no other row is blamed for it. */
  addInvalid?(table: AnyTable, row: Row): void
  /** Marks a table of which rows are missing, because its file or a line of it cannot be read. */
  markUnread?(model: ModelName): void
  finish?(): void
}
