import sql from 'sql-template-tag'
import { builder } from '../../builder.ts'
import { periodOperators, scalarOperators } from '../../read/operators.ts'
import { column } from '../../read/where.ts'
import { type Condition, compact, isSet } from './condition.ts'

const NumberFilter = builder.inputType('NumberFilter', {
  description: 'A condition on a number.\n数值条件。',
  fields: (t) => ({
    eq: t.float({ description: scalarOperators.eq.description }),
    gte: t.float({ description: scalarOperators.gte.description }),
    lte: t.float({ description: scalarOperators.lte.description }),
  }),
})

// A bound keeps its fraction when compared with an integer column.
const toFloat = (bound: number) => sql`${bound}::float8`

/** A number in this column. */
export function filterNumber(name: string, description: string): Condition<typeof NumberFilter.$inferInput> {
  return {
    type: NumberFilter,
    description,
    columns: [name],
    toSql: (value) =>
      compact([
        isSet(value.eq) && scalarOperators.eq.toSql(column(name), toFloat(value.eq)),
        isSet(value.gte) && scalarOperators.gte.toSql(column(name), toFloat(value.gte)),
        isSet(value.lte) && scalarOperators.lte.toSql(column(name), toFloat(value.lte)),
      ]),
  }
}

const YearFilter = builder.inputType('YearFilter', {
  description: 'A condition on a period; true if any year of the period meets it.\n时期条件：时期内任一年符合即可。',
  fields: (t) => ({
    eq: t.int({ description: periodOperators.eq.description }),
    gte: t.int({ description: periodOperators.gte.description }),
    lte: t.int({ description: periodOperators.lte.description }),
  }),
})

/** A period whose first and last year are in two columns. */
export function filterPeriod(from: string, to: string): Condition<typeof YearFilter.$inferInput> {
  return {
    type: YearFilter,
    description: 'The year, or any year of the period.\n年份，或时期中的任一年。',
    columns: [from, to],
    toSql: (value) => {
      const period = { from: column(from), to: column(to) }
      return compact([
        isSet(value.eq) && periodOperators.eq.toSql(period, value.eq),
        isSet(value.gte) && periodOperators.gte.toSql(period, value.gte),
        isSet(value.lte) && periodOperators.lte.toSql(period, value.lte),
      ])
    },
  }
}
