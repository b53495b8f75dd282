// Predicates: what a filter demands of a row, as SQL on the row `t`, and in memory where the row alone decides. They have
// two truth values: no comparison is true of a row without a value, and `not` finds exactly the rows that its operand does
// not find.
import sql, { join, type Sql } from 'sql-template-tag'
import type { Operator } from './operators.ts'
import { column, conjunction, type Predicate, type Row } from './where.ts'

/** How SQL writes an operand, where not as a bare parameter: with a cast. */
type ToOperand<Operand> = (operand: Operand) => Operand | Sql

/** True of rows whose column has a value that the operator accepts. */
export function comparison<Value, Operand>(
  name: string,
  { toSql, matches }: Pick<Operator<Value, Operand>, 'toSql' | 'matches'>,
  operand: Operand,
  toOperand: ToOperand<Operand> = (value) => value,
): Predicate {
  return {
    columns: [name],
    toSql: () => toSql(column(name), toOperand(operand)),
    matches: (row) => row[name] !== null && matches(row[name] as Value, operand),
  }
}

/** True of rows with a value in the column. */
export const isPresent = (name: string): Predicate => ({
  columns: [name],
  toSql: () => sql`${column(name)} is not null`,
  matches: (row) => row[name] !== null,
})

/** True of rows with at least one item in a list column. */
export const isNotEmpty = (name: string): Predicate => ({
  columns: [name],
  toSql: () => sql`cardinality(${column(name)}) > 0`,
  matches: (row) => (row[name] as readonly unknown[]).length > 0,
})

function combine(
  predicates: readonly Predicate[],
  toSql: (conditions: readonly Sql[]) => Sql,
  matches: (row: Row) => boolean,
): Predicate {
  const inRow = predicates.every((one) => one.matches)
  return {
    ...(inRow && { columns: predicates.flatMap((one) => one.columns ?? []), matches }),
    toSql: () => toSql(predicates.map((one) => one.toSql())),
  }
}

/** True if all are; true of all rows without any. */
export const allOf = (predicates: readonly Predicate[]): Predicate =>
  combine(
    predicates,
    (conditions) => sql`(${conjunction(conditions)})`,
    (row) => predicates.every((one) => one.matches?.(row)),
  )

/** True if any is; true of no row without any. */
export const anyOf = (predicates: readonly Predicate[]): Predicate =>
  combine(
    predicates,
    (conditions) => (conditions.length > 0 ? sql`(${join(conditions, ' or ')})` : sql`false`),
    (row) => predicates.some((one) => one.matches?.(row)),
  )

/** True of the rows that the predicate is not true of. */
export const not = (predicate: Predicate): Predicate =>
  combine(
    [predicate],
    ([condition]) => sql`(${condition}) is not true`,
    (row) => !predicate.matches?.(row),
  )
