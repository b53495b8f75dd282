import sql from 'sql-template-tag'
import { builder } from '../../builder.ts'
import { userError } from '../../errors.ts'
import { firstDay, lastDay } from '../../read/date.ts'
import { type Period, spanOperators } from '../../read/operators.ts'
import { column } from '../../read/where.ts'
import type { Condition } from './condition.ts'

const DateSpan = builder.inputType('DateSpan', {
  description: 'The days from one date to another, both included.\n起止日期之间的各日（含）。',
  fields: (t) => ({
    from: t.field({ type: 'Date', required: true, description: 'First date.\n起始日期。' }),
    to: t.field({ type: 'Date', required: true, description: 'Last date.\n结束日期。' }),
  }),
})

/**
 * Condition on the days from the date in one column to the date in another; if one is empty, on the other date alone: a day,
 * month or year.
 */
export function filterDuring(startsOn: string, endsOn: string): Condition<Period<string>> {
  return {
    type: DateSpan,
    description: spanOperators.during.description,
    toPredicates(span, _context, path) {
      if (firstDay(span.from) > lastDay(span.to)) {
        throw userError(
          'BAD_USER_INPUT',
          `${path} runs from ${span.from} to ${span.to}; give the earlier date first.`,
          `${path} 为 ${span.from} 至 ${span.to}；请先写较早的日期。`,
        )
      }
      const [from, end] = [column(startsOn), column(endsOn)]
      return [
        {
          columns: [startsOn, endsOn],
          toSql: () =>
            spanOperators.during.toSql(
              { from: sql`coalesce(${from}, ${end})`, to: sql`coalesce(${end}, ${from})` },
              span,
            ),
          matches: (row) => {
            const [first, last] = [row[startsOn] as string | null, row[endsOn] as string | null]
            const [from, to] = [first ?? last, last ?? first]
            return from !== null && to !== null && spanOperators.during.matches({ from, to }, span)
          },
        },
      ]
    },
  }
}
