// The looser hits of a search, each in its best rank.
import { type LooseMatches, MAX_LOOSE_NAMES } from '@tiyu/search'
import { inDirection, type Tier } from './hit.ts'
import { inOrder, subtract, unite } from './places.ts'
import { inRegions, type SearchIndex } from './search-index.ts'
import type { WordHits } from './word-hits.ts'

/** Reads the looser hits of a search. */
export class LooseHits {
  private readonly strict: WordHits
  private readonly loose: LooseMatches
  private readonly index: SearchIndex
  private readonly found = new Map<number, Promise<number[]>>()

  /** @param strict the hits with every word, which are left out */
  constructor(strict: WordHits, loose: LooseMatches, index: SearchIndex) {
    this.strict = strict
    this.loose = loose
    this.index = index
  }

  /** The ranks, best first; their numbers follow those of the hits with every word. */
  tiers(): Tier[] {
    const { nameTiers, wordTiers } = this.strict.search.plan
    const first = nameTiers.length + wordTiers.length
    return this.ranks().map((rank) => ({ number: first + rank, read: (backward) => this.readRank(rank, backward) }))
  }

  /** Returns the places of all hits. */
  async all(): Promise<number[]> {
    return unite(await Promise.all(this.ranks().map((rank) => this.matching(rank))))
  }

  private ranks(): number[] {
    const { queries, ranges } = this.loose
    return inOrder([
      ...queries.flatMap((query) => query.ranks.map(({ rank }) => rank)),
      ...ranges.map(({ rank }) => rank),
    ])
  }

  /** A hit has the best of its ranks. */
  private async *readRank(rank: number, backward: boolean) {
    const better = this.ranks().filter((one) => one < rank)
    const [places, ...others] = await Promise.all([rank, ...better].map((one) => this.matching(one)))
    yield* inDirection(subtract(places ?? [], others.flat()), backward)
  }

  /** Returns the entries that match in one of the ways of a rank, and not with every word. */
  private matching(rank: number): Promise<number[]> {
    const known = this.found.get(rank) ?? this.findMatching(rank)
    this.found.set(rank, known)
    return known
  }

  private async findMatching(rank: number): Promise<number[]> {
    const [words, names, strict] = await Promise.all([this.byTokens(rank), this.byNames(rank), this.strict.all()])
    return subtract(unite([words, names]), strict)
  }

  private async byTokens(rank: number): Promise<number[]> {
    const { matcher, patterns } = this.index
    const found = this.loose.queries.flatMap(({ lookup, ranks }) =>
      ranks
        .filter((one) => one.rank === rank)
        .map(async (one) => {
          const places = await matcher.match(lookup, ...(one.query === null ? [] : [one.query]))
          return one.patterns === null ? places : patterns.matching(places, one.patterns)
        }),
    )
    return unite(await Promise.all(found))
  }

  private async byNames(rank: number): Promise<readonly number[]> {
    const ranges = this.loose.ranges.filter((one) => one.rank === rank)
    const places = await Promise.all(ranges.map((range) => this.index.names.firstPlacesIn(range, MAX_LOOSE_NAMES)))
    return inRegions(unite(places), this.strict.search.regions, this.index)
  }
}
