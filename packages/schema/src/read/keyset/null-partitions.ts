// A list ordered by a column with NULLs is read as two partitions, NOT NULL before NULL. Within a partition, the order is
// that of an index, and a partition after the end of the page is not read.
import sql, { type Sql } from 'sql-template-tag'
import { column } from '../where.ts'
import { boundedPartition, type CursorBound, type OrderedPartition, type OrderTerm } from './order.ts'

/** The NULL or the NOT NULL partition of a nullable sort key. */
interface NullPartition {
  readonly condition: Sql
  readonly isNull: boolean
  /** The first term of the order within the partition. */
  readonly term: OrderTerm
}

/** Returns the partitions of a term in list order. */
function nullPartitions({ hasNulls: _hasNulls, ...term }: OrderTerm): readonly NullPartition[] {
  const ref = column(term.column)
  return [
    { condition: sql`${ref} is not null`, isNull: false, term },
    // In an index on the column, descending, the NULL rows are in the order of the columns that follow. PostgreSQL uses it
    // for this partition only if the column is part of ORDER BY.
    { condition: sql`${ref} is null`, isNull: true, term: { ...term, descending: true } },
  ]
}

/** Returns the bounds that apply within a partition; undefined if the partition is out of range. */
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

/** Returns the partitions of a list within bounds, in list order; the columns of each are all NULL or all NOT NULL in it. */
export function partitionByNull(order: readonly OrderTerm[], bounds: readonly CursorBound[]): OrderedPartition[] {
  const [first, ...rest] = order
  if (!first?.hasNulls) return [boundedPartition(order, bounds)]
  const partitions = nullPartitions(first)
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
