// The number of rows whose number is in an interval, from the counts of the release: the rows up to its end less those
// before its beginning. Of an indexed column the release has some counts only; the few rows from there to the end of the
// interval are counted by the index.
import { isRangeIndexed, type ReleaseDatabase } from '@tiyu/store'
import sql, { join, raw, type Sql } from 'sql-template-tag'
import { column, type Predicate } from '../where.ts'
import { type AcceptedValues, type End, type Interval, intersect } from './interval.ts'

/** Returns the values of the only number that all predicates read; undefined if any reads something else. */
export function acceptedValues(predicates: readonly Predicate[]): AcceptedValues | undefined {
  const [first, ...others] = predicates.map(({ accepts }) => accepts)
  if (!first || others.some((other) => other?.number !== first.number)) return undefined
  const intervals = others.reduce((left, other) => intersect(left, other?.intervals ?? []), first.intervals)
  return { number: first.number, intervals }
}

const [UP_TO, BEFORE] = [raw('<='), raw('<')]

/** The rows whose number is up to a bound, or less than it. */
function countBefore(model: string, number: string, { value, isUpTo }: { value: number; isUpTo: boolean }): Sql {
  const [compare, bound] = [isUpTo ? UP_TO : BEFORE, sql`${value}::float8`]
  const rest = isRangeIndexed(model, number)
    ? sql` + (select count(*) from ${raw(`"${model}" as t`)} where ${column(number)} > c.value and ${column(number)} ${compare} ${bound})`
    : raw('')
  return sql`(select c.count${rest} from "CumulativeCount" as c where c.model = ${model} and c.number = ${number} and c.value ${compare} ${bound} order by c.value desc limit 1)`
}

function countInterval(model: string, number: string, { from, to }: Interval): Sql {
  const upTo = ({ value, isIncluded }: End) => ({ value, isUpTo: isIncluded })
  const end = countBefore(model, number, upTo(to))
  if (from.value === -Infinity) return end
  return sql`${end} - ${countBefore(model, number, { value: from.value, isUpTo: !from.isIncluded })}`
}

/** Counts the rows of a model whose number is one of these; undefined if the release has no counts of the number. */
export async function countRange(
  query: ReleaseDatabase['query'],
  model: string,
  { number, intervals }: AcceptedValues,
): Promise<number | undefined> {
  if (intervals.length === 0) return 0
  const counts = join(
    intervals.map((interval) => countInterval(model, number, interval)),
    ' + ',
  )
  const [row] = await query<{ count: number | null }>(sql`select (${counts})::int as count`)
  return row?.count ?? undefined
}
