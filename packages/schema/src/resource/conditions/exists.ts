import { EXISTS } from '../../read/operators.ts'
import { not } from '../../read/predicate.ts'
import type { Predicate } from '../../read/where.ts'
import type { OperatorField } from './condition.ts'

/** The operator that every condition has whose column may be empty. */
export const existsField: OperatorField = { type: 'Boolean', description: EXISTS }

/** Returns the operator `exists` for what is true of the rows with a value. */
export const existsOperator = (present: Predicate) => (exists: boolean) => (exists ? present : not(present))
