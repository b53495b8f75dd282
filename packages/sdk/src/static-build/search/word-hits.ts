// The hits that have every word, or a name that begins with the text.
import type { Search, SearchPlan, WordTier } from '@tiyu/search'
import { inDirection, type Tier } from './hit.ts'
import { subtract, unite } from './places.ts'
import { inRegions, type SearchIndex } from './search-index.ts'

type NameTier = SearchPlan['nameTiers'][number]

/** Entries whose texts are compared with the phrase at a time. */
const COMPARED_AT_ONCE = 24

/** Reads the hits of a search in their ranks. */
export class WordHits {
  readonly search: Search
  private readonly index: SearchIndex
  private readonly found = new Map<'all' | 'named' | 'worded', Promise<number[]>>()

  constructor(search: Search, index: SearchIndex) {
    this.search = search
    this.index = index
  }

  /** The ranks, best first. */
  tiers(): Tier[] {
    const { nameTiers, wordTiers } = this.search.plan
    return [
      ...nameTiers.map((tier): Omit<Tier, 'number'> => ({ read: (backward) => this.readNamed(tier, backward) })),
      ...wordTiers.map((tier): Omit<Tier, 'number'> => ({ read: (backward) => this.readWorded(tier, backward) })),
    ].map((tier, number) => ({ ...tier, number }))
  }

  /** Returns the places of all hits. */
  all(): Promise<number[]> {
    return this.once('all', async () => {
      const [worded, named] = await Promise.all([this.everyWord(), this.search.plan.impliesWords ? [] : this.named()])
      return unite([worded, await inRegions(named, this.search.regions, this.index)])
    })
  }

  private everyWord(): Promise<number[]> {
    const { lookup, query } = this.search.plan.everyWord
    return this.once('worded', () => this.index.matcher.match(lookup, query))
  }

  /** All entries with a name that begins with the text. */
  private named(): Promise<number[]> {
    return this.once('named', () => this.index.names.placesIn(this.search.plan.ranges))
  }

  /** Finds places once. */
  private once(name: 'all' | 'named' | 'worded', find: () => Promise<number[]>): Promise<number[]> {
    const known = this.found.get(name) ?? find()
    this.found.set(name, known)
    return known
  }

  private async *readNamed({ ranges, whole }: NameTier, backward: boolean) {
    const { names } = this.index
    const [places, wholeNames] = await Promise.all([
      names.placesIn(ranges),
      names.placesIn(whole ? [] : this.search.plan.wholeNames),
    ])
    const others = subtract(places, wholeNames)
    yield* inDirection(await inRegions(others, this.search.regions, this.index), backward)
  }

  private async *readWorded({ lookup, query, verbatim }: WordTier, backward: boolean) {
    const matching = await this.index.matcher.match(lookup, query)
    const places = inDirection(matching.length === 0 ? [] : subtract(matching, await this.named()), backward)
    if (verbatim === null) return yield* places
    const { phrase } = this.search.plan
    for (let at = 0; at < places.length; at += COMPARED_AT_ONCE) {
      const next = places.slice(at, at + COMPARED_AT_ONCE)
      yield* await this.index.patterns.filter(next, (folded) => folded.includes(phrase) === verbatim)
    }
  }
}
