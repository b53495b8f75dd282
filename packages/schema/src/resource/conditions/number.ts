import sql from 'sql-template-tag'
import { builder } from '../../builder.ts'
import { column } from '../../read/where.ts'
import { type Condition, compact, EQ, GTE, isSet, LTE } from './condition.ts'

const NumberFilter = builder.inputType('NumberFilter', {
  description: 'A condition on a number.\n数值条件。',
  fields: (t) => ({
    eq: t.float({ description: EQ }),
    gte: t.float({ description: GTE }),
    lte: t.float({ description: LTE }),
  }),
})

/** A number in this column. */
export function filterNumber(name: string, description: string): Condition<typeof NumberFilter.$inferInput> {
  return {
    type: NumberFilter,
    description,
    columns: [name],
    toSql: (value) =>
      compact([
        // Cast, so that a bound keeps its fraction when compared with an integer column.
        isSet(value.eq) && sql`${column(name)} = ${value.eq}::float8`,
        isSet(value.gte) && sql`${column(name)} >= ${value.gte}::float8`,
        isSet(value.lte) && sql`${column(name)} <= ${value.lte}::float8`,
      ]),
  }
}

const YearFilter = builder.inputType('YearFilter', {
  description: 'A condition on a period; true if any year of the period meets it.\n时期条件：时期内任一年符合即可。',
  fields: (t) => ({
    eq: t.int({ description: EQ }),
    gte: t.int({ description: GTE }),
    lte: t.int({ description: LTE }),
  }),
})

/** A period whose first and last year are in two columns. */
export function filterPeriod(from: string, to: string): Condition<typeof YearFilter.$inferInput> {
  return {
    type: YearFilter,
    description: 'The year, or any year of the period.\n年份，或时期中的任一年。',
    columns: [from, to],
    toSql: (value) =>
      compact([
        isSet(value.eq) && sql`${column(from)} <= ${value.eq} and ${column(to)} >= ${value.eq}`,
        isSet(value.gte) && sql`${column(to)} >= ${value.gte}`,
        isSet(value.lte) && sql`${column(from)} <= ${value.lte}`,
      ]),
  }
}
