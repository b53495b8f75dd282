// A page of search hits. Hits are ranked in tiers, and the database searches the next tier only while the page is not full.
// Where few entries have every word, looser matches follow.
import type { LooseMatches, ReleaseDatabase, SearchPlan } from '@tiyu/store'
import sql, { join, raw, type Sql } from 'sql-template-tag'
import { applyDirection, type CursorBound, keysetCondition, type OrderTerm, orderBy } from './keyset/order.ts'
import { type PageArgs, type PageRange, parsePageArgs } from './keyset/page-range.ts'
import { Page } from './page.ts'
import type { SearchWords } from './search-words.ts'
import { conjunction, type Row } from './where.ts'

/** Entries with every word below which looser matches follow. */
const FEW_HITS = 5

const SEARCH_ENTRIES = raw('"SearchEntry" as t')
const SEARCH_NAMES = raw('"SearchName" as t')

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

/** Returns the tiers that the page may have hits of, in scan direction; `first` is the number of the first tier. */
function tiersInRange<Tier>(tiers: readonly Tier[], first: number, range: PageRange) {
  const inRange = tiers
    .map((tier, at) => ({ ...tier, number: first + at }))
    .filter(({ number }) => isInRange(number, range))
  return range.backward ? inRange.reverse() : inRange
}

/** Columns of ranges of keys, as joined rows of `r`. */
function unnestRanges(ranges: readonly { from: string; to: string; maxLevel: number; tier: number }[]): Sql {
  const columns = (name: 'from' | 'to' | 'maxLevel' | 'tier') => ranges.map((range) => range[name])
  return sql`unnest(${columns('tier')}::int[], ${columns('from')}::text[], ${columns('to')}::text[], ${columns('maxLevel')}::int[])
    as r(tier, first, last, level)`
}

/** The names with keys in range `r`. Not merged with the query around it, so that each range is looked up in the index. */
const NAMES_IN_RANGE = raw(
  '(select t.* from "SearchName" t where t.key >= r.first and t.key <= r.last and t.level <= r.level offset 0) t',
)

/** Selects hits by their names, at most `limit` of each tier; undefined if the page has none. */
function selectNamed(search: SearchPlan, range: PageRange, limit: number): Sql | undefined {
  const tiers = tiersInRange(search.nameTiers, 0, range)
  if (tiers.length === 0) return undefined
  const ranges = tiers.flatMap(({ ranges, number }) => ranges.map((one) => ({ ...one, tier: number })))
  const wholeNames = sql`select t.type, t.id from ${SEARCH_NAMES} where t.key = any(${search.wholeNames}::text[])`
  const conditions = [
    sql`r.tier = s.tier and (s.whole or (t.type, t.id) not in (${wholeNames}))`,
    ...range.bounds.map(boundCondition),
  ]
  return sql`
    select s.tier, l.length, l.type, l.id
    from unnest(${tiers.map(({ number }) => number)}::int[], ${tiers.map(({ whole }) => whole)}::boolean[]) as s(tier, whole)
    cross join lateral (
      select distinct t.length, t.type, t.id from ${unnestRanges(ranges)} cross join lateral ${NAMES_IN_RANGE}
      where ${conjunction(conditions)} order by ${orderBy(applyDirection(tierOrder, range.backward))} limit ${limit}
    ) l`
}

/** Selects hits by their words, at most `limit` of each tier; undefined if the page has none. */
function selectWorded(search: SearchPlan, range: PageRange, limit: number): Sql | undefined {
  const tiers = tiersInRange(search.wordTiers, search.nameTiers.length, range)
  if (tiers.length === 0) return undefined
  const queries = tiers.map(({ query }) => query)
  const numbers = tiers.map(({ number }) => number)
  const verbatims = tiers.map(({ verbatim }) => verbatim)
  const conditions = [
    sql`t.tokens @@ s.query and not t.names @@ ${search.named}::tsquery`,
    sql`(s.verbatim is null or s.verbatim = (position(${search.phrase} in t.text) > 0))`,
    ...range.bounds.map(boundCondition),
  ]
  const orderClause = orderBy(applyDirection(tierOrder, range.backward))
  // Materialised, so that the index on tokens is used: in primary key order, all entries would be read until enough match.
  return sql`
    select s.tier, l.length, l.type, l.id
    from unnest(${queries}::tsquery[], ${numbers}::int[], ${verbatims}::boolean[]) as s(query, tier, verbatim)
    cross join lateral (
      with t as materialized (select t.length, t.type, t.id from ${SEARCH_ENTRIES} where ${conjunction(conditions)})
      select t.length, t.type, t.id from t order by ${orderClause} limit ${limit}
    ) l`
}

/** Selects hits with every word, at most `limit`; undefined if the page has none. */
function selectStrict(search: SearchPlan, range: PageRange, limit: number): Sql | undefined {
  const parts = [selectNamed(search, range, limit), selectWorded(search, range, limit)].filter(
    (part) => part !== undefined,
  )
  if (parts.length === 0) return undefined
  if (range.backward) parts.reverse()
  return sql`${join(
    parts.map((part) => sql`(${part})`),
    ' union all ',
  )} limit ${limit}`
}

/** The condition for an entry with every word, or with a name that begins with the text. */
const isStrict = ({ query, named }: SearchPlan) => sql`(t.tokens @@ ${query}::tsquery or t.names @@ ${named}::tsquery)`

/** Selects looser hits by their tokens. */
function looseByTokens(search: SearchPlan, { queries }: LooseMatches, firstTier: number): Sql {
  const numbers = queries.map(({ rank }) => firstTier + rank)
  const patterns = queries.map(({ pattern }) => pattern)
  return sql`
    select s.tier, l.length, l.type, l.id
    from unnest(${queries.map(({ query }) => query)}::tsquery[], ${numbers}::int[], ${patterns}::text[]) as s(query, tier, pattern)
    cross join lateral (
      with t as materialized (select t.* from ${SEARCH_ENTRIES} where t.tokens @@ s.query)
      select t.length, t.type, t.id from t where (s.pattern is null or t.text like s.pattern) and not ${isStrict(search)}
    ) l`
}

/** Selects looser hits by their pinyin. */
function looseByNames(search: SearchPlan, { ranges }: LooseMatches, firstTier: number): Sql {
  const numbered = ranges.map((range) => ({ ...range, tier: firstTier + range.rank }))
  return sql`
    select n.tier, n.length, n.type, n.id
    from (select r.tier, t.length, t.type, t.id from ${unnestRanges(numbered)} cross join lateral ${NAMES_IN_RANGE}) n
    join ${SEARCH_ENTRIES} on t.type = n.type and t.id = n.id where not ${isStrict(search)}`
}

/** Selects all looser hits, each in its best tier; their tiers follow those of the hits with every word. */
function looseHits(search: SearchPlan, loose: LooseMatches): Sql {
  const firstTier = search.nameTiers.length + search.wordTiers.length
  const parts = [
    ...(loose.queries.length > 0 ? [looseByTokens(search, loose, firstTier)] : []),
    ...(loose.ranges.length > 0 ? [looseByNames(search, loose, firstTier)] : []),
  ]
  const hits = join(parts, ' union all ')
  return sql`select min(h.tier) as tier, h.length, h.type, h.id from (${hits}) h group by h.length, h.type, h.id`
}

const isEmpty = ({ queries, ranges }: LooseMatches) => queries.length === 0 && ranges.length === 0

function selectLoose(search: SearchPlan, loose: LooseMatches, range: PageRange, limit: number): Sql {
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
    if (strict >= FEW_HITS) return strict
    const loose = await this.looseMatches()
    return isEmpty(loose) ? strict : strict + (await countHits(this.database, looseHits(this.search, loose)))
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
    // Most often the words decide, and the index need not be read to its end.
    if ((await countHits(this.database, sql`${this.allWorded()} limit ${FEW_HITS}`)) === FEW_HITS) return false
    return (await countHits(this.database, this.allStrict())) < FEW_HITS
  }

  private allWorded(): Sql {
    return sql`select t.type, t.id from ${SEARCH_ENTRIES} where t.tokens @@ ${this.search.query}::tsquery`
  }

  private allStrict(): Sql {
    const ranges = this.search.ranges.map((range) => ({ ...range, tier: 0 }))
    return sql`${this.allWorded()} union select t.type, t.id from ${unnestRanges(ranges)} cross join lateral ${NAMES_IN_RANGE}`
  }

  private async readStrict(range: PageRange, limit: number): Promise<Row[]> {
    const statement = selectStrict(this.search, range, limit)
    return statement ? this.database.query(statement) : []
  }

  private async readLoose(range: PageRange, limit: number): Promise<Row[]> {
    const loose = await this.looseMatches()
    return isEmpty(loose) ? [] : this.database.query(selectLoose(this.search, loose, range, limit))
  }

  private async looseMatches(): Promise<LooseMatches> {
    return this.search.loosen(this.search.hasLatinWords ? await this.searchWords() : [])
  }
}

/** Reads one page of search hits: type, key and tier of each. */
export async function readHits(context: SearchContext, search: SearchPlan, args: PageArgs): Promise<Page> {
  const range = parsePageArgs(searchOrder, args)
  const reader = new HitReader(context, search)
  return new Page({ order: searchOrder, range, rows: await reader.read(range), totalCount: () => reader.count() })
}
