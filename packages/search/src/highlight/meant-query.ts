import { foldForSearch } from '@tiyu/model/search-tokens'
import { editDistance, isSameStem } from '../spelling.ts'
import type { PinyinReader } from '../syllables.ts'
import { HitText } from './hit-text.ts'
import { foldSubject, matchQuery, type PartMatch } from './match-query.ts'

/** A part of the query with what it is meant as. */
interface Replacement {
  readonly from: number
  readonly to: number
  readonly meant: string
}

/** Returns what a part of the query is meant as, in the first text that has it; undefined if only pieces of it are there. */
function replacementOf({ part, spans: [span], isWhole }: PartMatch): Replacement | undefined {
  return span && isWhole ? { ...part, meant: span.text.originalOf(span) } : undefined
}

/**
 * Returns a query in the words of a hit: each part that is not in its texts is replaced by what is.
 * @returns undefined if some part is in none of the texts
 */
function inWordsOf(
  subject: ReturnType<typeof foldSubject>,
  texts: readonly string[],
  pinyin: PinyinReader,
): string | undefined {
  const { original, folded, starts, ends } = subject
  const hitTexts = texts.map((text) => new HitText(text, pinyin))
  let [meant, at] = ['', 0]
  for (const replacement of matchQuery(subject, hitTexts).map(replacementOf)) {
    if (!replacement) return undefined
    const { from, to } = replacement
    const typed = original.slice(starts[from], ends[to - 1])
    const [wanted, found] = [folded.slice(from, to), foldForSearch(replacement.meant)]
    const isSame = found === wanted || isSameStem(wanted, found)
    meant += original.slice(at, starts[from]) + (isSame ? typed : replacement.meant)
    at = ends[to - 1] ?? at
  }
  return (meant + original.slice(at)).trim()
}

/**
 * Returns what a query is meant as: the query in the words of the hit that it is most like.
 * @param hits the texts of each hit that was found loosely, best first; names come before other texts
 * @returns undefined if no hit has all parts of the query, or one has them as they are typed
 */
export function meantQuery(
  query: string,
  hits: readonly (readonly string[])[],
  pinyin: PinyinReader,
): string | undefined {
  const subject = foldSubject(query)
  const corrected = hits.flatMap((texts) => inWordsOf(subject, texts, pinyin) ?? [])
  const distanceOf = (one: string) => editDistance(foldForSearch(one), subject.folded)
  const [nearest] = corrected.sort((one, other) => distanceOf(one) - distanceOf(other))
  return nearest === undefined || distanceOf(nearest) === 0 ? undefined : nearest
}
