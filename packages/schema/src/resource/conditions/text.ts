import sql from 'sql-template-tag'
import { scalarOperators } from '../../read/operators.ts'
import { anyOf, comparison, isPresent } from '../../read/predicate.ts'
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

/** Condition on a text in any of these columns; `exists` tests the first. */
export function filterText(columns: readonly [string, ...string[]], description: string): Condition<Operands> {
  const anyColumn = (toPredicate: (name: string) => Predicate) => anyOf(columns.map(toPredicate))
  return operatorCondition({
    type: TextFilter,
    description,
    operators: {
      eq: (text: string) => anyColumn((name) => comparison(name, scalarOperators.eq, text)),
      in: (texts: readonly string[]) =>
        anyColumn((name) => comparison(name, scalarOperators.in, texts, (values) => sql`${values}::text[]` as never)),
      contains: (text: string) => anyColumn((name) => comparison(name, scalarOperators.contains, text)),
      startsWith: (text: string) => anyColumn((name) => comparison(name, scalarOperators.startsWith, text)),
      exists: existsOperator(isPresent(columns[0])),
    },
  })
}
