import type { Bilingual, Message } from '@tiyu/model'

/** Thrown when a CSV file cannot be read any further. */
export class CsvError extends Error {
  override readonly name = 'CsvError'
  /** Line of the fault; 0 if it concerns the whole file. */
  readonly line: number
  readonly details: Message

  constructor(line: number, details: Message) {
    super(details.message.en)
    this.line = line
    this.details = details
  }
}

/** Maximum length of a record in bytes or characters: an unclosed quote would otherwise swallow the rest of the file. */
export const MAX_RECORD_LENGTH = 1024 * 1024

/** Hint on quoting cells (RFC 4180). */
export const QUOTING_HINT: Bilingual = {
  en: 'Enclose values that contain a comma, quote or line break in double quotes, and double the quotes inside.',
  zh: '含逗号、引号或换行的值请用双引号括起，其中的引号写两遍。',
}

/** A record longer than the maximum. */
export function recordTooLong(line: number): CsvError {
  const limit = `${MAX_RECORD_LENGTH / 1024 / 1024} MiB`
  return new CsvError(line, {
    message: { en: `The record starting on this line exceeds ${limit}.`, zh: `此行开始的记录超过 ${limit}。` },
    hint: QUOTING_HINT,
  })
}
