import { builder } from '../../builder.ts'
import { dateOperators } from '../../read/operators.ts'
import { column } from '../../read/where.ts'
import { type Condition, compact, isSet } from './condition.ts'

const DateFilter = builder.inputType('DateFilter', {
  description:
    'A condition on a date, which may be known to the year, month or day.\n日期条件；日期可能只精确到年或月。',
  fields: (t) => ({
    eq: t.field({ type: 'Date', description: dateOperators.eq.description }),
    gte: t.field({ type: 'Date', description: dateOperators.gte.description }),
    lte: t.field({ type: 'Date', description: dateOperators.lte.description }),
  }),
})

/** A date of any precision in this column. */
export function filterDate(name: string, description: string): Condition<typeof DateFilter.$inferInput> {
  return {
    type: DateFilter,
    description,
    columns: [name],
    toSql: (value) => {
      const date = column(name)
      return compact([
        isSet(value.eq) && dateOperators.eq.toSql(date, value.eq),
        isSet(value.gte) && dateOperators.gte.toSql(date, value.gte),
        isSet(value.lte) && dateOperators.lte.toSql(date, value.lte),
      ])
    },
  }
}
