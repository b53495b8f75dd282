// A list in parts, one after the other: rows with a value before those without. Within a part the rest of the order is one
// that an index has, and a part behind the end of the page is never read.
import sql, { type Sql } from 'sql-template-tag'
import { applyDirection, keysetCondition, type OrderTerm } from './order.ts'
import { column } from './where.ts'

/** A cursor: the values of its row, and whether rows after or before it are wanted. */
export interface CursorBound {
  readonly values: readonly unknown[]
  readonly side: 'after' | 'before'
}

/** Rows that meet the conditions, in an order whose first term has a value in each of them, or in none. */
export interface OrderedPartition {
  readonly conditions: readonly Sql[]
  readonly order: readonly OrderTerm[]
}

/** Rows with a value, or those without, which the term that parts them does not tell from one another. */
interface NullPartition {
  readonly condition: Sql
  readonly isNull: boolean
  /** What comes first in the order of this kind. */
  readonly term: OrderTerm
}

/** The kinds of a term in their order, or none for a term that does not part a list. */
function nullPartitions({ nullable, ...term }: OrderTerm): readonly NullPartition[] {
  if (!nullable) return []
  const ref = column(term.column)
  return [
    { condition: sql`${ref} is not null`, isNull: false, term },
    // An index that begins with the column, descending, has the rows without a value in the order of what follows it; that
    // they are, PostgreSQL sees only where the column is part of the order.
    { condition: sql`${ref} is null`, isNull: true, term: { ...term, descending: true } },
  ]
}

/** The bounds among rows of a kind: those of its own rows; undefined where a bound leaves none of them. */
function boundsWithin(
  partitions: readonly NullPartition[],
  index: number,
  bounds: readonly CursorBound[],
): CursorBound[] | undefined {
  const ownBounds: CursorBound[] = []
  for (const bound of bounds) {
    const boundIndex = partitions.findIndex(({ isNull }) => isNull === (bound.values[0] === null))
    if (bound.side === 'after' ? index < boundIndex : index > boundIndex) return undefined
    if (index !== boundIndex) continue
    ownBounds.push(partitions[index]?.isNull ? { ...bound, values: bound.values.slice(1) } : bound)
  }
  return ownBounds
}

/** The parts of a list between bounds, in the order of the list. */
export function partitionByNull(order: readonly OrderTerm[], bounds: readonly CursorBound[]): OrderedPartition[] {
  const [first, ...rest] = order
  const partitions = first ? nullPartitions(first) : []
  if (partitions.length === 0) {
    const conditions = bounds.map(({ values, side }) =>
      keysetCondition(applyDirection(order, side === 'before'), values),
    )
    return [{ conditions, order }]
  }
  return partitions.flatMap(({ condition, isNull, term }, index) => {
    const innerBounds = boundsWithin(partitions, index, bounds)
    if (!innerBounds) return []
    const innerPartitions = partitionByNull(isNull ? rest : [term, ...rest], innerBounds)
    return innerPartitions.map((innerPartition) => ({
      conditions: [condition, ...innerPartition.conditions],
      order: isNull ? [term, ...innerPartition.order] : innerPartition.order,
    }))
  })
}
