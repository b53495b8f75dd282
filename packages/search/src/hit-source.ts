// What reads the hits of a search: the database of a service, or the files of a static build.
import type { SearchTerm } from '@tiyu/model/search-tokens'
import type { LooseMatches } from './loose-tiers.ts'
import type { SearchPlan } from './search-plan.ts'
import type { PinyinReader } from './syllables.ts'
import type { TokenFrequencies } from './token-frequencies.ts'

/** What is searched for, and where. */
export interface Search {
  readonly plan: SearchPlan
  /** Codes of the regions of the hits; undefined for all. */
  readonly regions: readonly string[] | undefined
}

/** The hits of one page; a bound is the place of a hit beyond which it begins or ends. */
export interface HitRange<Bound> {
  readonly size: number
  readonly backward: boolean
  /** A bound is on the side where the page begins. */
  readonly startsAtCursor: boolean
  readonly bounds: readonly Bound[]
}

/** What hits are counted by. */
export type CountedBy = 'type' | 'regionCode'

/** Reads the hits of searches in one release. */
export interface HitSource<Bound, Hit> {
  /** The words of all names, in order. */
  words(): Promise<readonly string[]>
  pinyin(): Promise<PinyinReader>
  /** Reads in how many entries these terms are. */
  frequencies(terms: readonly SearchTerm[]): Promise<TokenFrequencies>
  /** Reads the first hits of a range with every word, or with a name that begins with the text, in scan direction. */
  readStrict(search: Search, range: HitRange<Bound>, limit: number): Promise<Hit[]>
  countStrict(search: Search): Promise<number>
  /** Reads the first of the looser hits of a range, in scan direction. */
  readLoose(search: Search, loose: LooseMatches, range: HitRange<Bound>, limit: number): Promise<Hit[]>
  countLoose(search: Search, loose: LooseMatches): Promise<number>
  /** Counts all hits by type, or by region; those without a region have the key ''. */
  countBy(column: CountedBy, search: Search, loose: LooseMatches | undefined): Promise<Map<string, number>>
}
