import type { AnyTable } from '@tiyu/model'
import type { Row } from './rows.ts'

/** Watches the rows of a package go by and tells what is wrong with them, at once or when all have been seen. */
export interface Validator {
  add(table: AnyTable, file: string, row: Row): void
  finish?(): void
}
