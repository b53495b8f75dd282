// Selects the hits of a search by their words. A word may be in millions of entries: the database searches the next tier
// only while the page is not full. Where few entries have every word, all of them are read once and ranked.
import type { Search, SearchPlan, WordTier } from '@tiyu/search'
import sql, { empty, raw, type Sql } from 'sql-template-tag'
import { applyDirection, orderBy } from '../keyset/order.ts'
import type { PageRange } from '../keyset/page-range.ts'
import { conjunction } from '../where.ts'
import {
  boundCondition,
  boundConditions,
  matchesVector,
  SEARCH_ENTRIES,
  searchOrder,
  tierOrder,
  tiersInRange,
} from './tier-statements.ts'

/** True of entries with every word: those with the rarest are looked up, and then compared. */
function hasEveryWord({ everyWord: { lookup, query } }: SearchPlan): Sql {
  if (lookup === query) return sql`t.tokens @@ ${query}::tsquery`
  return sql`t.tokens @@ ${lookup}::tsquery and ${matchesVector(sql`${query}::tsquery`)}`
}

/** The tiers of a statement, as columns of its rows. */
const columnsOf = (tiers: readonly (WordTier & { readonly number: number })[]) => ({
  lookups: tiers.map(({ lookup }) => lookup),
  queries: tiers.map(({ query }) => query),
  numbers: tiers.map(({ number }) => number),
  verbatims: tiers.map(({ verbatim }) => verbatim),
})

type Columns = ReturnType<typeof columnsOf>

/** True of entries `t` of tier `s` that the words are found in. */
const isOfTier = ({ phrase }: SearchPlan): Sql =>
  sql`${matchesVector(sql`s.query`)} and (s.verbatim is null or s.verbatim = (position(${phrase} in t.text) > 0))`

const isUnnamed = ({ named }: SearchPlan): Sql => sql`not t.names @@ ${named}::tsquery`

/** Reads all entries with every word, and ranks them. */
function selectRanked(
  { plan }: Search,
  { queries, numbers, verbatims }: Columns,
  range: PageRange,
  limit: number,
): Sql {
  const tier = sql`(select s.tier from unnest(${queries}::tsquery[], ${numbers}::int[], ${verbatims}::boolean[])
    as s(query, tier, verbatim) where ${isOfTier(plan)})`
  const conditions = [sql`t.tier is not null`, ...boundConditions(range)]
  // Within another query, as one alone in parentheses takes no further limit.
  return sql`
    select r.* from (
      select t.* from (
        select ${tier} as tier, t.length, t.type, t.id from ${SEARCH_ENTRIES}
        where t.tokens @@ ${plan.everyWord.lookup}::tsquery and ${isUnnamed(plan)}
      ) t where ${conjunction(conditions)} order by ${orderBy(applyDirection(searchOrder, range.backward))} limit ${limit}
    ) r`
}

/** Looks for the entries of each tier, at most `limit`. */
function selectTiers({ plan }: Search, columns: Columns, range: PageRange, limit: number): Sql {
  const { lookups, queries, numbers, verbatims } = columns
  const conditions = [
    sql`t.tokens @@ s.lookup and ${isOfTier(plan)} and ${isUnnamed(plan)}`,
    ...range.bounds.map(boundCondition),
  ]
  // Materialised, so that the index on tokens is used: in primary key order, all entries would be read until enough match.
  return sql`
    select s.tier, l.length, l.type, l.id
    from unnest(${lookups}::tsquery[], ${queries}::tsquery[], ${numbers}::int[], ${verbatims}::boolean[])
      as s(lookup, query, tier, verbatim)
    cross join lateral (
      with t as materialized (select t.length, t.type, t.id from ${SEARCH_ENTRIES} where ${conjunction(conditions)})
      select t.length, t.type, t.id from t order by ${orderBy(applyDirection(tierOrder, range.backward))} limit ${limit}
    ) l`
}

/** Selects hits by their words, at most `limit` of each tier; undefined if the page has none. */
export function selectWorded(search: Search, range: PageRange, limit: number): Sql | undefined {
  const { nameTiers, wordTiers, hasFewEntries } = search.plan
  const tiers = tiersInRange(wordTiers, nameTiers.length, range)
  if (tiers.length === 0) return undefined
  const select = hasFewEntries ? selectRanked : selectTiers
  return select(search, columnsOf(tiers), range, limit)
}

/** Selects all hits with every word by their words: type and identifier, and on demand the region. */
export function allWorded({ plan }: Search, withRegion: boolean): Sql {
  const region = withRegion ? raw(', t."regionCode"') : empty
  return sql`select t.type, t.id${region} from ${SEARCH_ENTRIES} where ${hasEveryWord(plan)}`
}

/** Counts the hits with every word, without reading them where the index knows that all can be seen. */
export const countWorded = ({ plan }: Search): Sql =>
  sql`select count(*)::int as count from ${SEARCH_ENTRIES} where ${hasEveryWord(plan)}`
