import type { Bilingual } from '../bilingual.ts'

/** Something about a whole file that makes reading on pointless. */
export class FileProblem extends Error {
  /** Line it is told at; 0 where it is about the file as a whole. */
  readonly line: number
  readonly wrong: Bilingual
  readonly right: Bilingual

  constructor(line: number, wrong: Bilingual, right: Bilingual) {
    super(wrong.en)
    this.line = line
    this.wrong = wrong
    this.right = right
  }
}

/** Longest record that is read, in bytes or characters; a missing quote would otherwise swallow the rest of the file. */
export const LONGEST_RECORD = 1024 * 1024

/** How texts with commas, quotes and line breaks are written. */
export const QUOTES: Bilingual = {
  en: 'Put a text with a comma, quote or line break between double quotes, and write a quote inside it twice.',
  zh: '含逗号、引号或换行的文字请用双引号括起，其中的引号写两遍。',
}

/** A record that is longer than any that is read. */
export function tooLong(line: number): FileProblem {
  return new FileProblem(
    line,
    {
      en: `The record that begins on this line is longer than ${LONGEST_RECORD / 1024 / 1024} MiB.`,
      zh: `此行开始的一条记录超过 ${LONGEST_RECORD / 1024 / 1024} MiB。`,
    },
    QUOTES,
  )
}
