import { type Aggregate, AggregateTable } from '../../read/aggregates/aggregate-table.ts'
import type { Measure, rankGroups } from '../../read/aggregates/measures.ts'
import type { Dimension } from './dimension.ts'

/** The groups of one field of a query, with their dimensions. */
export class NamedAggregateTable extends AggregateTable {
  readonly dimensions: readonly (readonly [name: string, dimension: Dimension])[]
  /** The ranks by each measure that is selected. */
  readonly ranks = new Map<Measure, ReturnType<typeof rankGroups>>()

  constructor(dimensions: NamedAggregateTable['dimensions'], ...args: ConstructorParameters<typeof AggregateTable>) {
    super(...args)
    this.dimensions = dimensions
  }
}

/** Returns the table of a group. */
export const namedTableOf = ({ table }: Aggregate) => table as NamedAggregateTable
