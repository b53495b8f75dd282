// Reads the hits of one search. Where few entries of the release have every word, looser matches follow, whatever the types
// and the regions that the hits are narrowed to: narrowing leaves hits out and adds none.
import type { LooseMatches } from '@tiyu/search'
import type { ReleaseDatabase } from '@tiyu/store'
import sql, { type Sql } from 'sql-template-tag'
import type { PageRange } from '../keyset/page-range.ts'
import type { Row } from '../where.ts'
import type { FrequencyReader } from './frequency-reader.ts'
import { allStrict, selectStrict } from './hit-statements.ts'
import { allLoose, isEmpty, selectLoose } from './loose-statements.ts'
import type { SearchWords } from './search-words.ts'
import type { Search } from './tier-statements.ts'
import { countWorded } from './word-statements.ts'

/** Entries with every word below which looser matches follow. */
const FEW_HITS = 5

/** The release that is searched. */
export interface SearchContext {
  readonly database: ReleaseDatabase
  readonly searchWords: SearchWords
  readonly frequencies: FrequencyReader
}

/** A search of the hits of a text. */
export interface NarrowedSearch extends Search {
  /** The same text in all types and regions; undefined if the search is not narrowed. */
  readonly whole: Search | undefined
}

export class HitReader {
  private readonly context: SearchContext
  private readonly search: NarrowedSearch
  private few: Promise<boolean> | undefined
  private loose: Promise<LooseMatches> | undefined

  constructor(context: SearchContext, search: NarrowedSearch) {
    this.context = context
    this.search = search
  }

  async read(range: PageRange): Promise<Row[]> {
    return range.backward ? this.readBackward(range) : this.readForward(range)
  }

  /** Counts all hits. */
  async count(): Promise<number> {
    const strict = await this.countStrict()
    if (strict >= FEW_HITS || !(await this.isFew())) return strict
    const loose = await this.looseMatches()
    return isEmpty(loose) ? strict : strict + (await this.countRows(allLoose(this.search, loose)))
  }

  /** Counts all hits by type, or by region; those without a region have the key ''. */
  async countBy(column: 'type' | 'regionCode'): Promise<Map<string, number>> {
    const withRegion = column === 'regionCode'
    const loose = (await this.isFew()) ? await this.looseMatches() : undefined
    const columns = withRegion ? sql`h.type, h.id, h."regionCode"` : sql`h.type, h.id`
    const looser = loose && !isEmpty(loose) ? [sql`select ${columns} from (${allLoose(this.search, loose)}) h`] : []
    const hits = [allStrict(this.search, withRegion), ...looser].reduce((one, other) => sql`${one} union ${other}`)
    const key = withRegion ? sql`h."regionCode"` : sql`h.type`
    const rows = await this.context.database.query<{ key: string; count: number }>(
      sql`select ${key} as key, count(*)::int as count from (${hits}) h group by 1`,
    )
    return new Map(rows.map(({ key, count }) => [key, count]))
  }

  /** Reads the first looser hits if no entry of the release has every word; otherwise none. */
  async readInstead(first: number): Promise<Row[]> {
    if (await this.hasStrict()) return []
    return this.readLoose({ size: first, backward: false, startsAtCursor: false, bounds: [] }, first)
  }

  private async readForward(range: PageRange): Promise<Row[]> {
    const limit = range.size + 1
    const strict = await this.readStrict(range, limit)
    if (strict.length === limit || !(await this.hasLoose(range, strict.length))) return strict
    return [...strict, ...(await this.readLoose(range, limit - strict.length))]
  }

  private async readBackward(range: PageRange): Promise<Row[]> {
    const limit = range.size + 1
    const loose = (await this.isFew()) ? await this.readLoose(range, limit) : []
    return loose.length === limit ? loose : [...loose, ...(await this.readStrict(range, limit - loose.length))]
  }

  /** True if looser hits follow; without bounds, `read` is the number of all hits with every word. */
  private hasLoose({ bounds }: PageRange, read: number): boolean | Promise<boolean> {
    if (read >= FEW_HITS && bounds.length === 0) return false
    return (!this.search.whole && bounds.length === 0) || this.isFew()
  }

  private isFew(): Promise<boolean> {
    this.few ??= this.hasFew(this.search.whole ?? this.search)
    return this.few
  }

  private async hasFew(whole: Search): Promise<boolean> {
    return (whole.plan.total ?? 0) < FEW_HITS && (await this.readFirst(whole, FEW_HITS)).length < FEW_HITS
  }

  private async hasStrict(): Promise<boolean> {
    return (await this.readFirst(this.search.whole ?? this.search, 1)).length > 0
  }

  /** Reads the first hits with every word, without reading more than their tiers. */
  private async readFirst(search: Search, size: number): Promise<Row[]> {
    const statement = selectStrict(search, { size, backward: false, startsAtCursor: false, bounds: [] }, size)
    return statement ? this.context.database.query(statement) : []
  }

  /** Counts the hits with every word, or with a name that begins with the text. */
  private async countStrict(): Promise<number> {
    const { plan } = this.search
    if (plan.total !== undefined && plan.impliesWords) return plan.total
    if (!plan.impliesWords) return this.countRows(allStrict(this.search))
    const [row] = await this.context.database.query<{ count: number }>(countWorded(this.search))
    return row?.count ?? 0
  }

  private async countRows(from: Sql): Promise<number> {
    const [row] = await this.context.database.query<{ count: number }>(
      sql`select count(*)::int as count from (${from}) hits`,
    )
    return row?.count ?? 0
  }

  private async readStrict(range: PageRange, limit: number): Promise<Row[]> {
    const statement = selectStrict(this.search, range, limit)
    return statement ? this.context.database.query(statement) : []
  }

  private async readLoose(range: PageRange, limit: number): Promise<Row[]> {
    const loose = await this.looseMatches()
    return isEmpty(loose) ? [] : this.context.database.query(selectLoose(this.search, loose, range, limit))
  }

  private looseMatches(): Promise<LooseMatches> {
    this.loose ??= this.planLoose()
    return this.loose
  }

  private async planLoose(): Promise<LooseMatches> {
    const { plan } = this.search
    const { database, frequencies, searchWords } = this.context
    const loose = plan.loosen(plan.hasLatinWords ? await searchWords() : [])
    return loose.matches(await frequencies.read(database, loose.terms))
  }
}
