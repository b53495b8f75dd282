// A page of search hits. Hits are ranked in tiers, and the database searches the next tier only while the page is not full.
// Where few entries have every word, looser matches follow.
import type { LooseQuery, ReleaseDatabase, SearchPlan } from '@tiyu/store'
import sql, { raw, type Sql } from 'sql-template-tag'
import { applyDirection, keysetCondition, type OrderTerm, orderBy } from './keyset/order.ts'
import { type CursorBound, type PageArgs, type PageRange, parsePageArgs } from './keyset/page-range.ts'
import { Page } from './page.ts'
import type { SearchWords } from './search-words.ts'
import { conjunction, type Row } from './where.ts'

/** Entries with every word below which looser matches follow. */
const FEW_HITS = 5

const SEARCH_ENTRIES = raw('"SearchEntry" as t')

/** Shorter titles first: in them the words are a larger part. */
const tierOrder: readonly OrderTerm[] = [{ column: 'length', type: 'Int' }, { column: 'type' }, { column: 'id' }]
const searchOrder: readonly OrderTerm[] = [{ column: 'tier', type: 'Int' }, ...tierOrder]

/** Returns the condition for the entries of tier `s` within a cursor bound; `s` is the tier of the cursor or beyond it. */
function boundCondition({ values: [tier, ...values], side }: CursorBound): Sql {
  const terms = applyDirection(tierOrder, side === 'before')
  return sql`(s.tier <> ${tier}::int or ${keysetCondition(terms, values)})`
}

const isInRange = (tier: number, { bounds }: PageRange) =>
  bounds.every(({ values: [boundTier], side }) =>
    side === 'after' ? tier >= (boundTier as number) : tier <= (boundTier as number),
  )

/** Returns the tiers that the page may have hits of, in scan direction. */
function tiersInRange({ tiers: allTiers }: SearchPlan, range: PageRange) {
  const tiers = allTiers.map((tier, number) => ({ ...tier, number })).filter(({ number }) => isInRange(number, range))
  return range.backward ? tiers.reverse() : tiers
}

/** Selects hits with every word, at most `limit`. */
function selectStrict(search: SearchPlan, range: PageRange, limit: number): Sql {
  const tiers = tiersInRange(search, range)
  const queries = tiers.map(({ query }) => query)
  const earlier = tiers.map(({ earlier }) => earlier)
  const numbers = tiers.map(({ number }) => number)
  const verbatims = tiers.map(({ verbatim }) => verbatim)
  const conditions = [
    sql`t.tokens @@ s.query and (s.earlier is null or not t.tokens @@ s.earlier)`,
    sql`(s.verbatim is null or s.verbatim = (position(${search.phrase} in t.text) > 0))`,
    ...range.bounds.map(boundCondition),
  ]
  const orderClause = orderBy(applyDirection(tierOrder, range.backward))
  // Materialised, so that the index on tokens is used: in primary key order, all entries would be read until enough match.
  return sql`
    select s.tier, l.length, l.type, l.id
    from unnest(${queries}::tsquery[], ${earlier}::tsquery[], ${numbers}::int[], ${verbatims}::boolean[])
      as s(query, earlier, tier, verbatim)
    cross join lateral (
      with t as materialized (select t.length, t.type, t.id from ${SEARCH_ENTRIES} where ${conjunction(conditions)})
      select t.length, t.type, t.id from t order by ${orderClause} limit ${limit}
    ) l limit ${limit}`
}

/** Selects all looser hits, each in its best tier; their tiers follow those of the hits with every word. */
function looseHits(search: SearchPlan, loose: readonly LooseQuery[]): Sql {
  const queries = loose.map(({ query }) => query)
  const numbers = loose.map(({ rank }) => search.tiers.length + rank)
  const patterns = loose.map(({ pattern }) => pattern)
  return sql`
    select min(s.tier) as tier, l.length, l.type, l.id
    from unnest(${queries}::tsquery[], ${numbers}::int[], ${patterns}::text[]) as s(query, tier, pattern)
    cross join lateral (
      with t as materialized (select t.* from ${SEARCH_ENTRIES} where t.tokens @@ s.query)
      select t.length, t.type, t.id from t
      where (s.pattern is null or t.text like s.pattern) and not t.tokens @@ ${search.query}::tsquery
    ) l group by l.length, l.type, l.id`
}

function selectLoose(search: SearchPlan, loose: readonly LooseQuery[], range: PageRange, limit: number): Sql {
  const terms = (backward: boolean) => applyDirection(searchOrder, backward)
  const bounds = range.bounds.map(({ values, side }) => keysetCondition(terms(side === 'before'), values))
  return sql`select t.* from (${looseHits(search, loose)}) t where ${conjunction(bounds)}
    order by ${orderBy(terms(range.backward))} limit ${limit}`
}

async function countHits(database: ReleaseDatabase, from: Sql): Promise<number> {
  const [row] = await database.query<{ count: number }>(sql`select count(*)::int as count from (${from}) hits`)
  return row?.count ?? 0
}

/** The release that is searched. */
interface SearchContext {
  readonly database: ReleaseDatabase
  readonly searchWords: SearchWords
}

/** Reads the hits of one search. */
class HitReader {
  private readonly database: ReleaseDatabase
  private readonly searchWords: SearchWords
  private readonly search: SearchPlan

  constructor({ database, searchWords }: SearchContext, search: SearchPlan) {
    this.database = database
    this.searchWords = searchWords
    this.search = search
  }

  async read(range: PageRange): Promise<Row[]> {
    return range.backward ? this.readBackward(range) : this.readForward(range)
  }

  async count(): Promise<number> {
    const strict = await countHits(this.database, this.allStrict())
    const loose = strict < FEW_HITS ? await this.looseQueries() : []
    return loose.length === 0 ? strict : strict + (await countHits(this.database, looseHits(this.search, loose)))
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
    return bounds.length === 0 ? read < FEW_HITS : this.isFew()
  }

  private async isFew(): Promise<boolean> {
    return (await countHits(this.database, sql`${this.allStrict()} limit ${FEW_HITS}`)) < FEW_HITS
  }

  private allStrict(): Sql {
    return sql`select 1 from ${SEARCH_ENTRIES} where t.tokens @@ ${this.search.query}::tsquery`
  }

  private async readStrict(range: PageRange, limit: number): Promise<Row[]> {
    return tiersInRange(this.search, range).length === 0
      ? []
      : this.database.query(selectStrict(this.search, range, limit))
  }

  private async readLoose(range: PageRange, limit: number): Promise<Row[]> {
    const loose = await this.looseQueries()
    return loose.length === 0 ? [] : this.database.query(selectLoose(this.search, loose, range, limit))
  }

  private async looseQueries(): Promise<LooseQuery[]> {
    return this.search.loosen(this.search.hasLatinWords ? await this.searchWords() : [])
  }
}

/** Reads one page of search hits: type, key and tier of each. */
export async function readHits(context: SearchContext, search: SearchPlan, args: PageArgs): Promise<Page> {
  const range = parsePageArgs(searchOrder, args)
  const reader = new HitReader(context, search)
  return new Page({ order: searchOrder, range, rows: await reader.read(range), totalCount: () => reader.count() })
}
