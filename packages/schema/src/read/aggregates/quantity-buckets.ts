// The published numbers of groups, one row for each group and unit: sums, smallest and largest numbers as exact decimals.
import { factorParts } from '@tiyu/quantity'
import type { Keys, QuantityBucket } from '@tiyu/statistics/groups'
import sql, { raw } from 'sql-template-tag'
import type { Reference } from '../reference.ts'
import { column } from '../where.ts'
import { type GroupSource, readGroups } from './group-query.ts'

/** The columns of a published number: the number, its unit and its qualifier. */
export interface NumberColumns {
  readonly exact: string
  readonly unitCode: string
  readonly qualifier: string
}

const SUBJECTS = 'num_nonnulls(t."programmeId", t."eventId", t."facilityId")'
const PERIOD = `coalesce(t."yearFrom", 0) || '-' || coalesce(t."yearTo", 0)`

const extent = (expression: string) => `array[min(${expression}), max(${expression})]`

/** Columns that decide whether observations may be added. */
export const SPREAD_COLUMNS = raw(`,
  ${extent('t."indicatorCode"')} as indicators, ${extent('t.kind::text')} as kinds, ${extent(PERIOD)} as periods,
  array_agg(distinct t."regionCode") as regions, bool_or(${SUBJECTS} = 0) as "hasWhole",
  bool_or(${SUBJECTS} > 0) as "hasPart", count(t."exactUpper")::int as ranges`)

/** Power of ten of the last printed digit; trailing zeros of a qualified whole number are not significant. */
const place = (exact: string, qualifier: string) => `case
  when t."${exact}" like '%.%' then -length(split_part(t."${exact}", '.', 2))
  when t."${qualifier}" is not null then coalesce(length(substring(t."${exact}" from '[1-9](0+)$')), 0)
  else 0 end`

/** Reads the numbers of each group by unit. */
export function readBuckets<Extra = unknown>(
  source: GroupSource,
  { exact, unitCode, qualifier }: NumberColumns,
  extra = raw(''),
): Promise<(QuantityBucket & Extra)[]> {
  const number = raw(`t."${exact}"::numeric`)
  const printed = raw(place(exact, qualifier))
  const isInexact = raw(`t."${exact}" like '%.%' or t."${qualifier}" is not null`)
  const columns = sql`${column(unitCode)} as "unitCode", count(*)::int as count,
    sum(${number})::text as sum, min(${number})::text as min, max(${number})::text as max,
    max(${printed}) as place, max(${printed}) filter (where ${isInexact}) as "inexactPlace",
    count(${column(qualifier)})::int as qualified,
    count(*) filter (where cardinality(t.inferred) > 0)::int as inferred ${extra}`
  const where = [...source.where, sql`${column(exact)} is not null`]
  return readGroups({ ...source, where }, columns, [unitCode])
}

/** The two middle numbers of a group, in base units; equal if their number is odd. */
export interface MiddleNumbers {
  readonly keys: Keys
  readonly lower: string
  readonly upper: string
}

/** Reads the middle numbers of each group. A unit without a conversion counts as a base unit. */
export function readMiddles(
  source: GroupSource,
  { exact, unitCode }: Pick<NumberColumns, 'exact' | 'unitCode'>,
  { Unit }: Reference,
): Promise<MiddleNumbers[]> {
  const parts = Unit.rows.map(({ factor }) => factorParts(factor ?? '1'))
  const codes = Unit.rows.map(({ code }) => code)
  const units = sql`join unnest(${codes}::text[], ${parts.map(([numerator]) => numerator)}::numeric[],
    ${parts.map(([, denominator]) => denominator)}::numeric[]) as u(code, numerator, denominator)
    on u.code = ${column(unitCode)}`
  // With this scale a quotient that does not end shows, and is rounded.
  const number = sql`(${column(exact)}::numeric * u.numerator)::numeric(140, 60) / u.denominator`
  const middle = (direction: string) =>
    sql`percentile_disc(0.5) within group (order by ${number} ${raw(direction)})::text`
  const from = sql`${source.from} ${units}`
  const where = [...source.where, sql`${column(exact)} is not null`]
  return readGroups({ ...source, from, where }, sql`${middle('asc')} as lower, ${middle('desc')} as upper`)
}
