import type { Bilingual } from '@tiyu/model'

/** Something about a whole file that makes reading on pointless. */
export class CsvError extends Error {
  /** Line it is told at; 0 where it is about the file as a whole. */
  readonly line: number
  readonly bilingualMessage: Bilingual
  readonly hint: Bilingual

  constructor(line: number, bilingualMessage: Bilingual, hint: Bilingual) {
    super(bilingualMessage.en)
    this.line = line
    this.bilingualMessage = bilingualMessage
    this.hint = hint
  }
}

/** Longest record that is read, in bytes or characters; a missing quote would otherwise swallow the rest of the file. */
export const MAX_RECORD_LENGTH = 1024 * 1024

/** How texts with commas, quotes and line breaks are written. */
export const QUOTING_HINT: Bilingual = {
  en: 'Put a text with a comma, quote or line break between double quotes, and write a quote inside it twice.',
  zh: '含逗号、引号或换行的文字请用双引号括起，其中的引号写两遍。',
}

/** A record that is longer than any that is read. */
export function recordTooLong(line: number): CsvError {
  return new CsvError(
    line,
    {
      en: `The record that begins on this line is longer than ${MAX_RECORD_LENGTH / 1024 / 1024} MiB.`,
      zh: `此行开始的一条记录超过 ${MAX_RECORD_LENGTH / 1024 / 1024} MiB。`,
    },
    QUOTING_HINT,
  )
}
