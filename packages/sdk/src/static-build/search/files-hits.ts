// Reads the hits of searches from the files of a static build: the ranks of a plan in turn, until the page is full.
import type { SearchTerm } from '@tiyu/model/search-tokens'
import {
  type CountedBy,
  type HitRange,
  type HitSource,
  type LooseMatches,
  type PinyinReader,
  type Search,
  TokenFrequencies,
} from '@tiyu/search'
import { countAll } from './dictionary.ts'
import { type Hit, type HitBound, readTiers } from './hit.ts'
import { LooseHits } from './loose-hits.ts'
import { unite } from './places.ts'
import type { SearchIndex } from './search-index.ts'
import { WordHits } from './word-hits.ts'

/** The hits of searches in a static build. */
export class FilesHits implements HitSource<HitBound, Hit> {
  readonly pinyin: () => Promise<PinyinReader>
  private readonly index: SearchIndex
  /** The page, the total and the facets of a search have the same hits, which are found once. */
  private readonly wordHits = new WeakMap<Search, WordHits>()
  private readonly looseHits = new WeakMap<LooseMatches, LooseHits>()

  constructor(index: SearchIndex, pinyin: () => Promise<PinyinReader>) {
    this.index = index
    this.pinyin = pinyin
  }

  words(): Promise<readonly string[]> {
    return this.index.files.read('words')
  }

  async frequencies(terms: readonly SearchTerm[]): Promise<TokenFrequencies> {
    const frequencies = terms.map(async ({ token, operator }) => {
      const counts = new Map<string, number>()
      for (const one of await this.index.matcher.tokensOf({ token, isBeginning: operator !== '' }))
        for (const prefix of Object.keys(one.lists))
          counts.set(prefix, (counts.get(prefix) ?? 0) + countAll(one, prefix))
      return Array.from(counts, ([prefix, count]) => ({ token, operator, prefix, count }))
    })
    return new TokenFrequencies((await Promise.all(frequencies)).flat())
  }

  readStrict(search: Search, range: HitRange<HitBound>, limit: number): Promise<Hit[]> {
    return readTiers(this.wordHitsOf(search).tiers(), range, limit)
  }

  async countStrict(search: Search): Promise<number> {
    return (await this.wordHitsOf(search).all()).length
  }

  readLoose(search: Search, loose: LooseMatches, range: HitRange<HitBound>, limit: number): Promise<Hit[]> {
    return readTiers(this.looseHitsOf(search, loose).tiers(), range, limit)
  }

  async countLoose(search: Search, loose: LooseMatches): Promise<number> {
    return (await this.looseHitsOf(search, loose).all()).length
  }

  async countBy(column: CountedBy, search: Search, loose: LooseMatches | undefined): Promise<Map<string, number>> {
    const strict = this.wordHitsOf(search).all()
    const looser = loose ? this.looseHitsOf(search, loose).all() : []
    const hits = unite(await Promise.all([strict, looser]))
    const counts = new Map<string, number>()
    for (const { [column]: key } of await this.index.entries.regionsAt(hits))
      counts.set(key, (counts.get(key) ?? 0) + 1)
    return counts
  }

  private wordHitsOf(search: Search): WordHits {
    const hits = this.wordHits.get(search) ?? new WordHits(search, this.index)
    this.wordHits.set(search, hits)
    return hits
  }

  private looseHitsOf(search: Search, loose: LooseMatches): LooseHits {
    const hits = this.looseHits.get(loose) ?? new LooseHits(this.wordHitsOf(search), loose, this.index)
    this.looseHits.set(loose, hits)
    return hits
  }
}
