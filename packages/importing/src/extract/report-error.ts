import type { Bilingual } from '@tiyu/model'

/** Thrown when a report cannot be read: no such file, too large, empty, locked by a password, or no report at all. */
export class ReportError extends Error {
  override readonly name = 'ReportError'
  readonly bilingual: Bilingual

  constructor(message: Bilingual) {
    super(`${message.en} ${message.zh}`)
    this.bilingual = message
  }
}
