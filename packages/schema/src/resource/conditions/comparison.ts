// The operators that conditions on ordered values share: numbers, dates, periods.
import type { Predicate } from '../../read/where.ts'
import type { OperandType, OperatorField } from './condition.ts'

const SINGLE_OPERAND = ['eq', 'gt', 'gte', 'lt', 'lte'] as const

/** An operator that compares with one operand; `in` compares with several. */
export type ComparisonOperator = (typeof SINGLE_OPERAND)[number]

type Descriptions = Readonly<Record<ComparisonOperator | 'in', { readonly description: string }>>

/** Returns the operators as fields whose operands have a type. */
export function comparisonFields(type: OperandType, operators: Descriptions): Record<string, OperatorField> {
  return {
    eq: { type, description: operators.eq.description },
    in: { type: [type], description: operators.in.description },
    gt: { type, description: operators.gt.description },
    gte: { type, description: operators.gte.description },
    lt: { type, description: operators.lt.description },
    lte: { type, description: operators.lte.description },
  }
}

/** Returns what each operator with one operand demands of a row. */
export function comparisonPredicates<Operand>(
  compare: (operator: ComparisonOperator) => (operand: Operand) => Predicate,
) {
  return Object.fromEntries(SINGLE_OPERAND.map((operator) => [operator, compare(operator)]))
}
