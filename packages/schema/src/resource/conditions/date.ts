import sql from 'sql-template-tag'
import { builder } from '../../builder.ts'
import { lastDay, leastPreciseDate } from '../../read/date.ts'
import { column } from '../../read/where.ts'
import { type Condition, compact, isSet } from './condition.ts'

const DateFilter = builder.inputType('DateFilter', {
  description:
    'A condition on a date, which may be known to the year, month or day.\n日期条件；日期可能只精确到年或月。',
  fields: (t) => ({
    eq: t.field({ type: 'Date', description: 'Within this year or month, or on this day.\n在此年、月内，或即此日。' }),
    gte: t.field({ type: 'Date', description: 'On or after.\n不早于。' }),
    lte: t.field({ type: 'Date', description: 'On or before.\n不晚于。' }),
  }),
})

/** A date of any precision in this column. A date known to the year alone is on or before a day only if its last day is. */
export function filterDate(name: string, description: string): Condition<typeof DateFilter.$inferInput> {
  return {
    type: DateFilter,
    description,
    columns: [name],
    toSql: (value) => {
      const date = column(name)
      // The last day of a date known to the year or month alone.
      const latest = sql`${date} || substr('-12-31', length(${date}) - 3)`
      return compact([
        isSet(value.eq) && sql`${date} >= ${value.eq} and ${date} <= ${lastDay(value.eq)}`,
        isSet(value.gte) && sql`${date} >= ${leastPreciseDate(value.gte)}`,
        // The first condition is implied by the second, but can use an index.
        isSet(value.lte) && sql`${date} <= ${lastDay(value.lte)} and ${latest} <= ${lastDay(value.lte)}`,
      ])
    },
  }
}
