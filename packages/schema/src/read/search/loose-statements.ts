// Selects the looser hits of a search.
import { type LooseMatches, MAX_LOOSE_NAMES, type Search, type SearchPlan } from '@tiyu/search'
import sql, { join, raw, type Sql } from 'sql-template-tag'
import { applyDirection, orderBy } from '../keyset/order.ts'
import type { PageRange } from '../keyset/page-range.ts'
import { conjunction } from '../where.ts'
import { unnestRanges } from './name-statements.ts'
import { boundConditions, matchesVector, SEARCH_ENTRIES, searchOrder } from './tier-statements.ts'

/** As `NAMES_IN_RANGE`, but only the first names. */
const FIRST_NAMES_IN_RANGE = raw(
  `(select t.* from "SearchName" t where t.key >= r.first and t.key <= r.last and t.level <= r.level order by t.key, t.level, t.length, t.type, t.id limit ${MAX_LOOSE_NAMES}) t`,
)

/** The condition for entries `t` of names in the regions; none without regions. Queries of words have the region. */
const entryIn = ({ regions }: Search): Sql[] => (regions ? [sql`t."regionCode" = any(${regions}::text[])`] : [])

/** The condition for an entry with every word, or with a name that begins with the text. */
const isStrict = ({ everyWord: { query }, named }: SearchPlan) =>
  sql`(t.tokens @@ ${query}::tsquery or t.names @@ ${named}::tsquery)`

/** Folded texts have no line ends. */
const PATTERN_SEPARATOR = '\n'

/** Selects looser hits by their tokens: looks entries up, and finds the ranks that each may have. */
function looseByTokens(search: Search, { queries }: LooseMatches, firstTier: number): Sql {
  const lookups = queries.map(({ lookup }) => lookup)
  const ranks = queries.flatMap((one, at) => one.ranks.map((rank) => ({ ...rank, at: at + 1 })))
  const patterns = ranks.map((one) => one.patterns?.join(PATTERN_SEPARATOR) ?? null)
  const conditions = [
    sql`(s.query is null or ${matchesVector(sql`s.query`)})`,
    sql`(s.patterns is null or t.text like any(string_to_array(s.patterns, ${PATTERN_SEPARATOR})))`,
    sql`not ${isStrict(search.plan)}`,
  ]
  return sql`
    select l.tier, l.length, l.type, l.id, l."regionCode"
    from unnest(${lookups}::tsquery[]) with ordinality as q(lookup, at)
    cross join lateral (
      with t as materialized (select t.* from ${SEARCH_ENTRIES} where t.tokens @@ q.lookup)
      select s.tier, t.length, t.type, t.id, t."regionCode"
      from t join unnest(${ranks.map(({ at }) => at)}::int[], ${ranks.map(({ query }) => query)}::tsquery[],
        ${ranks.map(({ rank }) => firstTier + rank)}::int[], ${patterns}::text[]) as s(at, query, tier, patterns)
        on s.at = q.at and ${conjunction(conditions)}
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
  return sql`select t.* from (${allLoose(search, loose)}) t where ${conjunction(boundConditions(range))}
    order by ${orderBy(applyDirection(searchOrder, range.backward))} limit ${limit}`
}
