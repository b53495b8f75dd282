import { type Bilingual, TiyuError } from '@tiyu/model'

/** Thrown for a query whose result is not one table, or not one that the format can hold; the message says how it becomes one. */
export class NotATableError extends TiyuError {
  override readonly name = 'NotATableError'
  override readonly code = 'NOT_A_TABLE'

  constructor({ en, zh }: Bilingual) {
    super(`${en} ${zh}`)
  }
}
