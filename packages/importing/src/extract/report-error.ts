import { type Bilingual, TiyuError } from '@tiyu/model'

/** Thrown when a report cannot be read: no such file, too large, empty, locked by a password, or no report at all. */
export class ReportError extends TiyuError {
  override readonly name = 'ReportError'
  override readonly code = 'UNREADABLE_REPORT'
  readonly bilingual: Bilingual

  constructor(message: Bilingual) {
    super(`${message.en} ${message.zh}`)
    this.bilingual = message
  }
}
