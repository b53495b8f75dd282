import type { PinyinReader } from '../syllables.ts'
import { HitText, type Range } from './hit-text.ts'
import { foldSubject, matchQuery } from './match-query.ts'

/** A piece of a text. */
export interface TextPart {
  readonly text: string
  /** True if a search found the hit by it. */
  readonly isMatch: boolean
}

/** Joins ranges that overlap or touch. */
function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: { from: number; to: number }[] = []
  for (const { from, to } of ranges.toSorted((one, other) => one.from - other.from)) {
    const last = merged.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else merged.push({ from, to })
  }
  return merged
}

/** Cuts a text into what is within ranges of its original characters and what is not. */
function cut(original: string, ranges: readonly Range[]): TextPart[] {
  const parts: TextPart[] = []
  let at = 0
  for (const { from, to } of ranges) {
    if (from > at) parts.push({ text: original.slice(at, from), isMatch: false })
    parts.push({ text: original.slice(from, to), isMatch: true })
    at = to
  }
  if (at < original.length) parts.push({ text: original.slice(at), isMatch: false })
  return parts
}

/**
 * Marks what a query finds in the texts of a hit: the characters as they are published, whatever their width, case or script.
 * @returns the parts of each text; undefined for those with nothing to mark
 */
export function highlightTexts(
  query: string,
  texts: readonly string[],
  pinyin: PinyinReader,
): (readonly TextPart[] | undefined)[] {
  const hitTexts = texts.map((text) => new HitText(text, pinyin))
  const spans = matchQuery(foldSubject(query), hitTexts).flatMap(({ spans }) => spans)
  return hitTexts.map((hitText) => {
    const { original, starts, ends } = hitText.source
    const marks = spans.filter(({ text }) => text === hitText).flatMap((span) => span.marks)
    const ranges = marks.map(({ from, to }) => ({ from: starts[from] as number, to: ends[to - 1] as number }))
    return ranges.length === 0 ? undefined : cut(original, mergeRanges(ranges))
  })
}
