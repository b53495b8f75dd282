// The statements of a search. Hits are ranked in tiers, and the database searches the next tier only while the page is not
// full.
import type { LooseMatches, SearchPlan } from '@tiyu/store'
import sql, { empty, join, raw, type Sql } from 'sql-template-tag'
import { applyDirection, type CursorBound, keysetCondition, type OrderTerm, orderBy } from '../keyset/order.ts'
import type { PageRange } from '../keyset/page-range.ts'
import { conjunction } from '../where.ts'

/** What is searched for, and where. */
export interface Search {
  readonly plan: SearchPlan
  /** Codes of the regions of the hits; undefined for all. */
  readonly regions: readonly string[] | undefined
}

const SEARCH_ENTRIES = raw('"SearchEntry" as t')
const SEARCH_NAMES = raw('"SearchName" as t')

/** Shorter titles first: in them the words are a larger part. */
const tierOrder: readonly OrderTerm[] = [{ column: 'length', type: 'Int' }, { column: 'type' }, { column: 'id' }]
export const searchOrder: readonly OrderTerm[] = [{ column: 'tier', type: 'Int' }, ...tierOrder]

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

/** Names in a range, at most: the looser matches of a beginning that is common are those of its first names. */
const LOOSE_NAMES = 1024

/** As `NAMES_IN_RANGE`, but only the first names. */
const FIRST_NAMES_IN_RANGE = raw(
  `(select t.* from "SearchName" t where t.key >= r.first and t.key <= r.last and t.level <= r.level order by t.key, t.level, t.length, t.type, t.id limit ${LOOSE_NAMES}) t`,
)

/** The entry `e` of a name `t`, looked up by its key: without statistics of ranges, all entries would be read. */
const ENTRY_OF_NAME = raw(
  'lateral (select e.* from "SearchEntry" e where e.type = t.type and e.id = t.id offset 0) e on true',
)

/** The condition for entries `t` of names in the regions; none without regions. Queries of words have the region. */
const entryIn = ({ regions }: Search): Sql[] => (regions ? [sql`t."regionCode" = any(${regions}::text[])`] : [])

/** The condition for names `t` of entries in the regions. */
const nameIn = ({ regions }: Search): Sql[] =>
  regions
    ? [
        sql`(select e."regionCode" from "SearchEntry" e where e.type = t.type and e.id = t.id) = any(${regions}::text[])`,
      ]
    : []

/** Selects hits by their names, at most `limit` of each tier; undefined if the page has none. */
function selectNamed(search: Search, range: PageRange, limit: number): Sql | undefined {
  const { nameTiers, wholeNames: keys } = search.plan
  const tiers = tiersInRange(nameTiers, 0, range)
  if (tiers.length === 0) return undefined
  const ranges = tiers.flatMap(({ ranges, number }) => ranges.map((one) => ({ ...one, tier: number })))
  const wholeNames = sql`select t.type, t.id from ${SEARCH_NAMES} where t.key = any(${keys}::text[])`
  const conditions = [
    sql`r.tier = s.tier and (s.whole or (t.type, t.id) not in (${wholeNames}))`,
    ...nameIn(search),
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

/** True of entries whose tokens match; the function of `@@`, which the index is not used for. */
const matchesVector = (query: Sql): Sql => sql`ts_match_vq(t.tokens, ${query})`

/** True of entries with every word: those with the rarest are looked up, and then compared. */
function hasEveryWord({ everyWord: { lookup, query } }: SearchPlan): Sql {
  if (lookup === query) return sql`t.tokens @@ ${query}::tsquery`
  return sql`t.tokens @@ ${lookup}::tsquery and ${matchesVector(sql`${query}::tsquery`)}`
}

/** Selects hits by their words, at most `limit` of each tier; undefined if the page has none. */
function selectWorded(search: Search, range: PageRange, limit: number): Sql | undefined {
  const { nameTiers, wordTiers, named, phrase } = search.plan
  const tiers = tiersInRange(wordTiers, nameTiers.length, range)
  if (tiers.length === 0) return undefined
  const [lookups, queries] = [tiers.map(({ lookup }) => lookup), tiers.map(({ query }) => query)]
  const numbers = tiers.map(({ number }) => number)
  const verbatims = tiers.map(({ verbatim }) => verbatim)
  const conditions = [
    sql`t.tokens @@ s.lookup and ${matchesVector(sql`s.query`)} and not t.names @@ ${named}::tsquery`,
    sql`(s.verbatim is null or s.verbatim = (position(${phrase} in t.text) > 0))`,
    ...range.bounds.map(boundCondition),
  ]
  const orderClause = orderBy(applyDirection(tierOrder, range.backward))
  // Materialised, so that the index on tokens is used: in primary key order, all entries would be read until enough match.
  return sql`
    select s.tier, l.length, l.type, l.id
    from unnest(${lookups}::tsquery[], ${queries}::tsquery[], ${numbers}::int[], ${verbatims}::boolean[])
      as s(lookup, query, tier, verbatim)
    cross join lateral (
      with t as materialized (select t.length, t.type, t.id from ${SEARCH_ENTRIES} where ${conjunction(conditions)})
      select t.length, t.type, t.id from t order by ${orderClause} limit ${limit}
    ) l`
}

/** Selects hits with every word, at most `limit`; undefined if the page has none. */
export function selectStrict(search: Search, range: PageRange, limit: number): Sql | undefined {
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

/** The column that hits are counted by besides their type. */
const regionOf = (withRegion: boolean, alias: 't' | 'e'): Sql => (withRegion ? raw(`, ${alias}."regionCode"`) : empty)

/** Selects all hits with every word by their words: type and identifier, and the region if requested. */
function allWorded(search: Search, withRegion = false): Sql {
  return sql`select t.type, t.id${regionOf(withRegion, 't')} from ${SEARCH_ENTRIES}
    where ${hasEveryWord(search.plan)}`
}

/** Counts the hits with every word, without reading them where the index knows that all can be seen. */
export const countWorded = ({ plan }: Search): Sql =>
  sql`select count(*)::int as count from ${SEARCH_ENTRIES} where ${hasEveryWord(plan)}`

/** Selects all hits with every word, or with a name that begins with the text. */
export function allStrict(search: Search, withRegion = false): Sql {
  if (search.plan.impliesWords) return allWorded(search, withRegion)
  const ranges = search.plan.ranges.map((range) => ({ ...range, tier: 0 }))
  const entries = withRegion ? sql` join ${ENTRY_OF_NAME}` : empty
  return sql`${allWorded(search, withRegion)} union select t.type, t.id${regionOf(withRegion, 'e')}
    from ${unnestRanges(ranges)} cross join lateral ${NAMES_IN_RANGE}${entries} where ${conjunction(nameIn(search))}`
}

/** The condition for an entry with every word, or with a name that begins with the text. */
const isStrict = ({ everyWord: { query }, named }: SearchPlan) =>
  sql`(t.tokens @@ ${query}::tsquery or t.names @@ ${named}::tsquery)`

/** Folded texts have no line ends. */
const PATTERN_SEPARATOR = '\n'

/** Selects looser hits by their tokens. */
function looseByTokens(search: Search, { queries }: LooseMatches, firstTier: number): Sql {
  const numbers = queries.map(({ rank }) => firstTier + rank)
  const patterns = queries.map(({ patterns }) => patterns?.join(PATTERN_SEPARATOR) ?? null)
  const conditions = [
    sql`(s.query is null or ${matchesVector(sql`s.query`)})`,
    sql`(s.patterns is null or t.text like any(string_to_array(s.patterns, ${PATTERN_SEPARATOR})))`,
    sql`not ${isStrict(search.plan)}`,
  ]
  return sql`
    select s.tier, l.length, l.type, l.id, l."regionCode"
    from unnest(${queries.map(({ lookup }) => lookup)}::tsquery[], ${queries.map(({ query }) => query)}::tsquery[], ${numbers}::int[], ${patterns}::text[]) as s(lookup, query, tier, patterns)
    cross join lateral (
      with t as materialized (select t.* from ${SEARCH_ENTRIES} where t.tokens @@ s.lookup)
      select t.length, t.type, t.id, t."regionCode" from t where ${conjunction(conditions)}
    ) l`
}

/** Selects looser hits by their names and their pinyin. */
function looseByNames(search: Search, { ranges }: LooseMatches, firstTier: number): Sql {
  const numbered = ranges.map((range) => ({ ...range, tier: firstTier + range.rank }))
  const conditions = [sql`not ${isStrict(search.plan)}`, ...entryIn(search)]
  return sql`
    select n.tier, n.length, n.type, n.id, t."regionCode"
    from (select r.tier, t.length, t.type, t.id from ${unnestRanges(numbered)} cross join lateral ${FIRST_NAMES_IN_RANGE}) n
    cross join lateral (select t.* from ${SEARCH_ENTRIES} where t.type = n.type and t.id = n.id offset 0) t
    where ${conjunction(conditions)}`
}

export const isEmpty = ({ queries, ranges }: LooseMatches) => queries.length === 0 && ranges.length === 0

/** Selects all looser hits, each in its best tier; their tiers follow those of the hits with every word. */
export function allLoose(search: Search, loose: LooseMatches): Sql {
  const { nameTiers, wordTiers } = search.plan
  const firstTier = nameTiers.length + wordTiers.length
  const parts = [
    ...(loose.queries.length > 0 ? [looseByTokens(search, loose, firstTier)] : []),
    ...(loose.ranges.length > 0 ? [looseByNames(search, loose, firstTier)] : []),
  ]
  const hits = join(parts, ' union all ')
  return sql`select min(h.tier) as tier, h.length, h.type, h.id, h."regionCode" from (${hits}) h
    group by h.length, h.type, h.id, h."regionCode"`
}

/** Selects a page of looser hits. */
export function selectLoose(search: Search, loose: LooseMatches, range: PageRange, limit: number): Sql {
  const terms = (backward: boolean) => applyDirection(searchOrder, backward)
  const bounds = range.bounds.map(({ values, side }) => keysetCondition(terms(side === 'before'), values))
  return sql`select t.* from (${allLoose(search, loose)}) t where ${conjunction(bounds)}
    order by ${orderBy(terms(range.backward))} limit ${limit}`
}
