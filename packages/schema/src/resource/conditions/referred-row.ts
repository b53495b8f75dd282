// Conditions on the row of a reference table that a column refers to, as conditions on its key.
import { isPresent } from '../../read/predicate.ts'
import type { ReferenceTable } from '../../read/reference.ts'
import { InCondition, type Predicate, type Row } from '../../read/where.ts'

/** Returns the keys of the rows that meet all predicates, each of which has a test in memory. */
export const keysOf = (table: ReferenceTable<Row>, predicates: readonly Predicate[]): string[] =>
  table.rows.filter((row) => predicates.every((one) => one.matches?.(row))).map((row) => row[table.key] as string)

/** True if the column has one of these keys, which all exist. */
export function refersToAny(column: string, keys: readonly string[], { rows }: ReferenceTable<Row>): Predicate {
  const distinct = new Set(keys)
  const selectivity = distinct.size / rows.length
  return selectivity === 1 ? isPresent(column) : new InCondition(column, keys, selectivity)
}
