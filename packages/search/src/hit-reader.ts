// Reads the hits of one search. Where few entries of the release have every word, looser matches follow, and where nothing is
// found by them, those of parts of the text, whatever the types and the regions that the hits are narrowed to: narrowing
// leaves hits out and adds none.
import type { CountedBy, HitRange, HitSource, Search } from './hit-source.ts'
import type { LooseMatches } from './loose-tiers.ts'

/** Entries with every word below which looser matches follow. */
const FEW_HITS = 5

const isEmpty = ({ queries, ranges }: LooseMatches) => queries.length === 0 && ranges.length === 0

/** Returns the range of the first hits of all. */
const firstHits = (size: number) => ({ size, backward: false, startsAtCursor: false, bounds: [] })

/** Reads the hits of a search; what several of its answers need is read once. */
export class HitReader<Bound, Hit> {
  private readonly source: HitSource<Bound, Hit>
  private readonly search: Search
  private readonly whole: HitReader<Bound, Hit> | undefined
  private first: Promise<readonly Hit[]> | undefined
  private loose: Promise<LooseMatches> | undefined
  private parted: LooseMatches | undefined
  private alike: Promise<boolean> | undefined

  /** @param whole reads the same text in all types and regions; undefined if this does */
  constructor(source: HitSource<Bound, Hit>, search: Search, whole?: HitReader<Bound, Hit>) {
    this.source = source
    this.search = search
    this.whole = whole
  }

  /** Reads the hits of a page in scan direction, and one more if more follow. */
  async read(range: HitRange<Bound>): Promise<Hit[]> {
    return range.backward ? this.readBackward(range) : this.readForward(range)
  }

  /** Counts all hits. */
  async count(): Promise<number> {
    const strict = await this.countStrict()
    if (strict >= FEW_HITS || !(await this.isFew())) return strict
    return strict + (await this.countLoose())
  }

  /** Counts all hits by type, or by region; those without a region have the key ''. */
  async countBy(column: CountedBy): Promise<Map<string, number>> {
    const loose = (await this.isFew()) ? await this.looseMatches() : undefined
    return this.source.countBy(column, this.search, loose && !isEmpty(loose) ? loose : undefined)
  }

  /** Reads the first looser hits if no entry of the release has every word; otherwise none. */
  async readInstead(first: number): Promise<Hit[]> {
    if (await this.hasStrict()) return []
    return this.readLoose(firstHits(first), first)
  }

  /** True if nothing is like the text, in any type and region, so that the hits have only parts of it. */
  async isPartial(): Promise<boolean> {
    return !(await this.hasAlike()) && !isEmpty(this.partMatches)
  }

  private async readForward(range: HitRange<Bound>): Promise<Hit[]> {
    const limit = range.size + 1
    const strict = await this.source.readStrict(this.search, range, limit)
    // Without bounds, they are all hits with every word, or enough of them.
    const isWhole = !this.whole && range.bounds.length === 0 && (strict.length < limit || limit >= FEW_HITS)
    if (isWhole) this.first ??= Promise.resolve(strict.slice(0, FEW_HITS))
    if (strict.length === limit || !(await this.hasLoose(range, strict.length))) return strict
    return [...strict, ...(await this.readLoose(range, limit - strict.length))]
  }

  private async readBackward(range: HitRange<Bound>): Promise<Hit[]> {
    const limit = range.size + 1
    const loose = (await this.isFew()) ? await this.readLoose(range, limit) : []
    if (loose.length === limit) return loose
    return [...loose, ...(await this.source.readStrict(this.search, range, limit - loose.length))]
  }

  /** True if looser hits follow; without bounds, `read` is the number of all hits with every word. */
  private hasLoose({ bounds }: HitRange<Bound>, read: number): boolean | Promise<boolean> {
    return (read < FEW_HITS || bounds.length > 0) && this.isFew()
  }

  /** True if few entries of all types and regions have every word. */
  private async isFew(): Promise<boolean> {
    if (this.whole) return this.whole.isFew()
    return (this.search.plan.total ?? 0) < FEW_HITS && (await this.firstStrict()).length < FEW_HITS
  }

  /** True if an entry of any type and region has every word. */
  private async hasStrict(): Promise<boolean> {
    if (this.whole) return this.whole.hasStrict()
    return (this.search.plan.total ?? 0) > 0 || (await this.firstStrict()).length > 0
  }

  /** Reads the first hits with every word, without reading more than their tiers. */
  private firstStrict(): Promise<readonly Hit[]> {
    this.first ??= this.source.readStrict(this.search, firstHits(FEW_HITS), FEW_HITS)
    return this.first
  }

  /** Counts the hits with every word, or with a name that begins with the text. */
  private async countStrict(): Promise<number> {
    const { plan } = this.search
    if (plan.total !== undefined && plan.impliesWords) return plan.total
    return this.source.countStrict(this.search)
  }

  private async readLoose(range: HitRange<Bound>, limit: number): Promise<Hit[]> {
    const close = await this.closeMatches()
    const hits = isEmpty(close) ? [] : await this.source.readLoose(this.search, close, range, limit)
    if (hits.length > 0) {
      if (!this.whole) this.alike = Promise.resolve(true)
      return hits
    }
    if (!this.whole && range.bounds.length === 0 && limit > 0) this.alike ??= this.hasStrict()
    if ((await this.hasAlike()) || isEmpty(this.partMatches)) return []
    return this.source.readLoose(this.search, this.partMatches, range, limit)
  }

  private async countLoose(): Promise<number> {
    const loose = await this.looseMatches()
    return isEmpty(loose) ? 0 : this.source.countLoose(this.search, loose)
  }

  /** The looser matches; where nothing at all is found by them, those of parts of the text. */
  private async looseMatches(): Promise<LooseMatches> {
    return (await this.hasAlike()) ? this.closeMatches() : this.partMatches
  }

  /** True if an entry of any type and region has every word, or matches loosely. */
  private hasAlike(): Promise<boolean> {
    if (this.whole) return this.whole.hasAlike()
    this.alike ??= this.findAlike()
    return this.alike
  }

  private async findAlike(): Promise<boolean> {
    if (await this.hasStrict()) return true
    const close = await this.closeMatches()
    return !isEmpty(close) && (await this.source.readLoose(this.search, close, firstHits(1), 1)).length > 0
  }

  /** The matches of parts of the text: those that some entry of any type and region may have. */
  private get partMatches(): LooseMatches {
    this.parted ??= this.search.plan.matchParts((this.whole ?? this).search.plan.parts)
    return this.parted
  }

  private closeMatches(): Promise<LooseMatches> {
    this.loose ??= this.planLoose()
    return this.loose
  }

  private async planLoose(): Promise<LooseMatches> {
    const { plan } = this.search
    const words = plan.hasLatinWords ? await this.source.words() : []
    const loose = plan.loosen(words, plan.hasCharacters ? await this.source.pinyin() : undefined)
    return loose.matches(await this.source.frequencies(loose.terms))
  }
}
