// What a text may be meant as, where nothing has all its words: the words of the best of the looser hits.
import { meantQuery } from '@tiyu/search'
import type { Context } from '../../context.ts'
import { HitReader } from './hit-reader.ts'
import { type Hit, readHitTexts } from './hit-texts.ts'
import type { SearchRequest } from './search-request.ts'

/** Looser hits that are looked at. */
const CANDIDATES = 5

/** Reads what a text is meant as; null if some entry has all its words, or if no hit says it. */
export async function readMeantQuery({ text, inAllRegions }: SearchRequest, context: Context): Promise<string | null> {
  const hits = await new HitReader(context, inAllRegions).readInstead(CANDIDATES)
  const texts = await Promise.all(hits.map((hit) => readHitTexts(hit as unknown as Hit, context)))
  const meant = meantQuery(
    text,
    texts.map((ofHit) => ofHit.filter(({ isName }) => isName).map((one) => one.text)),
  )
  return meant ?? null
}
