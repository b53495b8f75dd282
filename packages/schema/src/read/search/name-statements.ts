// Selects the hits of a search by their names.
import type { Search } from '@tiyu/search'
import sql, { empty, raw, type Sql } from 'sql-template-tag'
import { applyDirection, orderBy } from '../keyset/order.ts'
import type { PageRange } from '../keyset/page-range.ts'
import { conjunction } from '../where.ts'
import { boundCondition, tierOrder, tiersInRange } from './tier-statements.ts'

const SEARCH_NAMES = raw('"SearchName" as t')

/** Columns of ranges of keys, as joined rows of `r`. */
export function unnestRanges(ranges: readonly { from: string; to: string; maxLevel: number; tier: number }[]): Sql {
  const columns = (name: 'from' | 'to' | 'maxLevel' | 'tier') => ranges.map((range) => range[name])
  return sql`unnest(${columns('tier')}::int[], ${columns('from')}::text[], ${columns('to')}::text[], ${columns('maxLevel')}::int[])
    as r(tier, first, last, level)`
}

/** The names with keys in range `r`. Not merged with the query around it, so that each range is looked up in the index. */
const NAMES_IN_RANGE = raw(
  '(select t.* from "SearchName" t where t.key >= r.first and t.key <= r.last and t.level <= r.level offset 0) t',
)

/** The condition for names `t` of entries in the regions. */
const nameIn = ({ regions }: Search): Sql[] =>
  regions
    ? [
        sql`(select e."regionCode" from "SearchEntry" e where e.type = t.type and e.id = t.id) = any(${regions}::text[])`,
      ]
    : []

/** Selects hits by their names, at most `limit` of each tier; undefined if the page has none. */
export function selectNamed(search: Search, range: PageRange, limit: number): Sql | undefined {
  const { nameTiers, wholeNames } = search.plan
  const tiers = tiersInRange(nameTiers, 0, range)
  if (tiers.length === 0) return undefined
  const ranges = tiers.flatMap(({ ranges, number }) => ranges.map((one) => ({ ...one, tier: number })))
  const keys = wholeNames.map(({ from }) => from)
  const named = sql`select t.type, t.id from ${SEARCH_NAMES} where t.key = any(${keys}::text[])`
  const conditions = [
    sql`r.tier = s.tier and (s.whole or (t.type, t.id) not in (${named}))`,
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

/** The entry `e` of a name `t`, looked up by its key: without statistics of ranges, all entries would be read. */
const ENTRY_OF_NAME = raw(
  'lateral (select e.* from "SearchEntry" e where e.type = t.type and e.id = t.id offset 0) e on true',
)

/** Selects all entries with a name that begins with the text. */
export function allNamed(search: Search, withRegion: boolean): Sql {
  const ranges = search.plan.ranges.map((range) => ({ ...range, tier: 0 }))
  const [region, entries] = withRegion ? [raw(', e."regionCode"'), sql` join ${ENTRY_OF_NAME}`] : [empty, empty]
  return sql`select t.type, t.id${region} from ${unnestRanges(ranges)} cross join lateral ${NAMES_IN_RANGE}${entries}
    where ${conjunction(nameIn(search))}`
}
