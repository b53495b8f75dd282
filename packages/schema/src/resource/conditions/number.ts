import sql from 'sql-template-tag'
import { periodOperators, scalarOperators } from '../../read/operators.ts'
import { comparison, isPresent } from '../../read/predicate.ts'
import { ALL, acceptedBy, type Interval, oneOf } from '../../read/ranges/interval.ts'
import { column, type Predicate } from '../../read/where.ts'
import { comparisonFields, comparisonPredicates } from './comparison.ts'
import { type Condition, defineOperators, type Operands, operatorCondition } from './condition.ts'
import { existsField, existsOperator } from './exists.ts'

const NumberFilter = defineOperators('NumberFilter', 'A condition on a number.\n数值条件。', {
  ...comparisonFields('Float', scalarOperators),
  exists: existsField,
})

/** True if a lower bound is above an upper one. */
export const isAbove = (lower: number, upper: number) => lower > upper

/** A number in this column. */
export function filterNumber(name: string, description: string): Condition<Operands> {
  const accepting = (predicate: Predicate, intervals: readonly Interval[]): Predicate => ({
    ...predicate,
    accepts: { number: name, intervals },
  })
  return operatorCondition({
    type: NumberFilter,
    description,
    isReversed: isAbove,
    operators: {
      // A bound keeps its fraction when compared with an integer column.
      ...comparisonPredicates(
        (operator) => (bound: number) =>
          accepting(
            comparison(
              name,
              scalarOperators[operator] as typeof scalarOperators.gte,
              bound,
              (value) => sql`${value}::float8`,
            ),
            acceptedBy[operator](bound),
          ),
      ),
      in: (numbers: readonly number[]) =>
        accepting(
          comparison(name, scalarOperators.in, numbers, (values) => sql`${values}::float8[]` as never),
          oneOf(numbers),
        ),
      exists: existsOperator(accepting(isPresent(name), ALL)),
    },
  })
}

const YearFilter = defineOperators(
  'YearFilter',
  'A condition on a period; true if any year of the period meets it.\n时期条件：时期内任一年符合即可。',
  {
    ...comparisonFields('Int', periodOperators),
    exists: existsField,
  },
)

/** A period whose first and last year are in two columns. */
export function filterPeriod(from: string, to: string): Condition<Operands> {
  const compare =
    <Name extends keyof typeof periodOperators>(operator: Name) =>
    (operand: number & readonly number[]): Predicate => ({
      columns: [from, to],
      toSql: () => periodOperators[operator].toSql({ from: column(from), to: column(to) }, operand),
      matches: (row) =>
        row[from] !== null &&
        row[to] !== null &&
        periodOperators[operator].matches({ from: row[from] as number, to: row[to] as number }, operand),
    })
  return operatorCondition({
    type: YearFilter,
    description: 'The year, or any year of the period.\n年份，或时期中的任一年。',
    isReversed: isAbove,
    operators: {
      ...comparisonPredicates(compare),
      in: compare('in'),
      exists: existsOperator(isPresent(from)),
    },
  })
}
