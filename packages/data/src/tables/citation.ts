import { integer, key, optional, slug, text } from './column.ts'
import { defineTable, type RowProblem } from './table.ts'

/** No source text is longer than this many characters. */
const LONGEST_TEXT = 100_000_000

export const citation = defineTable({
  model: 'Citation',
  name: 'citations',
  key: 'id',
  columns: {
    id: slug,
    sourceId: key('Source'),
    locator: optional(text),
    asWritten: text,
    start: optional(integer(0, LONGEST_TEXT)),
    end: optional(integer(1, LONGEST_TEXT)),
  },
  check({ asWritten, start, end }) {
    const problems: RowProblem[] = []
    if ((start === null) !== (end === null)) {
      problems.push({
        field: start === null ? 'start' : 'end',
        wrong: { en: 'A character range has only one of its ends.', zh: '字符区间只有一端。' },
        right: { en: 'Give both start and end, or neither.', zh: '请同时给出 start 与 end，或都留空。' },
      })
    } else if (start !== null && end !== null && end - start < asWritten.length) {
      problems.push({
        field: 'end',
        wrong: {
          en: `The range holds ${end - start} characters, the phrase has ${asWritten.length}.`,
          zh: `区间有 ${end - start} 个字符，短语有 ${asWritten.length} 个。`,
        },
        right: { en: 'The range must hold the whole phrase.', zh: '区间必须容纳整个短语。' },
      })
    }
    return problems
  },
})
