// A page of search hits. Hits are ranked in tiers, and the database searches the next tier only while the page is not full.
import type { ReleaseDatabase, SearchPlan } from '@tiyu/store'
import sql, { join, raw, type Sql } from 'sql-template-tag'
import { applyDirection, keysetCondition, type OrderTerm, orderBy } from './keyset/order.ts'
import { type CursorBound, type PageArgs, type PageRange, parsePageArgs } from './keyset/page-range.ts'
import { Page } from './page.ts'
import { countRows } from './statistics.ts'
import type { Row } from './where.ts'

const SEARCH_ENTRIES = raw('"SearchEntry" as t')

const tierOrder: readonly OrderTerm[] = [{ column: 'type' }, { column: 'id' }]
const searchOrder: readonly OrderTerm[] = [{ column: 'tier', type: 'Int' }, ...tierOrder]

/** Returns the condition for the entries of tier `s` within a cursor bound; `s` is the tier of the cursor or beyond it. */
function boundCondition({ values: [tier, ...values], side }: CursorBound): Sql {
  const terms = applyDirection(tierOrder, side === 'before')
  return sql`(s.tier <> ${tier}::int or ${keysetCondition(terms, values)})`
}

/** Returns the tiers that the page may have hits of, in scan direction. */
function tiersInRange({ tiers: allTiers }: SearchPlan, { bounds, backward }: PageRange) {
  const numberedTiers = allTiers.map((tier, number) => ({ ...tier, number }))
  const tiers = numberedTiers.filter(({ number }) =>
    bounds.every(({ values: [boundTier], side }) =>
      side === 'after' ? number >= (boundTier as number) : number <= (boundTier as number),
    ),
  )
  return backward ? tiers.reverse() : tiers
}

function selectHits(search: SearchPlan, range: PageRange): Sql {
  const tiers = tiersInRange(search, range)
  const queries = tiers.map(({ query }) => query)
  const numbers = tiers.map(({ number }) => number)
  const verbatims = tiers.map(({ verbatim }) => verbatim)
  const conditions = [
    sql`t.tokens @@ s.query and (s.verbatim is null or s.verbatim = (position(${search.phrase} in t.text) > 0))`,
    ...range.bounds.map(boundCondition),
  ]
  const orderClause = orderBy(applyDirection(tierOrder, range.backward))
  const limit = range.size + 1
  // Materialised, so that the index on tokens is used: in primary key order, all entries would be read until enough match.
  return sql`
    select s.tier, l.type, l.id
    from unnest(${queries}::tsquery[], ${numbers}::int[], ${verbatims}::boolean[]) as s(query, tier, verbatim)
    cross join lateral (
      with t as materialized (select t.type, t.id from ${SEARCH_ENTRIES} where ${join(conditions, ' and ')})
      select t.type, t.id from t order by ${orderClause} limit ${limit}
    ) l limit ${limit}`
}

/** Reads one page of search hits: type, key and tier of each. */
export async function readHits(query: ReleaseDatabase['query'], search: SearchPlan, args: PageArgs): Promise<Page> {
  const range = parsePageArgs(searchOrder, args)
  const rows = await query<Row>(selectHits(search, range))
  const totalCount = () => countRows(query, SEARCH_ENTRIES, [sql`t.tokens @@ ${search.query}::tsquery`])
  return new Page({ order: searchOrder, range, rows, totalCount })
}
