// The text of a part of a document, and how it continues another.
import { areWords } from './text-run.ts'

/** A text in the order in which it is read. */
export interface LaidOutText {
  readonly text: string
  /** True if it starts within a paragraph, or ends within one. */
  readonly startsWithin?: boolean
  readonly endsWithin?: boolean
}

/** Returns what stands between two texts: nothing within a paragraph, but a space between words in Latin script. */
export function separatorBetween(before: LaidOutText, after: LaidOutText): string {
  if (!before.endsWithin || !after.startsWithin) return '\n'
  return areWords(before.text, after.text) ? ' ' : ''
}

/** Returns how texts that are joined start and end. */
export function endsOf(texts: readonly LaidOutText[]): Required<Omit<LaidOutText, 'text'>> {
  return { startsWithin: texts[0]?.startsWithin ?? false, endsWithin: texts.at(-1)?.endsWithin ?? false }
}

/** Joins texts in their order. */
export function joinTexts(texts: readonly LaidOutText[]): LaidOutText {
  const parts = texts.map(
    (one, index) => `${index > 0 ? separatorBetween(texts[index - 1] as LaidOutText, one) : ''}${one.text}`,
  )
  return { text: parts.join(''), ...endsOf(texts) }
}

const TABLE_LINE = / \| /
/** Lines of the head of a table. */
const MAX_HEAD = 2

/** Returns a page without the head that its table repeats from the page before, where the table starts. */
export function withoutRepeatedHead(before: string, text: string): string {
  const lines = text.split('\n')
  const above = before.split('\n')
  const last = above.findLastIndex((line) => !TABLE_LINE.test(line))
  const head = above.slice(last + 1)
  const repeated = lines.slice(0, MAX_HEAD).findIndex((line, index) => !TABLE_LINE.test(line) || line !== head[index])
  return lines.slice(repeated < 0 ? Math.min(MAX_HEAD, lines.length) : repeated).join('\n')
}
