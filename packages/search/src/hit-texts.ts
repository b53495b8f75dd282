// What is said of a hit by its texts: the parts by which it was found, and what the searched text may be meant as.
import { highlightTexts, type TextPart } from './highlight/highlights.ts'
import { meantQuery } from './highlight/meant-query.ts'
import type { SearchHits } from './search-hits.ts'
import type { PinyinReader } from './syllables.ts'

/** A text with the path of the field that has it, such as `region.nameEn`. */
export interface NamedText {
  readonly field: string
  readonly text: string
  /** True for names and titles, of the row itself or of what it points to. */
  readonly isName: boolean
}

/** A text of a hit in parts. */
export interface Highlight extends NamedText {
  readonly parts: readonly TextPart[]
}

/** Marks what a query finds in the texts of a hit; returns those in which it finds anything. */
export function highlightHit(query: string, texts: readonly NamedText[], pinyin: PinyinReader): Highlight[] {
  const parts = highlightTexts(
    query,
    texts.map(({ text }) => text),
    pinyin,
  )
  return texts.flatMap((one, at) => {
    const marked = parts[at]
    return marked ? [{ ...one, parts: marked }] : []
  })
}

/** Looser hits that are looked at for what a text may be meant as. */
const CANDIDATES = 5

/**
 * Reads what a text is meant as: the words of the best of the looser hits, where nothing has all its words.
 * @param textsOf reads the texts by which a hit is found
 * @returns null if some entry has all its words, or if no hit says it
 */
export async function readMeantQuery<Bound, Hit>(
  { request, source, inAllRegions }: SearchHits<Bound, Hit>,
  textsOf: (hit: Hit) => Promise<readonly NamedText[]>,
): Promise<string | null> {
  const hits = await inAllRegions.readInstead(CANDIDATES)
  if (hits.length === 0) return null
  const texts = await Promise.all(hits.map(textsOf))
  const names = texts.map((ofHit) => ofHit.filter(({ isName }) => isName).map((one) => one.text))
  return meantQuery(request.text, names, await source.pinyin()) ?? null
}
