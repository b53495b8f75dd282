import { listOperators } from '../../read/operators.ts'
import { comparison, isNotEmpty } from '../../read/predicate.ts'
import { operatorCondition } from './condition.ts'
import { existsOperator } from './exists.ts'
import { KeyFilter } from './value.ts'

/** The columns whose value the editors inferred; `exists` tests whether there are any. */
export const inferredCondition = operatorCondition({
  type: KeyFilter,
  description:
    'A column whose value the editors inferred, such as yearTo; {exists: false} for rows that state all their values.\n由编者推断的列，如 yearTo；{exists: false} 查找全部内容均由来源说明的行。',
  operators: {
    eq: (name: string) => comparison('inferred', listOperators.in, [name]),
    in: (names: readonly string[]) => comparison('inferred', listOperators.in, names),
    exists: existsOperator(isNotEmpty('inferred')),
  },
})
