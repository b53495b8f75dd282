import sql, { join, type Sql } from 'sql-template-tag'
import { builder } from '../../builder.ts'
import { scalarOperators } from '../../read/operators.ts'
import { column, conjunction } from '../../read/where.ts'
import { type Condition, compact, isSet } from './condition.ts'

const TextFilter = builder.inputType('TextFilter', {
  description: 'A condition on a text.\n文字条件。',
  fields: (t) => ({
    eq: t.string({ description: scalarOperators.eq.description }),
    in: t.stringList({ description: scalarOperators.in.description }),
    contains: t.string({ description: scalarOperators.contains.description }),
  }),
})

type TextFilterInput = typeof TextFilter.$inferInput

/** Condition on a text in any of these columns. */
export function filterText(columns: readonly string[], description: string): Condition<TextFilterInput> {
  const anyColumn = (toPredicate: (name: string) => Sql): Sql => sql`(${join(columns.map(toPredicate), ' or ')})`
  return {
    type: TextFilter,
    description,
    columns,
    toSql: ({ eq, in: texts, contains }) =>
      compact([
        isSet(eq) && anyColumn((name) => scalarOperators.eq.toSql(column(name), eq)),
        isSet(texts) && anyColumn((name) => scalarOperators.in.toSql(column(name), sql`${texts}::text[]`)),
        isSet(contains) && anyColumn((name) => scalarOperators.contains.toSql(column(name), contains)),
      ]),
  }
}

const asWritten = filterText(
  ['asWritten'],
  'The phrase of any citation, as written in its source.\n任一出处的原文短语。',
)

/** Condition on the phrase of any citation of a row. */
export const citationTextCondition: Condition<TextFilterInput> = {
  type: TextFilter,
  description: asWritten.description,
  toSql(value, context) {
    const conditions = asWritten.toSql(value, context)
    if (conditions.length === 0) return []
    // The citation takes the alias t inside; the outer row keeps its own. `offset 0` makes PostgreSQL look up the
    // citations of each row by key; without it all citations are scanned for every row.
    return [
      sql`exists (select 1 from unnest(${column('citationIds')}) as cited(id) cross join lateral (select c.* from "Citation" c where c.id = cited.id offset 0) t where ${conjunction(conditions)})`,
    ]
  },
}
