// What the statements of a search have in common: hits are ranked in tiers, and within them by their titles.
import sql, { raw, type Sql } from 'sql-template-tag'
import { applyDirection, type CursorBound, keysetCondition, type OrderTerm } from '../keyset/order.ts'
import type { PageRange } from '../keyset/page-range.ts'

export const SEARCH_ENTRIES = raw('"SearchEntry" as t')

/** Shorter titles first: in them the words are a larger part. */
export const tierOrder: readonly OrderTerm[] = [{ column: 'length', type: 'Int' }, { column: 'type' }, { column: 'id' }]
export const searchOrder: readonly OrderTerm[] = [{ column: 'tier', type: 'Int' }, ...tierOrder]

/** Returns the condition for the entries of tier `s` within a cursor bound; `s` is the tier of the cursor or beyond it. */
export function boundCondition({ values: [tier, ...values], side }: CursorBound): Sql {
  const terms = applyDirection(tierOrder, side === 'before')
  return sql`(s.tier <> ${tier}::int or ${keysetCondition(terms, values)})`
}

/** Returns the conditions for rows with a tier within the bounds of a page. */
export const boundConditions = ({ bounds }: PageRange): Sql[] =>
  bounds.map(({ values, side }) => keysetCondition(applyDirection(searchOrder, side === 'before'), values))

const isInRange = (tier: number, { bounds }: PageRange) =>
  bounds.every(({ values: [boundTier], side }) =>
    side === 'after' ? tier >= (boundTier as number) : tier <= (boundTier as number),
  )

/** Returns the tiers that the page may have hits of, in scan direction; `first` is the number of the first tier. */
export function tiersInRange<Tier>(tiers: readonly Tier[], first: number, range: PageRange) {
  const inRange = tiers
    .map((tier, at) => ({ ...tier, number: first + at }))
    .filter(({ number }) => isInRange(number, range))
  return range.backward ? inRange.reverse() : inRange
}

/** True of entries whose tokens match; the function of `@@`, which the index is not used for. */
export const matchesVector = (query: Sql): Sql => sql`ts_match_vq(t.tokens, ${query})`
