import { integer, slug } from './column.ts'
import { defineTable, type RowProblem } from './table.ts'

/** No source text is longer than this many characters. */
const MAX_TEXT_LENGTH = 100_000_000

/** True for a range of the length of a phrase, in a text that may break it into lines. */
function holdsPhrase(length: number, phrase: string): boolean {
  return length >= phrase.length && length <= 2 * phrase.length + 20
}

export const citation = defineTable('Citation', {
  name: 'citations',
  zh: '出处',
  defaultOrder: 'SLUG_ASC',
  lookup: false,
  summary: ['asWritten', 'sourceId'],
  columns: {
    id: { format: slug, order: true },
    sourceId: {
      filter: true,
      select: true,
      inverse: { name: 'citations', en: 'Passages of this source that state facts.', zh: '本来源中的出处。' },
    },
    locator: { filter: true, select: true },
    asWritten: { filter: true, select: true },
    start: { format: integer(0, MAX_TEXT_LENGTH) },
    end: { format: integer(1, MAX_TEXT_LENGTH) },
  },
  check({ asWritten, start, end }) {
    const problems: RowProblem[] = []
    if ((start === null) !== (end === null)) {
      problems.push({
        field: start === null ? 'start' : 'end',
        message: { en: 'A character range has only one of its ends.', zh: '字符区间只有一端。' },
        hint: { en: 'Give both start and end, or neither.', zh: '请同时给出 start 与 end，或都留空。' },
      })
    } else if (start !== null && end !== null && !holdsPhrase(end - start, asWritten)) {
      problems.push({
        field: 'end',
        message: {
          en: `The range holds ${end - start} characters, the phrase has ${asWritten.length}.`,
          zh: `区间有 ${end - start} 个字符，短语有 ${asWritten.length} 个。`,
        },
        hint: {
          en: 'The range must hold the phrase and nothing else but line breaks.',
          zh: '区间须恰好容纳该短语，只可多出换行。',
        },
      })
    }
    return problems
  },
})
