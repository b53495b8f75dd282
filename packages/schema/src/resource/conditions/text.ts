import type { ModelName } from '@tiyu/model'
import type { TextPlace } from '@tiyu/search'
import sql from 'sql-template-tag'
import type { Context } from '../../context.ts'
import { scalarOperators } from '../../read/operators.ts'
import { anyOf, comparison, isPresent } from '../../read/predicate.ts'
import { countRowsWithPart, narrowToEntries } from '../../read/search/text-parts.ts'
import type { Predicate } from '../../read/where.ts'
import { type Condition, defineOperators, type Operands, operatorCondition } from './condition.ts'
import { existsField, existsOperator } from './exists.ts'

const TextFilter = defineOperators('TextFilter', 'A condition on a text.\n文字条件。', {
  eq: { type: 'String', description: scalarOperators.eq.description },
  in: { type: ['String'], description: scalarOperators.in.description },
  contains: { type: 'String', description: scalarOperators.contains.description },
  startsWith: { type: 'String', description: scalarOperators.startsWith.description },
  exists: existsField,
})

/**
 * Condition on a text in any of these columns of a model; `exists` tests the first.
 * @param place where the search entries of the rows have the texts, if they have them all
 */
export function filterText(
  model: ModelName,
  columns: readonly [string, ...string[]],
  description: string,
  place?: TextPlace,
): Condition<Operands> {
  const anyColumn = (toPredicate: (name: string) => Predicate) => anyOf(columns.map(toPredicate))
  const withPart =
    ({ toSql, matches }: typeof scalarOperators.contains) =>
    (text: string, context: Context) => {
      const predicate = anyColumn((name) => {
        const variants = context.columnVariants.get(`${model}.${name}`)
        return comparison(name, { toSql: (column) => toSql(column, text, variants), matches }, text)
      })
      return place ? narrowToEntries(predicate, text, model, place, context) : predicate
    }
  const contains = withPart(scalarOperators.contains)
  return operatorCondition({
    type: TextFilter,
    description,
    operators: {
      eq: (text: string) => anyColumn((name) => comparison(name, scalarOperators.eq, text)),
      in: (texts: readonly string[]) =>
        anyColumn((name) => comparison(name, scalarOperators.in, texts, (values) => sql`${values}::text[]` as never)),
      contains: (text: string, context: Context) => {
        const rowCount = place && countRowsWithPart(text, model, place, context)
        return { ...contains(text, context), rowCount }
      },
      startsWith: withPart(scalarOperators.startsWith),
      exists: existsOperator(isPresent(columns[0])),
    },
  })
}
